import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { csvOf } from '../../../platform/documents/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Exports } from '../../access/index.js';
import { CohortReader, seeCohort } from '../../cohorts/index.js';
import { PersonReader } from '../../identity/index.js';
import { SessionReader } from '../../sessions/index.js';
import { seeDesignating } from './designation.policy.js';
import { DesignationReader } from './designation.reader.js';

const HEAD = [
  'Session',
  'Starts',
  'Credit type',
  'State',
  'Maximum',
  'Version of the rules',
  'Planned minutes that count',
  'Proposed by',
  'Designated by',
  'Designated',
  'Why after the session had begun',
  'Ended by',
  'Ended',
];

/** The designations of a cohort's sessions, taken out as a file. */
@Injectable()
export class DesignationsFile {
  constructor(
    private readonly exports: Exports,
    private readonly cohorts: CohortReader,
    private readonly sessions: SessionReader,
    private readonly designations: DesignationReader,
    private readonly people: PersonReader,
  ) {}

  /**
   * All that was proposed and designated, what was taken back or replaced included, as a CSV file.
   *
   * @throws Refusal RATE_LIMITED for more than an hour's exports
   */
  async of(viewer: Viewer, cohortId: string): Promise<{ name: string; csv: string }> {
    const cohort = await this.cohorts.cohort(cohortId);
    if (!cohort) throw Refusal.notFound('The cohort');
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
    authorize(viewer, seeCohort, place);
    authorize(viewer, seeDesignating, place);
    await this.exports.take(viewer, 'designations', place);
    const sessions = await this.sessions.sessionsOf(cohortId);
    const histories = await this.designations.historyOf(sessions.map(({ id }) => id));
    const all = sessions.flatMap((session) =>
      (histories.get(session.id) ?? []).map((designation) => ({ session, designation })),
    );
    const ids = all.flatMap(({ designation: d }) => [d.proposedBy, d.designatedBy, d.endedBy]);
    const people = await this.people.byIds([...new Set(ids.filter((id) => id !== null))]);
    const name = (id: string | null) => (id && people.get(id)?.name) || null;
    const rows = all.map(({ session, designation: { designated, ...row } }) => [
      session.title,
      session.startsAt.toISOString(),
      row.creditType,
      row.state,
      designated?.maximum ?? null,
      designated?.version ?? null,
      designated ? designated.plannedSeconds / 60 : null,
      name(row.proposedBy),
      name(row.designatedBy),
      designated?.designatedAt.toISOString() ?? null,
      designated?.overrideReason ?? null,
      name(row.endedBy),
      row.endedAt?.toISOString() ?? null,
    ]);
    return { name: `${cohort.name} designations.csv`, csv: csvOf(HEAD, rows) };
  }
}
