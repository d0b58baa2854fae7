import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Site } from '../../../../platform/http/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  PostOffice,
  SentMail,
} from '../../../../platform/mail/index.js';
import { addressedTo } from '../../../identity/index.js';
import { CalendarParts } from './calendar-part.js';
import { INVITATION_WORDS, invitationWords } from './invitation.words.js';
import { InvitationLetters } from './invitation-letters.js';

/** The name of the mail that puts sessions into people's calendars. */
export const INVITATION_MAIL = 'sessions.calendar-invitation';

/** What tells the mail of one SEQUENCE of an event from that of another. */
export function occurrenceOf(uid: string, sequence: number): string {
  return `${uid} ${sequence}`;
}

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
    private readonly parts: CalendarParts,
    private readonly site: Site,
    private readonly sent: SentMail,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId, occurrence }: MailRequest): Promise<MailContent | null> {
    const number = Number(occurrence.slice(occurrence.lastIndexOf(' ') + 1));
    const letter = await this.letters.letter(subjectId, recipientId, number);
    if (!letter) return null;
    const { person, message } = letter;
    const { calendar, joinUrl } = await this.parts.of(letter);
    const earlier = await this.sent.about({
      template: INVITATION_MAIL,
      subjectId,
      recipientId,
      occurrences: letter.earlier.map((sequence) => occurrenceOf(letter.uid, sequence)),
    });
    const words = INVITATION_WORDS[mailLanguage(person.language)];
    return {
      ...addressedTo(person),
      ...invitationWords({ ...letter, isNew: earlier.length === 0, reader: person }),
      ...(message.method === 'REQUEST' && joinUrl ? { action: { label: words.action, url: joinUrl } } : {}),
      footer: [words.footer(this.site.link('/profile'))],
      calendar,
    };
  }
}
