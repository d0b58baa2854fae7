import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Site } from '../../../platform/http/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  type MailWording,
  mailLanguage,
  momentFor,
  PostOffice,
} from '../../../platform/mail/index.js';
import { PersonReader } from '../../identity/index.js';
import { frameOf, SESSION_SLOTS, SessionReader } from '../../sessions/index.js';
import { EvaluationReader } from './evaluation.reader.js';
import { EVALUATION_NOTES, EVALUATION_REMINDER_WORDS, EVALUATION_WORDS } from './evaluation.words.js';

/** The name of the mail that asks for the evaluation of a session. */
export const EVALUATION_MAIL = 'surveys.evaluation';
/** The name of the mail that reminds of it. */
export const EVALUATION_REMINDER = 'surveys.evaluation-reminder';

const SLOTS = [
  ...SESSION_SLOTS.map((slot) => ({ ...slot, required: slot.name === 'session' })),
  {
    name: 'closes',
    meaning: 'until when the session can be evaluated',
    sample: 'Friday, June 26, 2026 at 17:00 MDT',
    required: true,
  },
];

const WORDING: MailWording = {
  title: 'Evaluation of a session',
  occasion: 'Sent to those who attended a session, once it is known who did.',
  slots: SLOTS,
  words: EVALUATION_WORDS,
};
const REMINDER_WORDING: MailWording = {
  title: 'Reminder of an evaluation',
  occasion: 'Sent once, some days later, to those who attended a session and have not evaluated it.',
  slots: SLOTS,
  words: EVALUATION_REMINDER_WORDS,
};

/** Gathers what mail about an evaluation needs. */
@Injectable()
export class EvaluationLetters {
  constructor(
    private readonly sessions: SessionReader,
    private readonly reader: EvaluationReader,
    private readonly people: PersonReader,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  /** The letter to one person; null where there is nothing to answer for them any more. */
  async letter({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const session = await this.sessions.session(subjectId);
    const person = await this.people.byId(recipientId);
    if (session?.state !== 'held' || !person) return null;
    const own = (await this.reader.ownOf(person.id, [subjectId])).get(subjectId);
    if (!own || own.own || own.closesAt <= this.clock.now()) return null;
    const notes = EVALUATION_NOTES[mailLanguage(person.language)];
    const frame = frameOf([session], person);
    return {
      ...frame,
      values: { ...frame.values, closes: momentFor(own.closesAt, person) },
      action: { label: notes.action, url: this.site.link(`/sessions/${subjectId}/evaluation`) },
      footer: [notes.named],
    };
  }
}

/** Asks somebody who attended a session to evaluate it. */
@Injectable()
export class EvaluationMail implements MailTemplate, OnModuleInit {
  readonly name = EVALUATION_MAIL;
  readonly kind = 'surveys';
  readonly whenUnknown = 'leave';
  readonly wording = WORDING;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: EvaluationLetters,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  render(request: MailRequest): Promise<MailContent | null> {
    return this.letters.letter(request);
  }
}

/** Reminds somebody who has not evaluated a session. */
@Injectable()
export class EvaluationReminder implements MailTemplate, OnModuleInit {
  readonly name = EVALUATION_REMINDER;
  readonly kind = 'surveys';
  readonly whenUnknown = 'leave';
  readonly wording = REMINDER_WORDING;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly letters: EvaluationLetters,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  render(request: MailRequest): Promise<MailContent | null> {
    return this.letters.letter(request);
  }
}
