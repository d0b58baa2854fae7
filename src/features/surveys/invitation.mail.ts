import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type MailContent,
  type MailRequest,
  type MailSlot,
  type MailTemplate,
  type MailWording,
  PostOffice,
} from '../../platform/mail/index.js';
import { ProgramReader } from '../programs/index.js';
import { SurveyLetters } from './letter.js';

/** The name of the mail that invites to a survey. */
export const INVITATION_MAIL = 'surveys.invitation';

/** In every mail about a survey, after the hub's words: hubs must not leave it out. */
export const FREE_NOTE = 'Your answers are stored without your name, and taking part is up to you.';

/** Under every mail about a survey. */
export const LINK_NOTE =
  'The link is yours alone and works once. On its first page you read who can see what, and you can decline there: ' +
  'you then get no more mail about this survey.';

/** What can stand in the words of mail about surveys. */
export const SURVEY_SLOTS: readonly MailSlot[] = [
  { name: 'survey', meaning: 'the title of the survey', sample: 'Then and now', required: true },
  { name: 'program', meaning: 'the name of the program', sample: 'Behavioral health', required: false },
  {
    name: 'closes',
    meaning: 'the day and time at which the survey closes',
    sample: 'Friday, 12 June 2026 at 17:00 MDT',
    required: true,
  },
];

const WORDING: MailWording = {
  title: 'Invitation to a survey',
  occasion: 'Sent to everyone who is asked, when a survey opens.',
  slots: SURVEY_SLOTS,
  words: {
    en: {
      subject: '{survey}: your view of {program}',
      body:
        'You have attended sessions of {program}. We ask how things are for you now, and how they were when you first ' +
        'attended.\n\nThe survey closes on {closes}.',
    },
  },
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
    const program = await this.programs.program(wave.programId);
    return {
      to: { name: person.name, address: person.email },
      hubId: wave.hubId,
      language: person.language,
      values: { survey: wave.title, program: program?.name ?? 'the program', closes },
      paragraphs: [FREE_NOTE],
      action: { label: 'Open the survey', url },
      footer: [LINK_NOTE],
    };
  }
}
