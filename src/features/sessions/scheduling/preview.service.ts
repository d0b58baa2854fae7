import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { CohortFacts } from '../../cohorts/index.js';
import { emailKeyOf, PersonReader } from '../../identity/index.js';
import type { CreateSeriesInput, CreateSessionsInput, NewSessionsInput } from '../sessions.inputs.js';
import { SessionService } from '../sessions.service.js';
import { ConflictReader } from './conflict.reader.js';
import { amongThemselves, type Conflict } from './conflicts.rules.js';
import type { Occurrence } from './expand.rules.js';
import { HolidayReader } from './holiday.reader.js';
import { oneLine } from './new-session.js';
import { plannedSeries } from './planned-series.js';
import { refuseFar, scheduledAt } from './schedule.js';

/** A session as it would be, and what speaks against its time. */
export interface Planned {
  startsAt: Date;
  endsAt: Date;
  /** False where the clocks of its zone leave a doubt about its start. */
  plain: boolean;
  conflicts: Conflict[];
}

/** A series as it would be, and what speaks against it. */
export interface Preview {
  firstStart: string;
  sessions: Planned[];
}

/** Shows sessions before they are scheduled. It warns and never forbids: two sessions at once may be meant. */
@Injectable()
export class SchedulePreview {
  constructor(
    private readonly sessions: SessionService,
    private readonly holidays: HolidayReader,
    private readonly conflicts: ConflictReader,
    private readonly people: PersonReader,
    private readonly clock: Clock,
  ) {}

  /**
   * The sessions of a series as asked for, each with what speaks against it.
   *
   * @throws Refusal INVALID_INPUT in words, as keeping it would
   */
  async preview(viewer: Viewer, cohortId: string, input: CreateSeriesInput): Promise<Preview> {
    const cohort = await this.sessions.managedCohort(viewer, cohortId);
    oneLine(input.title);
    const skipped = input.skipHolidays ? await this.holidays.daysOf(cohort.hubId) : [];
    const { recurrence, occurrences } = plannedSeries(input, skipped);
    refuseFar(occurrences[0].start, this.clock.now(), 'firstStart');
    const sessions = await this.told(viewer, cohort, input, occurrences);
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
    for (const { start } of occurrences) refuseFar(start, this.clock.now(), 'starts');
    const sessions = await this.told(viewer, cohort, input, occurrences);
    return { firstStart: [...input.starts].sort()[0] ?? '', sessions };
  }

  private async told(
    viewer: Viewer,
    { id: cohortId, hubId }: CohortFacts,
    { faculty, zone }: NewSessionsInput,
    occurrences: readonly Occurrence[],
  ): Promise<Planned[]> {
    const emails = (faculty ?? []).map(({ email }) => emailKeyOf(email));
    const facultyIds = [...(await this.people.idsByEmailKey(emails)).values()];
    const meetings = occurrences.map(({ start, end }) => ({ startsAt: start, endsAt: end }));
    const asked = meetings.map((meeting) => ({ ...meeting, hubId, cohortId, zone, facultyIds }));
    const found = await this.conflicts.of(viewer, asked, []);
    const among = amongThemselves(meetings);
    return meetings.map((meeting, at) => ({
      ...meeting,
      plain: occurrences[at]?.plain ?? true,
      conflicts: [...(among[at] ?? []), ...(found[at] ?? [])],
    }));
  }
}
