import type { Stretch } from '../../sessions/index.js';

/** Days after a session within which people can state when they were there: as long as they remember it. */
export const DAYS_TO_ATTEST = 30;
/** What was stated may reach so far beyond the session, to either side. */
const MARGIN_MILLISECONDS = 60 * 60_000;

/** Whether statements about a session are taken: once it is over, and for some weeks. */
export function takesStatements({ end }: Stretch, now: Date): boolean {
  return now >= end && now.getTime() - end.getTime() < DAYS_TO_ATTEST * 86_400_000;
}

/** What is wrong with the times of a statement, by field; null when nothing is. */
export function statementFault(
  { from, until }: { from: Date; until: Date },
  { start, end }: Stretch,
): { field: 'from' | 'until'; words: string } | null {
  if (until <= from) return { field: 'until', words: 'is not after the beginning' };
  if (from.getTime() < start.getTime() - MARGIN_MILLISECONDS)
    return { field: 'from', words: 'is more than an hour before the session' };
  if (until.getTime() > end.getTime() + MARGIN_MILLISECONDS)
    return { field: 'until', words: 'is more than an hour after the session' };
  if (from >= end) return { field: 'from', words: 'is after the session' };
  return until <= start ? { field: 'until', words: 'is before the session' } : null;
}
