import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Site } from '../../../platform/http/index.js';
import {
  type InEachLanguage,
  type MailContent,
  type MailRequest,
  type MailTemplate,
  type MailWording,
  mailLanguage,
  PostOffice,
} from '../../../platform/mail/index.js';
import { PersonReader } from '../../identity/index.js';
import { frameOf, SESSION_SLOTS, SessionReader } from '../../sessions/index.js';
import { hundredthsOf } from '../rules/amount.rules.js';
import { defaultCreditType } from '../rules/default-credit-types.rules.js';
import { AwardChange } from './change.entity.js';

/** The name of the mail that tells of credit that was put right. */
export const CHANGE_MAIL = 'credits.change';

const WORDING: MailWording = {
  title: 'Credit that was put right',
  occasion:
    'Sent to a learner when attendance turned out to be another than when credit was awarded, and the office confirmed what follows.',
  slots: [
    ...SESSION_SLOTS.map((slot) => ({ ...slot, required: slot.name === 'session' })),
    {
      name: 'what',
      meaning: 'what became of the credit, in a sentence',
      sample: 'Your ANCC contact hours were 1 and are 0.75 now.',
      required: true,
    },
  ],
  words: {
    en: {
      subject: 'Your credit for {session}',
      body: 'Your attendance at {session} on {when} was corrected.\n\n{what}',
    },
    es: {
      subject: 'Su crédito por {session}',
      body: 'Se corrigió su asistencia a {session} del {when}.\n\n{what}',
    },
  },
};

const WHAT: InEachLanguage<{
  lower: (name: string, before: string, now: string) => string;
  higher: (name: string, before: string, now: string) => string;
  action: string;
}> = {
  en: {
    lower: (name, before, now) =>
      `What was awarded to you for it (${name}) was ${before}, and is ${now} now. If you see it otherwise, answer the team of the program.`,
    higher: (name, before, now) =>
      `What was awarded to you for it (${name}) is ${before}, and you can now claim ${now}.`,
    action: 'See your credits',
  },
  es: {
    lower: (name, before, now) =>
      `Lo que se le había otorgado por ella (${name}) era ${before} y ahora es ${now}. Si no está de acuerdo, escriba al equipo del programa.`,
    higher: (name, before, now) =>
      `Lo que se le otorgó por ella (${name}) es ${before}, y ahora puede solicitar ${now}.`,
    action: 'Ver sus créditos',
  },
};

/** Tells a learner what became of their credit after their attendance was corrected. */
@Injectable()
export class ChangeMail implements MailTemplate, OnModuleInit {
  readonly name = CHANGE_MAIL;
  // It is about a record of theirs that others keep: nobody can switch it off.
  readonly kind = 'essential';
  readonly whenUnknown = 'send-again';
  readonly wording = WORDING;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly dataSource: DataSource,
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly site: Site,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const change = await this.dataSource.getRepository(AwardChange).findOneBy({ id: subjectId });
    const session = change && (await this.sessions.session(change.sessionId));
    const person = await this.people.byId(recipientId);
    if (change?.state !== 'confirmed' || !session || !person) return null;
    const words = WHAT[mailLanguage(person.language)];
    const lower = hundredthsOf(change.computed) < hundredthsOf(change.standing);
    const name = defaultCreditType(change.creditType)?.name ?? change.creditType;
    const what = (lower ? words.lower : words.higher)(name, change.standing, change.computed);
    const frame = frameOf([session], person);
    return {
      ...frame,
      values: { ...frame.values, what },
      action: { label: words.action, url: this.site.link('/credits') },
    };
  }
}
