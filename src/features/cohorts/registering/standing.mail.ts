import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { Site } from '../../../platform/http/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  type MailWording,
  mailLanguage,
  PostOffice,
} from '../../../platform/mail/index.js';
import { PersonReader } from '../../identity/index.js';
import { ProgramReader } from '../../programs/index.js';
import { COHORT_MAIL_WORDS, hubWords, type News } from '../cohort-mail.words.js';
import { EnrollmentApproved, EnrollmentDeclined, Promoted } from '../cohorts.events.js';
import type { EnrollmentState } from './enrollment.rules.js';
import { StandingReader } from './standing.reader.js';

const SLOTS = [
  { name: 'hub', meaning: 'the name of the hub', sample: 'Mesa Hub', required: false },
  { name: 'cohort', meaning: 'the name of the cohort', sample: 'Spring 2027', required: true },
];

const WORDINGS: Readonly<Record<News, MailWording>> = {
  promoted: {
    title: 'A seat is free',
    occasion: 'Sent to whoever moves up from the waitlist, at once.',
    slots: SLOTS,
    words: hubWords('promoted'),
  },
  approved: {
    title: 'A registration was approved',
    occasion: 'Sent when the team approves a registration.',
    slots: SLOTS,
    words: hubWords('approved'),
  },
  declined: {
    title: 'A registration was declined',
    occasion: 'Sent when the team declines a registration.',
    slots: SLOTS,
    words: hubWords('declined'),
  },
};

/** In which states the news is still true. */
const TRUE_IN: Readonly<Record<News, readonly EnrollmentState[]>> = {
  promoted: ['enrolled'],
  approved: ['enrolled', 'waitlisted'],
  declined: ['declined'],
};

/** Tells people that they moved up, or what the team decided. */
@Injectable()
export class StandingMail implements OnModuleInit {
  constructor(
    private readonly postOffice: PostOffice,
    private readonly standings: StandingReader,
    private readonly people: PersonReader,
    private readonly programs: ProgramReader,
    private readonly site: Site,
  ) {}

  onModuleInit(): void {
    for (const news of Object.keys(WORDINGS) as News[]) this.postOffice.register(this.template(news));
  }

  @OnEvent(Promoted, { handler: 'cohorts.mail-promoted' })
  promoted(task: Task<{ personId: string }>, tx: Tx): Promise<void> {
    return this.order('promoted', task, tx);
  }

  @OnEvent(EnrollmentApproved, { handler: 'cohorts.mail-approved' })
  approved(task: Task<{ personId: string; became: string }>, tx: Tx): Promise<void> {
    return this.order('approved', task, tx);
  }

  @OnEvent(EnrollmentDeclined, { handler: 'cohorts.mail-declined' })
  declined(task: Task<{ personId: string }>, tx: Tx): Promise<void> {
    return this.order('declined', task, tx);
  }

  private async order(news: News, { subjectId, fact }: Task<{ personId: string }>, tx: Tx): Promise<void> {
    if (!fact) return;
    const recipientId = fact.data.personId;
    // One can wait, move up, leave, and wait again: each fact is an occasion of its own.
    await this.postOffice.order(tx, [
      { template: nameOf(news), subjectId, recipientId, occurrence: fact.id },
    ]);
  }

  private template(news: News): MailTemplate {
    return {
      name: nameOf(news),
      kind: 'essential',
      whenUnknown: 'send-again',
      wording: WORDINGS[news],
      render: (request) => this.render(news, request),
    };
  }

  private async render(news: News, { subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const standing = await this.standings.one(subjectId);
    const person = await this.people.byId(recipientId);
    const hub = standing && (await this.programs.hub(standing.hubId));
    if (!standing || !person || !hub || !TRUE_IN[news].includes(standing.state)) return null;
    const words = COHORT_MAIL_WORDS[mailLanguage(person.language)];
    const waits = news === 'approved' && standing.state === 'waitlisted';
    return {
      to: { name: person.name, address: person.email },
      hubId: hub.id,
      language: person.language,
      values: { hub: hub.name, cohort: standing.cohortName },
      paragraphs: waits ? [words.waits] : [],
      ...(standing.state === 'enrolled'
        ? { action: { label: words.openCohort, url: this.site.link(`/cohorts/${standing.cohortId}`) } }
        : {}),
    };
  }
}

function nameOf(news: News): string {
  return `cohorts.${news}`;
}
