import { Refusal } from '../../platform/refusal/index.js';
import type { Break } from './session.entity.js';

/** A session can be begun so many minutes before its start at the earliest. */
export const BEGINS_EARLY_MINUTES = 60;
/** What really was lies within so many days of the plan. */
export const MOST_DAYS_APART = 7;
/** A session really lasted so many hours at the most. */
export const LONGEST_HOURS = 24;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When something is planned for. */
export interface PlannedTimes {
  startsAt: Date;
  endsAt: Date;
}

/** When a session really was, as it was told; what is left out was as planned. */
export interface ToldTimes {
  start?: Date | null;
  end?: Date | null;
  breaks?: readonly { start: Date; end: Date }[] | null;
}

/** When a session really was, as its row has it. */
export interface ActualTimes {
  actualStart: Date | null;
  actualEnd: Date | null;
  breaks: Break[];
}

/** Whether a session can be begun by hand now. */
export function canBegin({ startsAt }: Pick<PlannedTimes, 'startsAt'>, now: Date): boolean {
  return now.getTime() >= startsAt.getTime() - BEGINS_EARLY_MINUTES * 60_000;
}

/**
 * Checks when a session is said to have been: not in times to come, near the plan, no longer than a day, its breaks
 * within it one after another.
 *
 * @throws Refusal INVALID_INPUT in words, beside the field at fault
 */
export function actualTimes(planned: PlannedTimes, told: ToldTimes, now: Date): ActualTimes {
  const actualStart = told.start ?? null;
  const actualEnd = told.end ?? null;
  if (actualStart) refuseFar('start', actualStart, planned, now);
  if (actualEnd) refuseFar('end', actualEnd, planned, now);
  const from = actualStart ?? planned.startsAt;
  const to = actualEnd ?? planned.endsAt;
  if (to <= from) throw Refusal.invalid('A session ends after it began.', { end: 'is before the start' });
  if (to.getTime() - from.getTime() > LONGEST_HOURS * HOUR_MS)
    throw Refusal.invalid(`A session lasts ${LONGEST_HOURS} hours at the most.`, {
      end: `is more than ${LONGEST_HOURS} hours after the start`,
    });
  const breaks = [...(told.breaks ?? [])].sort((a, b) => +a.start - +b.start);
  for (const [at, { start, end }] of breaks.entries()) {
    const earlier = breaks[at - 1];
    if (end <= start || start < from || end > to || (earlier && start < earlier.end))
      throw Refusal.invalid('Breaks lie one after another within the session.', {
        breaks: `the break of ${start.toISOString()} does not`,
      });
  }
  return {
    actualStart,
    actualEnd,
    breaks: breaks.map(({ start, end }) => ({ start: start.toISOString(), end: end.toISOString() })),
  };
}

function refuseFar(field: 'start' | 'end', at: Date, { startsAt, endsAt }: PlannedTimes, now: Date): void {
  if (at > now)
    throw Refusal.invalid('When a session really was lies in the past.', { [field]: 'is still to come' });
  const earliest = startsAt.getTime() - MOST_DAYS_APART * DAY_MS;
  const latest = endsAt.getTime() + MOST_DAYS_APART * DAY_MS;
  if (at.getTime() < earliest || at.getTime() > latest)
    throw Refusal.invalid(
      `A session really was within ${MOST_DAYS_APART} days of when it was planned. Is the date right?`,
      { [field]: `is more than ${MOST_DAYS_APART} days from the plan` },
    );
}
