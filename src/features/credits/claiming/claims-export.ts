import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { csvOf } from '../../../platform/documents/index.js';
import { Exports } from '../../access/index.js';
import { PersonReader } from '../../identity/index.js';
import { localTime, SessionReader } from '../../sessions/index.js';
import { ClaimsDesk } from './claims-desk.js';
import { OnBehalfReader } from './on-behalf.reader.js';

const HEAD = [
  'Session',
  'Held',
  'Name',
  'Email',
  'Credit type',
  'As',
  'Designated',
  'Computed',
  'Awarded',
  'Stands',
  'Awarded by the office, because',
];

/** Credit of sessions taken out as files: a row for each person, session and type. */
@Injectable()
export class ClaimsExport {
  constructor(
    private readonly exports: Exports,
    private readonly desk: ClaimsDesk,
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly onBehalf: OnBehalfReader,
  ) {}

  /**
   * That of one session.
   *
   * @throws Refusal RATE_LIMITED for more than an hour's exports
   */
  async ofSession(viewer: Viewer, sessionId: string): Promise<{ name: string; csv: string }> {
    const { hubId, programId, cohortId, title } = await this.desk.session(viewer, sessionId);
    await this.exports.take(viewer, 'credits', { hubId, programId, cohortId });
    return { name: `${title} credits.csv`, csv: await this.csv([sessionId]) };
  }

  /**
   * That of a cohort's sessions.
   *
   * @throws Refusal RATE_LIMITED for more than an hour's exports
   */
  async ofCohort(viewer: Viewer, id: string): Promise<{ name: string; csv: string }> {
    const { hubId, programId, cohortId, name } = await this.desk.cohort(viewer, id);
    await this.exports.take(viewer, 'credits', { hubId, programId, cohortId });
    return { name: `${name} credits.csv`, csv: await this.csv(await this.desk.sessionsOf(cohortId)) };
  }

  private async csv(sessionIds: readonly string[]): Promise<string> {
    const positions = await this.desk.all(sessionIds);
    const sessions = await this.sessions.byIds(sessionIds);
    const people = await this.people.byIds([...new Set(positions.map(({ personId }) => personId))]);
    const reasons = await this.onBehalf.reasons(sessionIds);
    const rows = positions.map((one) => {
      const session = sessions.get(one.sessionId);
      return [
        session?.title ?? '',
        // The day on the wall there, as certificates say it.
        session ? localTime(session.startsAt, session.zone).slice(0, 10) : '',
        one.personName,
        people.get(one.personId)?.email ?? '',
        one.name,
        one.as,
        one.designated,
        one.computed,
        one.awarded ?? '',
        one.awarded === null ? '' : one.revoked ? 'revoked' : 'yes',
        reasons.get(`${one.sessionId} ${one.personId} ${one.creditType}`) ?? '',
      ];
    });
    return csvOf(HEAD, rows);
  }
}
