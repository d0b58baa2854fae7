import { Refusal } from '../../../platform/refusal/index.js';
import { expand, LONGEST_YEARS, type Occurrence, type Recurrence } from './expand.rules.js';
import { ScheduleFault } from './recurrence.rules.js';

/** Which field of an input tells which part of a schedule. */
export type ScheduleFields = Partial<Record<ScheduleFault['part'], string>>;

/**
 * The sessions of a schedule that a person asked for.
 *
 * @param fields the input's own names, so that a refusal stands beside the field at fault
 * @returns at least one
 * @throws Refusal INVALID_INPUT in words
 */
export function scheduled(recurrence: Recurrence, fields: ScheduleFields): [Occurrence, ...Occurrence[]] {
  const [first, ...rest] = inWords(fields, () => expand(recurrence));
  if (first) return [first, ...rest];
  throw Refusal.invalid('Every session of this series would be skipped.', {
    [fields.skip ?? 'skip']: 'leave no session',
  });
}

/**
 * The sessions at chosen dates, each held by itself, in order; a date that is given twice counts once.
 *
 * @param field what the dates are called where they were asked for
 * @throws Refusal INVALID_INPUT in words
 */
export function scheduledAt(
  { starts, minutes, zone }: { starts: readonly string[]; minutes: number; zone: string },
  field: 'start' | 'starts' = 'starts',
): Occurrence[] {
  return [...new Set(starts)].sort().map((firstStart) => {
    const once = { firstStart, minutes, zone, rrule: 'FREQ=DAILY;COUNT=1', skips: [] };
    return scheduled(once, { start: field })[0];
  });
}

/**
 * Refuses a first date that is further ahead than anybody plans: the year is a slip of the keyboard.
 *
 * @param field what the date is called where it was asked for
 * @throws Refusal INVALID_INPUT in words
 */
export function refuseFar(start: Date, now: Date, field: string): void {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + LONGEST_YEARS);
  if (start <= latest) return;
  throw Refusal.invalid(
    `Sessions are planned ${LONGEST_YEARS} years ahead at the most; this is later. Is the year right?`,
    { [field]: 'is too far ahead' },
  );
}

/** Runs a reckoning of times, and turns its fault into a refusal beside the field at fault. */
export function inWords<T>(fields: ScheduleFields, reckon: () => T): T {
  try {
    return reckon();
  } catch (error) {
    if (!(error instanceof ScheduleFault)) throw error;
    throw Refusal.invalid(error.message, { [fields[error.part] ?? error.part]: error.message });
  }
}
