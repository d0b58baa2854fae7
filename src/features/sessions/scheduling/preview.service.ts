import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import type { CohortFacts } from '../../cohorts/index.js';
import { emailKeyOf } from '../../identity/index.js';
import type { CreateSeriesInput, CreateSessionsInput, NewSessionsInput } from '../sessions.inputs.js';
import { manageSessions } from '../sessions.policy.js';
import { SessionService } from '../sessions.service.js';
import type { Occurrence } from './expand.rules.js';
import { type HolidayFacts, HolidayReader } from './holiday.reader.js';
import { oneLine } from './new-session.js';
import { plannedSeries } from './planned-series.js';
import { scheduledAt } from './schedule.js';
import { localTime } from './wall-clock.rules.js';

/** What speaks against a session at its time. */
export interface Conflict {
  kind: 'cohort' | 'faculty' | 'holiday';
  words: string;
}

/** A series as it would be, and what speaks against it. */
export interface Preview {
  firstStart: string;
  sessions: { startsAt: Date; endsAt: Date; plain: boolean; conflicts: Conflict[] }[];
}

interface Clash {
  at: number;
  title: string;
  same_cohort: boolean;
  teachers: string[];
  hub_id: string;
  program_id: string;
  cohort_id: string;
}

/** Shows a series before it is kept. It warns and never forbids: two sessions at once may be meant. */
@Injectable()
export class SchedulePreview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionService,
    private readonly holidays: HolidayReader,
  ) {}

  /**
   * The sessions of a series as asked for, each with what speaks against it.
   *
   * @throws Refusal INVALID_INPUT in words, as keeping it would
   */
  async preview(viewer: Viewer, cohortId: string, input: CreateSeriesInput): Promise<Preview> {
    const cohort = await this.sessions.managedCohort(viewer, cohortId);
    oneLine(input.title);
    const holidays = await this.holidays.of(cohort.hubId);
    const skipped = input.skipHolidays ? holidays.map(({ day }) => day) : [];
    const { recurrence, occurrences } = plannedSeries(input, skipped);
    const sessions = await this.told(viewer, cohort, input, occurrences, holidays);
    return { firstStart: recurrence.firstStart, sessions };
  }

  /**
   * The sessions at chosen dates, each with what speaks against it.
   *
   * @throws Refusal INVALID_INPUT in words, as keeping them would
   */
  async previewAt(viewer: Viewer, cohortId: string, input: CreateSessionsInput): Promise<Preview> {
    const cohort = await this.sessions.managedCohort(viewer, cohortId);
    oneLine(input.title);
    const occurrences = scheduledAt(input);
    const holidays = await this.holidays.of(cohort.hubId);
    const sessions = await this.told(viewer, cohort, input, occurrences, holidays);
    return { firstStart: [...input.starts].sort()[0] ?? '', sessions };
  }

  private async told(
    viewer: Viewer,
    { id, hubId }: CohortFacts,
    { faculty = [], zone }: NewSessionsInput,
    occurrences: readonly Occurrence[],
    holidays: readonly HolidayFacts[],
  ): Promise<Preview['sessions']> {
    const emails = (faculty ?? []).map(({ email }) => emailKeyOf(email));
    const clashes = await this.clashes(hubId, id, occurrences, emails);
    return occurrences.map(({ start, end, plain }, at) => ({
      startsAt: start,
      endsAt: end,
      plain,
      conflicts: [
        ...clashes.filter((clash) => clash.at === at).flatMap((clash) => inWords(viewer, clash)),
        ...onHoliday(start, zone, holidays),
      ],
    }));
  }

  // People teach in one hub's sessions as far as that hub may know.
  private clashes(
    hubId: string,
    cohortId: string,
    occurrences: readonly Occurrence[],
    emails: readonly string[],
  ): Promise<Clash[]> {
    return this.dataSource.query(
      `with asked as (
         select (o.n - 1)::int as at, o.s as starts_at, o.e as ends_at
           from unnest($3::timestamptz[], $4::timestamptz[]) with ordinality as o (s, e, n)),
       teachers as (select coalesce(merged_into, id) as id, name from person where email_key = any($5::text[]))
       select a.at, s.title, s.hub_id, s.program_id, s.cohort_id, s.cohort_id = $2 as same_cohort,
              array(select t.name from faculty_slot f join teachers t on t.id = f.person_id
                     where f.session_id = s.id order by t.name) as teachers
         from asked a join session s on s.hub_id = $1 and s.state in ('draft', 'scheduled', 'live')
           and s.starts_at < a.ends_at and s.ends_at > a.starts_at
        where s.cohort_id = $2
           or exists (select 1 from faculty_slot f join teachers t on t.id = f.person_id where f.session_id = s.id)
        order by a.at, s.starts_at, s.id`,
      [hubId, cohortId, occurrences.map(({ start }) => start), occurrences.map(({ end }) => end), emails],
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

function onHoliday(start: Date, zone: string, holidays: readonly HolidayFacts[]): Conflict[] {
  const day = localTime(start, zone).slice(0, 10);
  return holidays
    .filter((holiday) => holiday.day === day)
    .map(({ name }) => ({ kind: 'holiday', words: `It is ${name}.` }));
}
