/** What a relay or provider reports of a mail of ours. */
export interface MailReport {
  /** The id of the mail, from the Message-ID that we gave it. */
  mailId: string;
  mark: 'returned' | 'complained';
  /** The enhanced status code of RFC 3463; empty for a complaint. */
  status: string;
}

/** A part of a report, as it is read: its content type in lower case, and its text. */
export interface ReportPart {
  type: string;
  text: string;
}

const MAIL_ID = /^message-id:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^>\s]{1,255})>/im;
const STATUS = /\b([245]\.\d{1,3}\.\d{1,3})\b/;

/**
 * What a delivery status notification (RFC 3464) or a complaint (ARF, RFC 5965) says about a mail of ours.
 *
 * @param host the host of our Message-IDs: mail of others is none of ours to mark addresses by
 * @returns null where nothing follows from it: a delay, a mailbox that is full for now, a refusal of what was written,
 * or a mail that is none of ours
 */
export function reportOf(parts: readonly ReportPart[], host: string): MailReport | null {
  const mailId = mailIdIn(parts, host);
  if (!mailId) return null;
  const feedback = parts.find(({ type }) => type === 'message/feedback-report');
  if (feedback) return isComplaint(feedback.text) ? { mailId, mark: 'complained', status: '' } : null;
  const notice = parts.find(
    ({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status',
  );
  if (!notice) return null;
  // One group of fields for the mail, then one for each recipient; ours have one.
  for (const group of notice.text.split(/\r?\n[ \t]*\r?\n/)) {
    const action = fieldOf(group, 'action').toLowerCase();
    const status = STATUS.exec(fieldOf(group, 'status'))?.[1] ?? '';
    if (action === 'failed' && blamesAddress(status)) return { mailId, mark: 'returned', status };
  }
  return null;
}

/**
 * Whether a relay's refusal of a recipient says that the address is no good: by its enhanced status code where it gives
 * one (RFC 3463), else by the reply codes for a mailbox (RFC 5321, 4.2.3).
 *
 * @param reply the whole of its answer
 * @returns the status code, or null where it says nothing of the address
 */
export function refusedAddress(code: number, reply: string): string | null {
  const status = STATUS.exec(reply.slice(0, 200))?.[1];
  if (status) return blamesAddress(status) ? status : null;
  return [550, 551, 553].includes(code) ? '5.0.0' : null;
}

/**
 * Whether a status is about the address, for good: 5.1 but for the two about the sender's, 5.2 (the mailbox), 5.4 (the
 * way to it) and 5.0, which says no more. What is refused for its size, form or policy may do for another mail.
 */
export function blamesAddress(status: string): boolean {
  return /^5\.[0124]\./.test(status) && status !== '5.1.7' && status !== '5.1.8' && status !== '5.2.3';
}

function mailIdIn(parts: readonly ReportPart[], host: string): string | null {
  const mail = parts.find(
    ({ type }) =>
      /^(message\/(rfc822|global)|text\/rfc822|message\/global-)/.test(type) && !type.includes('status'),
  );
  // The head alone: a Message-ID in what somebody wrote is none.
  const head = mail?.text.split(/\r?\n\r?\n/)[0] ?? '';
  const [, id, at] = MAIL_ID.exec(head.replace(/\r?\n[ \t]+/g, ' ')) ?? [];
  return id && at?.toLowerCase() === host.toLowerCase() ? id.toLowerCase() : null;
}

// An opt-out from a list has a link of its own, and "not-spam" is the opposite.
function isComplaint(text: string): boolean {
  return ['abuse', 'fraud', 'virus', 'other', 'opt-out'].includes(
    fieldOf(text, 'feedback-type').toLowerCase(),
  );
}

function fieldOf(group: string, name: string): string {
  const line = group
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}
