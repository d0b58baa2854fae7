import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { LONGEST_SESSION_MINUTES } from '../sessions.inputs.js';
import { manageSessions } from '../sessions.policy.js';
import type { SessionFacts } from '../sessions.reader.js';
import { type Conflict, onHoliday } from './conflicts.rules.js';
import { HolidayReader } from './holiday.reader.js';

/** A session as it is or would be, to be asked what speaks against its time. */
export type Asked = Pick<SessionFacts, 'hubId' | 'cohortId' | 'startsAt' | 'endsAt' | 'zone' | 'facultyIds'> &
  Partial<Pick<SessionFacts, 'id'>>;

interface Clash {
  at: number;
  title: string;
  same_cohort: boolean;
  teachers: string[];
  hub_id: string;
  program_id: string;
  cohort_id: string;
}

/** Answers what speaks against sessions at their times. */
@Injectable()
export class ConflictReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly holidays: HolidayReader,
  ) {}

  /**
   * What speaks against each of these, in their order: the same cohort or faculty in another session of the hub that
   * is not called off or over, and holidays. Two statements for however many.
   *
   * @param without sessions that do not count: those that are asked about, where they are there already
   */
  async of(viewer: Viewer, asked: readonly Asked[], without: readonly string[]): Promise<Conflict[][]> {
    const clashes = await this.clashes(asked, without);
    const holidays = await this.holidays.byHub(asked.map(({ hubId }) => hubId));
    return asked.map(({ hubId, startsAt, zone }, at) => [
      ...clashes.filter((clash) => clash.at === at).flatMap((clash) => inWords(viewer, clash)),
      ...onHoliday(startsAt, zone, holidays.get(hubId) ?? []),
    ]);
  }

  /** What speaks against each of these sessions, by id; each may stand in the way of another. */
  async ofSessions(viewer: Viewer, sessions: readonly SessionFacts[]): Promise<Map<string, Conflict[]>> {
    const ids = sessions.map(({ id }) => id);
    const found = await this.of(viewer, sessions, []);
    return new Map(ids.map((id, at) => [id, found[at] ?? []]));
  }

  // People teach in one hub's sessions as far as that hub may know. Since sessions last only so long, the index on the
  // start finds those that overlap.
  private clashes(asked: readonly Asked[], without: readonly string[]): Promise<Clash[]> {
    const rows = asked.map((one, at) => ({
      at,
      own: one.id ?? null,
      hub: one.hubId,
      cohort: one.cohortId,
      starts_at: one.startsAt,
      ends_at: one.endsAt,
      teachers: one.facultyIds,
    }));
    return this.dataSource.query(
      `with clash as (
         select a.at, s.id, s.title, s.starts_at, s.hub_id, s.program_id, s.cohort_id, s.cohort_id = a.cohort as same_cohort,
                array(select t.name from faculty_slot f join person t on t.id = f.person_id
                       where f.session_id = s.id and f.person_id = any(a.teachers) order by t.name) as teachers
           from jsonb_to_recordset($1::jsonb) as a (at int, own uuid, hub uuid, cohort uuid,
                  starts_at timestamptz, ends_at timestamptz, teachers uuid[])
           join session s on s.hub_id = a.hub and s.state in ('draft', 'scheduled', 'live')
             and s.starts_at < a.ends_at and s.ends_at > a.starts_at
             and s.starts_at > a.starts_at - interval '${LONGEST_SESSION_MINUTES} minutes'
             and s.id is distinct from a.own and s.id <> all($2::uuid[]))
       select at, title, hub_id, program_id, cohort_id, same_cohort, teachers from clash
        where same_cohort or cardinality(teachers) > 0 order by at, starts_at, id`,
      [JSON.stringify(rows), without],
    ) as Promise<Clash[]>;
  }
}

function inWords(viewer: Viewer, clash: Clash): Conflict[] {
  const place = { hubId: clash.hub_id, programId: clash.program_id, cohortId: clash.cohort_id };
  const what = manageSessions.allows(viewer, place) ? `“${clash.title}”` : 'another session of this hub';
  const conflicts: Conflict[] = clash.same_cohort
    ? [{ kind: 'cohort', words: `This cohort meets for ${what} at that time.` }]
    : [];
  for (const teacher of clash.teachers)
    conflicts.push({ kind: 'faculty', words: `${teacher} teaches in ${what} at that time.` });
  return conflicts;
}
