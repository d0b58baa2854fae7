import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import type { Recurrence } from './expand.rules.js';
import { factsOf, newSession, oneLine, placeOf } from './new-session.js';
import { type WeeklyEnd, weeklyRule } from './recurrence.rules.js';
import { scheduled } from './schedule.js';
import { Series } from './series.entity.js';
import { Session } from './session.entity.js';
import { SessionsScheduled } from './sessions.events.js';
import type { CreateSeriesInput } from './sessions.inputs.js';
import type { SessionFacts } from './sessions.reader.js';
import { SessionService } from './sessions.service.js';
import { isDay, isSessionZone } from './wall-clock.rules.js';

/** A series and the sessions that it gave, in order. */
export interface CreatedSeries {
  series: Series;
  sessions: SessionFacts[];
}

/** Series: sessions that recur. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionService,
  ) {}

  /**
   * Schedules a weekly series. It may lie in the past: hubs enter what was held before they came.
   *
   * @throws Refusal INVALID_INPUT in words for a schedule that cannot be kept
   */
  async createWeekly(viewer: Viewer, cohortId: string, input: CreateSeriesInput): Promise<CreatedSeries> {
    const cohort = await this.sessions.managedCohort(viewer, cohortId);
    const title = oneLine(input.title);
    const recurrence = recurrenceOf(input);
    const end = input.lastDay === undefined ? 'sessions' : 'lastDay';
    const occurrences = scheduled(recurrence, { start: 'firstStart', rrule: end, skip: 'skips' });
    return this.work.run(viewer.actor, async (tx) => {
      const id = tx.ids.next();
      const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
      const identity = { id, uid: id, sequence: 0, createdAt: tx.now, changedAt: tx.now };
      const series: Series = { ...identity, ...place, ...recurrence, skips: [...recurrence.skips], title };
      const rows = occurrences.map((occurrence) =>
        newSession(tx, cohort, { id: tx.ids.next(), title, zone: series.zone, occurrence, series }),
      );
      await tx.of(Series).insert(series);
      await tx.of(Session).insert(rows);
      await tx.record(SessionsScheduled, id, placeOf(series), { of: 'series', sessions: rows.length });
      return { series, sessions: rows.map(factsOf) };
    });
  }
}

function recurrenceOf({
  firstStart,
  minutes,
  zone,
  everyWeeks,
  sessions,
  lastDay,
  skips,
}: CreateSeriesInput): Recurrence {
  const end = endOf(sessions, lastDay);
  // The rule's end is reckoned in the zone, so the zone has to be one.
  if (!isSessionZone(zone))
    throw Refusal.invalid('This time zone is not known.', { zone: 'is not an IANA time zone' });
  return {
    firstStart,
    minutes,
    zone,
    rrule: weeklyRule(everyWeeks ?? 1, end, zone),
    skips: [...new Set(skips ?? [])].sort(),
  };
}

function endOf(sessions: number | undefined | null, lastDay: string | undefined | null): WeeklyEnd {
  if (sessions && !lastDay) return { sessions };
  if (lastDay && !sessions) {
    if (!isDay(lastDay)) throw Refusal.invalid('The last day is not a date.', { lastDay: 'is not a date' });
    return { lastDay };
  }
  throw Refusal.invalid('Say how many sessions there are, or the last day on which one may be held.', {
    sessions: 'or a last day, one of the two',
  });
}
