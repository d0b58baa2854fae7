import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  type MailWording,
  mailLanguage,
  PostOffice,
} from '../../platform/mail/index.js';
import { addressedTo } from '../identity/index.js';
import { ProgramReader } from '../programs/index.js';
import { hashOfToken } from './ballot-box.rules.js';
import { SURVEY_SLOTS } from './invitation.mail.js';
import { SurveyLetters } from './letter.js';
import { REMINDER_WORDS, SURVEY_NOTES } from './survey-mail.words.js';
import { TokenBook } from './token-book.js';

/** The name of the mail that reminds of a survey. */
export const REMINDER_MAIL = 'surveys.reminder';

const WORDING: MailWording = {
  title: 'Reminder of a survey',
  occasion:
    'Sent to those who have not answered yet, some days after the invitation; three times at the most.',
  slots: SURVEY_SLOTS,
  words: REMINDER_WORDS,
};

/** Reminds a person of a survey that they have not answered. */
@Injectable()
export class ReminderMail implements MailTemplate, OnModuleInit {
  readonly name = REMINDER_MAIL;
  readonly kind = 'surveys';
  readonly whenUnknown = 'leave';
  /** Sent and skipped must look the same afterwards: who was reminded had not answered. */
  readonly discreet = true;
  readonly wording = WORDING;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: SurveyLetters,
    private readonly tokens: TokenBook,
    private readonly programs: ProgramReader,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const letter = await this.letters.letter(subjectId, recipientId);
    if (!letter) return null;
    const { wave, person, token, url, closes } = letter;
    if (await this.tokens.isSpent(wave.id, hashOfToken(token))) return null;
    const notes = SURVEY_NOTES[mailLanguage(person.language)];
    const program = await this.programs.program(wave.programId);
    return {
      ...addressedTo(person),
      hubId: wave.hubId,
      values: { survey: wave.title, program: program?.name ?? notes.program, closes },
      paragraphs: [notes.free],
      action: { label: notes.action, url },
      footer: [notes.link, notes.discreet],
    };
  }
}
