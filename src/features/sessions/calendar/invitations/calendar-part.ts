import { Injectable } from '@nestjs/common';
import { Config } from '../../../../platform/config/index.js';
import type { MailCalendar } from '../../../../platform/mail/index.js';
import { JoinLinks } from '../../joining/join-link.js';
import { type CalendarParty, calendarMessage } from '../calendar.rules.js';
import type { InvitationLetter } from './invitation-letters.js';

/** What a mail about an invitation brings beside its words. */
export interface CalendarPart {
  calendar: MailCalendar;
  /** The recipient's own way into what it tells of. */
  joinUrl: string | null;
}

/** Makes what mail puts into a person's calendar, changes there or takes out. */
@Injectable()
export class CalendarParts {
  constructor(
    private readonly links: JoinLinks,
    private readonly config: Config,
  ) {}

  /** What the mail of a letter brings to its person. */
  async of({ person, message, sequence, now }: InvitationLetter): Promise<CalendarPart> {
    const { method, entries } = message;
    const linkOf = await this.links.linksOf([person.id]);
    const content = calendarMessage(
      entries,
      {
        method,
        organizer: senderOf(this.config.mailFrom),
        attendee: { name: person.name, email: person.email },
        sequence,
        stamp: now,
      },
      (to) => linkOf(person.id, to),
    );
    const [first] = entries;
    return { calendar: { method, content }, joinUrl: first ? linkOf(person.id, first.subject) : null };
  }
}

/** The sender of all mail, as MAIL_FROM tells it: an address, or a name and an address in angle brackets. */
function senderOf(mailFrom: string): CalendarParty {
  const [, name = '', email = ''] = /^\s*"?([^"<]*)"?\s*<([^<>\s]+)>\s*$/.exec(mailFrom) ?? [];
  return email ? { name: name.trim() || email, email } : { name: mailFrom.trim(), email: mailFrom.trim() };
}
