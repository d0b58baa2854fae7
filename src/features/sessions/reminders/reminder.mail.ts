import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type MailContent,
  type MailRequest,
  type MailSlot,
  type MailTemplate,
  type MailWording,
  PostOffice,
} from '../../../platform/mail/index.js';
import { readOccurrence } from './reminders.rules.js';
import { SessionLetters } from './session-letter.js';

/** The name of the mail that reminds of a session. */
export const REMINDER_MAIL = 'sessions.reminder';

/** What can stand in the words of mail about sessions. */
export const SESSION_SLOTS: readonly MailSlot[] = [
  { name: 'session', meaning: 'the title of the session', sample: 'Sleep and shift work', required: true },
  {
    name: 'when',
    meaning: 'its day and time by the recipient’s clocks, with their zone in short',
    sample: 'Friday, June 12, 2026 at 12:00 MDT',
    required: true,
  },
  {
    name: 'zone',
    meaning: 'the recipient’s zone in full',
    sample: 'Mountain Daylight Time, America/Denver',
    required: false,
  },
];

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
    const { session, person, when, zone, joinUrl } = letter;
    // It was ordered for a start; meanwhile the session may have been moved or called off.
    const asked = readOccurrence(occurrence);
    if (session.state !== 'scheduled' || session.startsAt.toISOString() !== asked?.startsAt) return null;
    return {
      to: { name: person.name, address: person.email },
      hubId: session.hubId,
      language: person.language,
      values: { session: session.title, when, zone },
      // The page tells when it opens, and is the way in whenever it is.
      action: { label: person.language === 'es' ? 'Entrar a la sesión' : 'Join the session', url: joinUrl },
    };
  }
}
