import { expand, MOST_SESSIONS, type Occurrence, type Recurrence } from './expand.rules.js';
import { endedBy, type Pattern, readRule, ruleOf, ScheduleFault } from './recurrence.rules.js';

/** When the sessions of a series are to be held from some session on. */
export interface NewTimes {
  /** Wall-clock time of the first of them, `YYYY-MM-DDTHH:mm`. */
  start: string;
  minutes: number;
  zone: string;
  /** How they recur from then on; as before when left out. */
  pattern?: Pattern;
}

/** A series from some session on: its rule, and the times that it gives. */
export interface Continued {
  recurrence: Recurrence;
  occurrences: Occurrence[];
}

/**
 * A series gone on with at other times, for as many sessions as are left of it. Skipped days stay skipped, and what
 * falls on one is held later.
 *
 * @throws {ScheduleFault} naming the part that is at fault
 */
export function continued(series: Recurrence, sessions: number, times: NewTimes): Continued {
  const { start, minutes, zone } = times;
  const end = { sessions: Math.max(sessions, 1) };
  const rrule = times.pattern
    ? ruleOf(times.pattern, end, zone)
    : endedBy(series.rrule, { count: end.sessions });
  const from = { firstStart: start, minutes, zone, skips: series.skips };
  refuseOtherDay({ ...from, rrule }, times);
  for (let count = end.sessions; count <= MOST_SESSIONS; count++) {
    const recurrence = { ...from, rrule: endedBy(rrule, { count }) };
    const occurrences = expand(recurrence);
    if (occurrences.length >= end.sessions) return { recurrence, occurrences };
  }
  throw new ScheduleFault('skip', 'The skipped days leave too few days for the sessions that are left.');
}

// A day outside the rule would silently become the next one of the rule.
function refuseOtherDay(recurrence: Recurrence, { start, pattern }: NewTimes): void {
  if (pattern || !readRule(recurrence.rrule).pattern.includes('BYDAY')) return;
  const [first] = expand({ ...recurrence, rrule: endedBy(recurrence.rrule, { count: 1 }), skips: [] });
  const [asked] = expand({ ...recurrence, rrule: 'FREQ=DAILY;COUNT=1', skips: [] });
  if (first?.start.getTime() === asked?.start.getTime()) return;
  throw new ScheduleFault(
    'start',
    `${start.slice(0, 10)} is not one of the days on which this series meets; say on which weekdays of the month it meets from now on.`,
  );
}

/** The rule of what is left of a series before an occurrence; null when nothing is. */
export function endedBefore(series: Recurrence, from: Date): string | null {
  const before = expand({ ...series, skips: [] }).filter(({ start }) => start < from);
  const last = before.at(-1);
  return last ? endedBy(series.rrule, { lastStart: last.start }) : null;
}
