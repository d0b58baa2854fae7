import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Site } from '../../../platform/http/index.js';
import {
  type InEachLanguage,
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  PostOffice,
} from '../../../platform/mail/index.js';
import { addressedTo, PersonReader } from '../../identity/index.js';
import { CohortReader } from '../cohorts.reader.js';
import { StandingReader } from './standing.reader.js';

/** The name of the mail that says that people wait for the team's word. */
export const REQUESTS_MAIL = 'cohorts.requests';

interface Words {
  subject: (cohort: string, people: number) => string;
  waits: (cohort: string, people: number) => string;
  action: string;
}

const WORDS: InEachLanguage<Words> = {
  en: {
    subject: (cohort, people) => `${people === 1 ? '1 person waits' : `${people} people wait`}: ${cohort}`,
    waits: (cohort, people) =>
      people === 1
        ? `One person has registered for “${cohort}” and waits for your team’s word.`
        : `${people} people have registered for “${cohort}” and wait for your team’s word.`,
    action: 'See who waits',
  },
  es: {
    subject: (cohort, people) =>
      `${people === 1 ? '1 persona espera' : `${people} personas esperan`}: ${cohort}`,
    waits: (cohort, people) =>
      people === 1
        ? `Una persona se ha inscrito en «${cohort}» y espera la respuesta de su equipo.`
        : `${people} personas se han inscrito en «${cohort}» y esperan la respuesta de su equipo.`,
    action: 'Ver quién espera',
  },
};

/** Tells a member of a cohort's team that people wait for its word; who they are stands on the roster alone. */
@Injectable()
export class RequestsMail implements MailTemplate, OnModuleInit {
  readonly name = REQUESTS_MAIL;
  readonly kind = 'essential';
  // They wait until somebody looks; hearing of it twice costs nothing.
  readonly whenUnknown = 'send-again';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly cohorts: CohortReader,
    private readonly standings: StandingReader,
    private readonly people: PersonReader,
    private readonly site: Site,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId: cohortId, recipientId }: MailRequest): Promise<MailContent | null> {
    const cohort = await this.cohorts.cohort(cohortId);
    const person = await this.people.byId(recipientId);
    const waiting = await this.standings.waitingForTheTeam(cohortId);
    if (!cohort || !person || waiting === 0) return null;
    const words = WORDS[mailLanguage(person.language)];
    return {
      ...addressedTo(person),
      subject: words.subject(cohort.name, waiting),
      paragraphs: [words.waits(cohort.name, waiting)],
      action: { label: words.action, url: this.site.link(`/cohorts/${cohortId}/people`) },
    };
  }
}
