import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Site } from '../../../platform/http/index.js';
import {
  type MailContent,
  type MailRequest,
  type MailTemplate,
  mailLanguage,
  momentFor,
  PostOffice,
} from '../../../platform/mail/index.js';
import { addressedTo, PersonReader } from '../../identity/index.js';
import { frameOf, SESSION_WORDS, SessionReader, sessionLink } from '../../sessions/index.js';
import { CorrectionReader } from './correction.reader.js';
import { ANSWERED_MAIL, ANSWERED_WORDING, ASKED_MAIL, CORRECTION_WORDS } from './corrections.words.js';

/** Tells whoever asked for a correction what the team answered. */
@Injectable()
export class CorrectionAnsweredMail implements MailTemplate, OnModuleInit {
  readonly name = ANSWERED_MAIL;
  readonly kind = 'essential';
  // The same answer comes twice at the worst.
  readonly whenUnknown = 'send-again';
  readonly wording = ANSWERED_WORDING;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly corrections: CorrectionReader,
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly site: Site,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const correction = await this.corrections.correction(subjectId);
    const person = await this.people.byId(recipientId);
    const session = correction && (await this.sessions.session(correction.sessionId));
    if (!session || !person || correction.state === 'open') return null;
    const language = mailLanguage(person.language);
    const words = CORRECTION_WORDS[language];
    const frame = frameOf([session], person);
    const outcome = correction.state === 'accepted' ? words.accepted : words.declined;
    return {
      ...frame,
      values: { ...frame.values, outcome },
      paragraphs: [SESSION_WORDS[language].theTeamWrites(correction.answer ?? '')],
      action: { label: words.open, url: sessionLink(this.site, session.id) },
    };
  }
}

/** Tells a cohort's team that a correction waits for its answer; who asks stands in the queue alone. */
@Injectable()
export class CorrectionAskedMail implements MailTemplate, OnModuleInit {
  readonly name = ASKED_MAIL;
  readonly kind = 'essential';
  // It waits until somebody looks; hearing of it twice costs nothing.
  readonly whenUnknown = 'send-again';

  constructor(
    private readonly postOffice: PostOffice,
    private readonly corrections: CorrectionReader,
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly site: Site,
  ) {}

  onModuleInit(): void {
    this.postOffice.register(this);
  }

  async render({ subjectId, recipientId }: MailRequest): Promise<MailContent | null> {
    const correction = await this.corrections.correction(subjectId);
    const person = await this.people.byId(recipientId);
    const session = correction && (await this.sessions.session(correction.sessionId));
    // Somebody may have answered meanwhile.
    if (!session || !person || correction.state !== 'open') return null;
    const words = CORRECTION_WORDS[mailLanguage(person.language)];
    return {
      ...addressedTo(person),
      subject: words.askedSubject(session.title),
      paragraphs: [words.asked(session.title, momentFor(session.startsAt, person))],
      action: { label: words.answer, url: this.site.link(`/cohorts/${correction.cohortId}/attendance`) },
    };
  }
}
