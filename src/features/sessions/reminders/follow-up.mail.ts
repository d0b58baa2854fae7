import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type InEachLanguage,
  type MailContent,
  type MailRequest,
  type MailTemplate,
  type MailWording,
  PostOffice,
} from '../../../platform/mail/index.js';
import { RunSheetReader } from '../run-sheet/run-sheet.reader.js';
import { SESSION_SLOTS } from '../session-mail.words.js';
import { SessionLetters } from './session-letter.js';

/** The name of the mail that follows a session. */
export const FOLLOW_UP_MAIL = 'sessions.follow-up';

const WORDING: MailWording = {
  title: 'After a session',
  occasion: 'Sent an hour after a session was held, to everyone who was expected and who taught.',
  slots: [
    ...SESSION_SLOTS.map((slot) => ({ ...slot, required: slot.name === 'session' })),
    {
      name: 'there',
      meaning: 'what is to be found on the session’s page, in a sentence',
      sample: 'Its recording and its materials (2) are on its page.',
      required: false,
    },
  ],
  words: {
    en: { subject: 'After {session}', body: '{session} was held on {when}.\n\n{there}' },
    es: { subject: 'Después de {session}', body: '{session} tuvo lugar el {when}.\n\n{there}' },
  },
};

const THERE: InEachLanguage<(recording: boolean, materials: number) => string> = {
  en: inEnglish,
  es: inSpanish,
};

/** Tells a person what there is after a session. */
@Injectable()
export class FollowUpMail implements MailTemplate, OnModuleInit {
  readonly name = FOLLOW_UP_MAIL;
  readonly kind = 'follow-ups';
  readonly whenUnknown = 'leave';
  readonly wording = WORDING;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: SessionLetters,
    private readonly runSheets: RunSheetReader,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const letter = await this.letters.letter(subjectId, recipientId);
    if (letter?.session.state !== 'held') return null;
    const { session, language, frame, open } = letter;
    const all = (await this.runSheets.materials([session.id])).get(session.id) ?? [];
    // What is for who teaches alone is on nobody else's page.
    const teaches = session.facultyIds.includes(recipientId);
    const materials = all.filter(({ forFaculty }) => teaches || !forFaculty).length;
    const there = THERE[language](session.recordingUrl !== null, materials);
    return { ...frame, values: { ...frame.values, there }, action: open };
  }
}

function inEnglish(recording: boolean, materials: number): string {
  if (recording && materials > 0) return `Its recording and its materials (${materials}) are on its page.`;
  if (recording) return 'Its recording is on its page.';
  if (materials > 0) return `Its materials (${materials}) are on its page.`;
  return 'Its materials and its recording, where there are any, will be on its page.';
}

function inSpanish(recording: boolean, materials: number): string {
  if (recording && materials > 0)
    return `La grabación y los materiales (${materials}) están en la página de la sesión.`;
  if (recording) return 'La grabación está en la página de la sesión.';
  if (materials > 0) return `Los materiales (${materials}) están en la página de la sesión.`;
  return 'Los materiales y la grabación, si los hay, estarán en la página de la sesión.';
}
