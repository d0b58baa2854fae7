import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type MailContent,
  type MailRequest,
  type MailSlot,
  type MailTemplate,
  type MailWording,
  mailLanguage,
  PostOffice,
} from '../../platform/mail/index.js';
import { addressedTo } from '../identity/index.js';
import { ProgramReader } from '../programs/index.js';
import { SurveyLetters } from './letter.js';
import { INVITATION_WORDS, SURVEY_NOTES } from './survey-mail.words.js';

/** The name of the mail that invites to a survey. */
export const INVITATION_MAIL = 'surveys.invitation';

/** What can stand in the words of mail about surveys. */
export const SURVEY_SLOTS: readonly MailSlot[] = [
  { name: 'survey', meaning: 'the title of the survey', sample: 'Then and now', required: true },
  { name: 'program', meaning: 'the name of the program', sample: 'Behavioral health', required: false },
  {
    name: 'closes',
    meaning: 'the day and time at which the survey closes',
    sample: 'Friday, June 12, 2026 at 17:00 MDT',
    required: true,
  },
];

const WORDING: MailWording = {
  title: 'Invitation to a survey',
  occasion: 'Sent to everyone who is asked, when a survey opens.',
  slots: SURVEY_SLOTS,
  words: INVITATION_WORDS,
};

/** Invites a person to a survey. */
@Injectable()
export class InvitationMail implements MailTemplate, OnModuleInit {
  readonly name = INVITATION_MAIL;
  readonly kind = 'surveys';
  // A doubled invitation carries the same link, which works once; a lost one is a voice lost.
  readonly whenUnknown = 'send-again';
  readonly wording = WORDING;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: SurveyLetters,
    private readonly programs: ProgramReader,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const letter = await this.letters.letter(subjectId, recipientId);
    if (!letter) return null;
    const { wave, person, url, closes } = letter;
    const notes = SURVEY_NOTES[mailLanguage(person.language)];
    const program = await this.programs.program(wave.programId);
    return {
      ...addressedTo(person),
      hubId: wave.hubId,
      values: { survey: wave.title, program: program?.name ?? notes.program, closes },
      paragraphs: [notes.free],
      action: { label: notes.action, url },
      footer: [notes.link],
    };
  }
}
