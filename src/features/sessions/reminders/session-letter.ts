import { Injectable } from '@nestjs/common';
import { Site } from '../../../platform/http/index.js';
import {
  type FilledMail,
  type MailLanguage,
  mailLanguage,
  momentFor,
  zoneFor,
} from '../../../platform/mail/index.js';
import { CohortReader } from '../../cohorts/index.js';
import { addressedTo, type PersonFacts, PersonReader } from '../../identity/index.js';
import { JoinLinks } from '../joining/join-link.js';
import { SESSION_WORDS } from '../session-mail.words.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';

/** A mail about sessions, but for what is its own. */
export type SessionFrame = Pick<FilledMail, 'to' | 'language' | 'hubId' | 'values'>;

/** What a mail about a session needs; made at sending and never kept. */
export interface SessionLetter {
  session: SessionFacts;
  language: MailLanguage;
  frame: SessionFrame;
  /** Leads to the session's page. */
  open: MailAction;
  /** The person's own way into it. */
  join: MailAction;
}

/** The one thing to do in a mail. */
type MailAction = NonNullable<FilledMail['action']>;

/** Whom a mail about sessions goes to: a person, or a guest. */
export type Addressee = Pick<PersonFacts, 'name' | 'email' | 'zone' | 'language'>;

/** Where a person finds a session. Every mail about sessions leads there. */
export function sessionLink(site: Site, sessionId: string): string {
  return site.link(`/sessions/${sessionId}`);
}

/**
 * What all mail about sessions has in common: to whom it goes, and what fills the slots of `SESSION_SLOTS`, by the
 * recipient's clocks and in their language.
 */
export function frameOf(
  [first, ...others]: readonly [SessionFacts, ...SessionFacts[]],
  reader: Addressee,
): SessionFrame {
  const { hubId, title, startsAt } = first;
  return {
    ...addressedTo(reader),
    hubId,
    values: {
      session: others.length > 0 ? `${title} (${others.length + 1})` : title,
      when: [first, ...others].map((session) => momentFor(session.startsAt, reader)).join('\n'),
      zone: zoneFor(startsAt, reader),
    },
  };
}

/** Gathers what mail about sessions needs. */
@Injectable()
export class SessionLetters {
  constructor(
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly cohorts: CohortReader,
    private readonly joinLinks: JoinLinks,
    private readonly site: Site,
  ) {}

  /** The letter to one person about one session; null when they are neither expected nor teach in it now. */
  async letter(sessionId: string, personId: string): Promise<SessionLetter | null> {
    const session = await this.sessions.session(sessionId);
    const person = await this.people.byId(personId);
    if (!session || !person || !(await this.concerns(session, personId))) return null;
    const language = mailLanguage(person.language);
    const { open, join } = SESSION_WORDS[language];
    return {
      session,
      language,
      frame: frameOf([session], person),
      open: { label: open, url: sessionLink(this.site, session.id) },
      join: { label: join, url: (await this.joinLinks.linksOf([personId]))(personId, session) },
    };
  }

  private async concerns(session: SessionFacts, personId: string): Promise<boolean> {
    if (session.facultyIds.includes(personId)) return true;
    const memberships = await this.cohorts.membershipsOf(personId);
    return memberships.some(({ cohortId }) => cohortId === session.cohortId);
  }
}
