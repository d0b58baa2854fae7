import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../../../platform/config/index.js';
import { Site } from '../../../../platform/http/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  PostOffice,
} from '../../../../platform/mail/index.js';
import { JoinLinks } from '../../joining/join-link.js';
import { type CalendarParty, calendarMessage } from '../calendar.rules.js';
import { invitationWords } from './invitation.words.js';
import { InvitationLetters } from './invitation-letters.js';

/** The name of the mail that puts sessions into people's calendars. */
export const INVITATION_MAIL = 'sessions.calendar-invitation';

/** Puts sessions into a person's calendar by mail, changes them there, and takes them out. */
@Injectable()
export class InvitationMail implements MailTemplate, OnModuleInit {
  readonly name = INVITATION_MAIL;
  readonly kind = 'calendar';
  // A calendar takes the same message twice without harm; one that is lost leaves it wrong.
  readonly whenUnknown = 'send-again';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: InvitationLetters,
    private readonly links: JoinLinks,
    private readonly site: Site,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId, occurrence }: MailRequest): Promise<MailContent | null> {
    const number = Number(occurrence.slice(occurrence.lastIndexOf(' ') + 1));
    const letter = await this.letters.letter(subjectId, recipientId, number);
    if (!letter) return null;
    const { person, message, sequence, now } = letter;
    const linkOf = await this.links.linksOf([person.id]);
    const [first] = message.entries;
    const { method, entries } = message;
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
    return {
      to: { name: person.name, address: person.email },
      ...invitationWords({ ...letter, zone: person.zone }),
      ...(method === 'REQUEST' && first
        ? { action: { label: 'How to join', url: linkOf(person.id, first.subject) } }
        : {}),
      footer: [
        'Sessions come into your calendar by mail. If you would rather subscribe to an address that keeps your ' +
          `calendar up to date by itself, choose so on your profile: ${this.site.link('/profile')}`,
      ],
      calendar: { method, content },
    };
  }
}

/** The sender of all mail, as MAIL_FROM tells it: an address, or a name and an address in angle brackets. */
function senderOf(mailFrom: string): CalendarParty {
  const [, name = '', email = ''] = /^\s*"?([^"<]*)"?\s*<([^<>\s]+)>\s*$/.exec(mailFrom) ?? [];
  return email ? { name: name.trim() || email, email } : { name: mailFrom.trim(), email: mailFrom.trim() };
}
