import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  type MailWording,
  PostOffice,
} from '../../../platform/mail/index.js';
import { SESSION_SLOTS } from '../session-mail.words.js';
import { readOccurrence } from './reminders.rules.js';
import { SessionLetters } from './session-letter.js';

/** The name of the mail that reminds of a session. */
export const REMINDER_MAIL = 'sessions.reminder';

const WORDING: MailWording = {
  title: 'Reminder of a session',
  occasion:
    'Sent before a session to everyone who is expected and who teaches, when the cohort’s settings say.',
  slots: SESSION_SLOTS,
  words: {
    en: {
      subject: '{session}: {when}',
      body: '{session} begins on {when}.\n\nThis is the time in your zone ({zone}), which you can change on your profile.',
    },
    es: {
      subject: '{session}: {when}',
      body: '{session} empieza el {when}.\n\nEs la hora de su zona ({zone}), que puede cambiar en su perfil.',
    },
  },
};

/** Reminds a person of a session. */
@Injectable()
export class SessionReminderMail implements MailTemplate, OnModuleInit {
  readonly name = REMINDER_MAIL;
  readonly kind = 'reminders';
  readonly whenUnknown = 'leave';
  readonly wording = WORDING;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: SessionLetters,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId, occurrence }: MailRequest): Promise<MailContent | null> {
    const letter = await this.letters.letter(subjectId, recipientId);
    if (!letter) return null;
    const { session, frame, join } = letter;
    // It was ordered for a start; meanwhile the session may have been moved or called off.
    const asked = readOccurrence(occurrence);
    if (session.state !== 'scheduled' || session.startsAt.toISOString() !== asked?.startsAt) return null;
    // The page tells when it opens, and is the way in whenever it is.
    return { ...frame, action: join };
  }
}
