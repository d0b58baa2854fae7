import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan, Not } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import type { CohortFacts } from '../../cohorts/index.js';
import { FacultyRegistrar } from '../run-sheet/faculty.registrar.js';
import { Session } from '../session.entity.js';
import { SessionsDrafted, SessionsScheduled } from '../sessions.events.js';
import type { CreateSeriesInput, CreateSessionsInput, NewSessionsInput } from '../sessions.inputs.js';
import type { SessionFacts } from '../sessions.reader.js';
import { SessionService } from '../sessions.service.js';
import type { Occurrence } from './expand.rules.js';
import { MOST_SESSIONS } from './expand.rules.js';
import { HolidayReader } from './holiday.reader.js';
import { factsOf, newSession, oneLine, placeOf } from './new-session.js';
import { plannedSeries } from './planned-series.js';
import { refuseFar, scheduled, scheduledAt } from './schedule.js';
import { refuseTooFew } from './seats.js';
import { Series } from './series.entity.js';

/** A series and the sessions that it gave, in order. */
export interface CreatedSeries {
  series: Series;
  sessions: SessionFacts[];
}

/** A session that is added to a series. */
export interface Addition {
  /** Wall-clock time in the zone of the series. */
  start: string;
  /** Whether it is meant to lie in the past. */
  held: boolean;
}

/** Schedules sessions: by a rule, at dates of no rule, or one alone. They may lie in the past. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionService,
    private readonly holidays: HolidayReader,
    private readonly faculty: FacultyRegistrar,
  ) {}

  /**
   * Schedules a series. It may lie in the past: hubs enter what was held before they came.
   *
   * @throws Refusal INVALID_INPUT in words for a schedule that cannot be kept
   */
  async create(viewer: Viewer, cohortId: string, input: CreateSeriesInput): Promise<CreatedSeries> {
    const cohort = await this.sessions.managedCohort(viewer, cohortId);
    const title = oneLine(input.title);
    const holidays = input.skipHolidays ? await this.holidays.daysOf(cohort.hubId) : [];
    const { recurrence, occurrences } = plannedSeries(input, holidays);
    return this.work.run(viewer.actor, async (tx) => {
      refuseFar(occurrences[0].start, tx.now, 'firstStart');
      await refuseTooFew(tx, [], { ...input, enrolled: cohort.enrolled });
      const id = tx.ids.next();
      const identity = { id, uid: id, sequence: 0, createdAt: tx.now, changedAt: tx.now };
      const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
      const series: Series = { ...identity, ...place, ...recurrence, skips: [...recurrence.skips], title };
      await tx.of(Series).insert(series);
      const sessions = await this.insert(tx, cohort, input, occurrences, series);
      const type = input.draft ? SessionsDrafted : SessionsScheduled;
      await tx.record(type, id, placeOf(series), { of: 'series', sessions: sessions.length });
      return { series, sessions };
    });
  }

  /**
   * Schedules sessions at dates of no rule, each by itself; a date given twice counts once.
   *
   * @param field what the dates are called where they were asked for
   */
  async createAt(
    viewer: Viewer,
    cohortId: string,
    input: CreateSessionsInput,
    field: 'start' | 'starts' = 'starts',
  ): Promise<SessionFacts[]> {
    const cohort = await this.sessions.managedCohort(viewer, cohortId);
    const occurrences = scheduledAt(input, field);
    return this.work.run(viewer.actor, async (tx) => {
      for (const occurrence of occurrences) refuseFar(occurrence.start, tx.now, field);
      await refuseTooFew(tx, [], { ...input, enrolled: cohort.enrolled });
      const sessions = await this.insert(tx, cohort, input, occurrences, null);
      const type = input.draft ? SessionsDrafted : SessionsScheduled;
      for (const one of sessions) await tx.record(type, one.id, placeOf(one), { of: 'session', sessions: 1 });
      return sessions;
    });
  }

  /**
   * Adds a session to a series, beside those that its rule gives, with the faculty of its last one.
   *
   * @throws Refusal INVALID_INPUT for a time that is over, unless somebody says that it was held then; CONFLICT where
   * the cohort meets at that time
   */
  async add(viewer: Viewer, seriesId: string, { start, held }: Addition): Promise<SessionFacts> {
    const series = await this.sessions.managedSeries(viewer, seriesId);
    const cohort = await this.sessions.managedCohort(viewer, series.cohortId);
    const { title, minutes, zone } = series;
    const once = { firstStart: start, minutes, zone, rrule: 'FREQ=DAILY;COUNT=1', skips: [] };
    const [occurrence] = scheduled(once, { start: 'start' });
    return this.work.run(viewer.actor, async (tx) => {
      await tx.sql(`select 1 from series where id = $1 for update`, [seriesId]);
      if (occurrence.start <= tx.now && !held)
        throw Refusal.invalid(
          'This is in the past. If the session was held then, say so; otherwise choose a time to come.',
          { start: 'is in the past' },
        );
      refuseFar(occurrence.start, tx.now, 'start');
      if ((await tx.of(Session).countBy({ seriesId })) >= MOST_SESSIONS)
        throw Refusal.conflict(`A series has ${MOST_SESSIONS} sessions at the most; this one has them.`);
      await refuseOverlap(tx, cohort.id, occurrence);
      const place = await freePlace(tx, seriesId, occurrence.start);
      const like = await tx.of(Session).findOne({ where: { seriesId }, order: { originalStart: 'DESC' } });
      const draft = await tx.of(Session).existsBy({ seriesId, state: 'draft' });
      const details = { title, minutes, zone, ...detailsOf(like), draft };
      const [session] = await this.insert(tx, cohort, details, [{ ...occurrence, place }], series);
      if (!session) throw new Error('A session was not made');
      if (like) session.facultyIds = await this.faculty.assignLike(tx, session, like.id);
      const type = session.state === 'draft' ? SessionsDrafted : SessionsScheduled;
      await tx.record(type, session.id, placeOf(session), { of: 'session', sessions: 1 });
      return session;
    });
  }

  private async insert(
    tx: Tx,
    cohort: CohortFacts,
    input: NewSessionsInput,
    occurrences: readonly (Occurrence & { place?: Date })[],
    series: Series | null,
  ): Promise<SessionFacts[]> {
    const { format, objectives, meetingUrl, capacity, draft, zone } = input;
    const details = { format, objectives, meetingUrl, capacity, draft, zone, title: oneLine(input.title) };
    const rows = occurrences.map((occurrence) =>
      newSession(tx, cohort, { ...details, id: tx.ids.next(), occurrence, place: occurrence.place, series }),
    );
    await tx.of(Session).insert(rows);
    const facultyIds = await this.faculty.assign(tx, rows, input.faculty ?? []);
    return rows.map((row) => factsOf(row, facultyIds));
  }
}

// What was called off leaves its time free, and so does the place from which a session was moved.
async function refuseOverlap(tx: Tx, cohortId: string, { start, end }: Occurrence): Promise<void> {
  const meeting = await tx.of(Session).findOne({
    where: { cohortId, state: Not('cancelled'), startsAt: LessThan(end), endsAt: MoreThan(start) },
    order: { startsAt: 'ASC' },
  });
  if (meeting)
    throw Refusal.conflict(
      `This cohort meets for “${meeting.title}” at that time. Choose another time, or move that session first.`,
    );
}

/** A place in the series that no session has: the start, or seconds after it where another had that place. */
async function freePlace(tx: Tx, seriesId: string, start: Date): Promise<Date> {
  const place = new Date(start);
  while (await tx.of(Session).existsBy({ seriesId, originalStart: place }))
    place.setSeconds(place.getSeconds() + 1);
  return place;
}

function detailsOf(like: Session | null) {
  if (!like) return {};
  const { format, objectives, meetingUrl, capacity } = like;
  return {
    format,
    objectives,
    meetingUrl: meetingUrl ?? undefined,
    capacity: capacity ?? undefined,
  };
}
