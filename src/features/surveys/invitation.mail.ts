import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  PostOffice,
} from '../../platform/mail/index.js';
import { ProgramReader } from '../programs/index.js';
import { SurveyLetters } from './letter.js';

/** The name of the mail that invites to a survey. */
export const INVITATION_MAIL = 'surveys.invitation';

/** Under every mail about a survey. */
export const LINK_NOTE =
  'The link is yours alone and works once. On its first page you read who can see what, and you can decline there: ' +
  'you then get no more mail about this survey.';

/** Invites a person to a survey. */
@Injectable()
export class InvitationMail implements MailTemplate, OnModuleInit {
  readonly name = INVITATION_MAIL;
  // A doubled invitation carries the same link, which works once; a lost one is a voice lost.
  readonly whenUnknown = 'send-again';

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
      subject: `${wave.title}: your view of ${program?.name ?? 'the program'}`,
      paragraphs: [
        `You have attended sessions of ${program?.name ?? 'the program'}. We ask how things are for you now, and how they ` +
          'were when you first attended.',
        'Your answers are stored without your name, and taking part is up to you.',
        `The survey closes on ${closes}.`,
      ],
      action: { label: 'Open the survey', url },
      footer: [LINK_NOTE],
    };
  }
}
