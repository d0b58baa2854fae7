import { Refusal } from '../../../platform/refusal/index.js';
import type { CreateSeriesInput } from '../sessions.inputs.js';
import { firstOf, type Occurrence, type Recurrence } from './expand.rules.js';
import { type Pattern, ruleOf, type SeriesEnd } from './recurrence.rules.js';
import { inWords, type ScheduleFields, scheduled } from './schedule.js';
import { isDay, isSessionZone } from './wall-clock.rules.js';

/** A series as it was asked for: its rule, and the times that it gives. */
export interface PlannedSeries {
  recurrence: Recurrence;
  occurrences: [Occurrence, ...Occurrence[]];
}

/**
 * Reads what a person asked for.
 *
 * @param holidays days that are skipped besides
 * @throws Refusal INVALID_INPUT in words, beside the field at fault
 */
export function plannedSeries(input: CreateSeriesInput, holidays: readonly string[]): PlannedSeries {
  const end = endOf(input.sessions, input.lastDay);
  const pattern = patternOf(input);
  const { firstStart, minutes, zone } = input;
  // The rule's end is reckoned in the zone, so the zone has to be one.
  if (!isSessionZone(zone))
    throw Refusal.invalid('This time zone is not known.', { zone: 'is not an IANA time zone' });
  const skips = [...new Set([...(input.skips ?? []), ...holidays])].sort();
  const asked: Recurrence = { firstStart, minutes, zone, rrule: ruleOf(pattern, end, zone), skips };
  const fields: ScheduleFields = {
    start: 'firstStart',
    rrule: input.lastDay ? 'lastDay' : 'sessions',
    skip: 'skips',
  };
  const recurrence = { ...asked, firstStart: inWords(fields, () => firstOf(asked)) };
  return { recurrence, occurrences: scheduled(recurrence, fields) };
}

function patternOf({ everyWeeks, monthlyOn }: CreateSeriesInput): Pattern {
  if (everyWeeks && monthlyOn)
    throw Refusal.invalid('A series recurs by the week or by the month, not both.', {
      monthlyOn: 'or weeks, one of the two',
    });
  return monthlyOn ? { monthlyOn } : { everyWeeks: everyWeeks ?? 1 };
}

function endOf(sessions: number | undefined | null, lastDay: string | undefined | null): SeriesEnd {
  if (sessions && !lastDay) return { sessions };
  if (lastDay && !sessions) {
    if (!isDay(lastDay)) throw Refusal.invalid('The last day is not a date.', { lastDay: 'is not a date' });
    return { lastDay };
  }
  throw Refusal.invalid('Say how many sessions there are, or the last day on which one may be held.', {
    sessions: 'or a last day, one of the two',
  });
}
