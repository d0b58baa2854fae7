import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { authorize, may, type Place, type Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { type Connection, cursorOf, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { CohortReader } from '../../cohorts/index.js';
import { PersonReader } from '../../identity/index.js';
import { type SessionFacts, SessionReader } from '../../sessions/index.js';
import { CREDIT_CODES } from '../rules/credit-type.rules.js';
import { manageClaims, seeClaims } from './claim.policy.js';
import { ClaimReader } from './claim.reader.js';
import type { CreditPositionType, SessionCreditCount } from './claim.types.js';
import { countsOf, officePositionOf } from './claim.views.js';

/** What the office has before it: who has what of a session, and of a cohort's. */
@Injectable()
export class ClaimsDesk {
  constructor(
    private readonly sessions: SessionReader,
    private readonly cohorts: CohortReader,
    private readonly reader: ClaimReader,
    private readonly people: PersonReader,
    private readonly clock: Clock,
  ) {}

  /** A session whose credit the viewer may see. */
  async session(viewer: Viewer, sessionId: string): Promise<SessionFacts> {
    const session = await this.sessions.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, seeClaims, session);
    return session;
  }

  /** A session whose credit the viewer may award, change and take back. */
  async managed(viewer: Viewer, sessionId: string): Promise<SessionFacts> {
    const session = await this.session(viewer, sessionId);
    authorize(viewer, manageClaims, session);
    return session;
  }

  /** A cohort whose credit the viewer may see. */
  async cohort(viewer: Viewer, cohortId: string): Promise<Place & { cohortId: string; name: string }> {
    const cohort = await this.cohorts.cohort(cohortId);
    if (!cohort) throw Refusal.notFound('The cohort');
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
    authorize(viewer, seeClaims, place);
    return { ...place, name: cohort.name };
  }

  /** Whether somebody is expected at a session, was there, teaches in it, or was awarded credit of it. */
  async concerns({ id, facultyIds }: SessionFacts, personId: string): Promise<boolean> {
    if (facultyIds.includes(personId) || (await this.sessions.expectedAt(id)).includes(personId)) return true;
    return (await this.reader.ofSessions([id], null)).some((one) => one.personId === personId);
  }

  /** An entry of any ledger, or null. */
  entry(id: string): Promise<{ hubId: string; sessionId: string | null } | null> {
    return this.reader.entry(id);
  }

  /** Whether the viewer may change what stands there. */
  manages(viewer: Viewer, place: Place): boolean {
    return may(viewer, manageClaims, place);
  }

  /** Everyone's standing in a session, in the order of their names, a page at a time. */
  async positions(
    viewer: Viewer,
    sessionId: string,
    keyset: Keyset,
  ): Promise<Connection<CreditPositionType>> {
    await this.session(viewer, sessionId);
    const all = await this.all([sessionId]);
    const [creditType, personId] = cursorOf(keyset, isCode, isUUID);
    const from = all.findIndex((one) => one.personId === personId && one.creditType === creditType) + 1;
    return pageOf(all.slice(from, from + keyset.limit + 1), all.length, keyset, (one) => [
      one.creditType,
      one.personId,
    ]);
  }

  /** The same of several sessions, as a whole. */
  async all(sessionIds: readonly string[]): Promise<CreditPositionType[]> {
    const positions = await this.reader.ofSessions(sessionIds, null);
    const people = await this.people.byIds([...new Set(positions.map(({ personId }) => personId))]);
    const now = this.clock.now();
    return positions
      .map((one) => officePositionOf(one, people.get(one.personId)?.name ?? '', now))
      .sort(
        (one, other) => one.personName.localeCompare(other.personName) || (idOf(one) < idOf(other) ? -1 : 1),
      );
  }

  /** How many claimed what of a cohort's sessions, the latest session first. */
  async counts(viewer: Viewer, cohortId: string): Promise<SessionCreditCount[]> {
    await this.cohort(viewer, cohortId);
    const positions = await this.reader.ofSessions(await this.sessionsOf(cohortId), null);
    const counts = countsOf(positions, this.clock.now());
    return counts.sort((one, other) => other.startsAt.getTime() - one.startsAt.getTime());
  }

  /** The sessions of a cohort that were held and are designated for anything. */
  sessionsOf(cohortId: string): Promise<string[]> {
    return this.reader.designatedIn(cohortId);
  }
}

function isCode(part: string): boolean {
  return CREDIT_CODES.some((code) => code === part);
}

function idOf({ personId, creditType }: CreditPositionType): string {
  return `${personId}.${creditType}`;
}
