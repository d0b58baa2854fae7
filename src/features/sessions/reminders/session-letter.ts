import { Injectable } from '@nestjs/common';
import { Site } from '../../../platform/http/index.js';
import { CohortReader } from '../../cohorts/index.js';
import { type PersonFacts, PersonReader } from '../../identity/index.js';
import { JoinLinks } from '../joining/join-link.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';

/** What a mail about a session needs; made at sending and never kept. */
export interface SessionLetter {
  session: SessionFacts;
  person: PersonFacts;
  /** Where the person finds it. */
  url: string;
  /** The person's own way into it. */
  joinUrl: string;
  /** Its start by the person's clocks and in their language, with the zone in short. */
  when: string;
  /** The person's zone in words. */
  zone: string;
}

/** Where a person finds a session. Every mail about sessions leads there. */
export function sessionLink(site: Site, sessionId: string): string {
  return site.link(`/sessions/${sessionId}`);
}

/** A moment by a person's clocks and in their language, with the zone in short. */
export function whenFor(at: Date, { zone, language }: Pick<PersonFacts, 'zone' | 'language'>): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(at);
}

/** A person's zone in words of their language, with its name in IANA's list, which is the same in all. */
export function zoneFor(at: Date, { zone, language }: Pick<PersonFacts, 'zone' | 'language'>): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return name && name !== zone ? `${name}, ${zone}` : zone;
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
    return {
      session,
      person,
      url: sessionLink(this.site, session.id),
      joinUrl: (await this.joinLinks.linksOf([personId]))(personId, session),
      when: whenFor(session.startsAt, person),
      zone: zoneFor(session.startsAt, person),
    };
  }

  private async concerns(session: SessionFacts, personId: string): Promise<boolean> {
    if (session.facultyIds.includes(personId)) return true;
    const memberships = await this.cohorts.membershipsOf(personId);
    return memberships.some(({ cohortId }) => cohortId === session.cohortId);
  }
}
