import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { refusedAddress } from './returns/report.rules.js';
import type { MailCalendar } from './template.js';

/** A mail ready to go. */
export interface Envelope {
  /** The same at every try, so that a mailbox can fold a doubled one. */
  messageId: string;
  from: string;
  to: { name: string; address: string };
  replyTo?: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  calendar?: MailCalendar;
  /** Where a mail provider switches this kind of mail off for the recipient. */
  unsubscribe?: string;
}

/** The receiving side refused this mail for good; another try would not help. */
export class MailRefused extends Error {
  /**
   * @param addressStatus what the refusal says of the address, as a status code of RFC 3463; null when it is about
   * something else, such as what the mail says
   */
  constructor(readonly addressStatus: string | null = null) {
    super('The mail relay refused the message');
    this.name = 'MailRefused';
  }
}

/** Hands mail over. */
export interface MailTransport {
  /** @throws MailRefused when it will never be taken; any other error may pass. */
  send(envelope: Envelope): Promise<void>;
  close(): void;
}

/** What the SMTP client tells of a refusal. */
interface Refused {
  responseCode?: number;
  response?: string;
  command?: string;
}

/** Hands mail to an SMTP relay. */
export function smtpTransport(url: string): MailTransport {
  const transporter = createTransport(url, {});
  Object.assign(transporter.options, {
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 20_000,
  });
  return {
    async send(envelope) {
      try {
        await transporter.sendMail(messageOf(envelope));
      } catch (error) {
        const { responseCode: code, response = '', command } = error as Refused;
        // Only an answer to the recipient is about the recipient.
        if (code !== undefined && code >= 500)
          throw new MailRefused(command === 'RCPT TO' ? refusedAddress(code, response) : null);
        throw error;
      }
    },
    close: () => transporter.close(),
  };
}

/**
 * A mail as it goes to a relay. What goes into a calendar comes twice, as mail programs expect: as a part beside the
 * text, which they show as an invitation (RFC 6047), and as a file.
 */
export function messageOf({ calendar, unsubscribe, ...mail }: Envelope): SendMailOptions {
  return {
    ...mail,
    ...(calendar ? { icalEvent: { ...calendar, filename: 'invite.ics' } } : {}),
    ...(unsubscribe
      ? {
          headers: {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        }
      : {}),
  };
}

/** Holds the transport of this process. */
export class MailTransportRef {
  constructor(readonly current: MailTransport) {}
}

/** A mail in the local mailbox. */
export interface KeptMail extends Envelope {
  at: string;
}

/** Keeps mail as files on this machine, a file each, for a hub that only tries things out. */
export class LocalMailbox implements MailTransport {
  constructor(private readonly folder: string) {}

  async send(envelope: Envelope): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = `${envelope.messageId.replace(/[^a-z0-9-]/gi, '_')}.json`;
    const kept: KeptMail = { ...envelope, at: new Date().toISOString() };
    const aside = join(this.folder, `.${name}`);
    await writeFile(aside, JSON.stringify(kept, null, 2), { mode: 0o600 });
    await rename(aside, join(this.folder, name));
  }

  /** The mail kept, newest first. */
  async list(limit = 500): Promise<KeptMail[]> {
    const names = await readdir(this.folder).catch(() => []);
    const mails = await Promise.all(
      names
        .filter((n) => n.endsWith('.json') && !n.startsWith('.'))
        .map(async (n) => JSON.parse(await readFile(join(this.folder, n), 'utf8')) as KeptMail),
    );
    return mails.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
  }

  close(): void {}
}
