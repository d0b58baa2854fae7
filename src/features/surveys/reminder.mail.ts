import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  PostOffice,
} from '../../platform/mail/index.js';
import { hashOfToken } from './ballot-box.rules.js';
import { LINK_NOTE } from './invitation.mail.js';
import { SurveyLetters } from './letter.js';
import { TokenBook } from './token-book.js';

/** The name of the mail that reminds of a survey. */
export const REMINDER_MAIL = 'surveys.reminder';

/** Reminds a person of a survey that they have not answered. */
@Injectable()
export class ReminderMail implements MailTemplate, OnModuleInit {
  readonly name = REMINDER_MAIL;
  readonly whenUnknown = 'leave';
  /** Sent and skipped must look the same afterwards: who was reminded had not answered. */
  readonly discreet = true;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: SurveyLetters,
    private readonly tokens: TokenBook,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const letter = await this.letters.letter(subjectId, recipientId);
    if (!letter) return null;
    const { wave, person, token, url, closes } = letter;
    if (await this.tokens.isSpent(wave.id, hashOfToken(token))) return null;
    return {
      to: { name: person.name, address: person.email },
      subject: `${wave.title}: still open`,
      paragraphs: [
        `The survey you were invited to is open until ${closes}.`,
        'Your answers are stored without your name, and taking part is up to you.',
      ],
      action: { label: 'Open the survey', url },
      footer: [
        LINK_NOTE,
        'Nobody on the team knows who gets this reminder: the server finds it out at the moment of sending and keeps no ' +
          'list of it.',
      ],
    };
  }
}
