import type { SessionState } from './session.entity.js';

/** A session as it is asked whether it can be called off. */
export interface Endable {
  state: SessionState;
  endsAt: Date;
  actualStart: Date | null;
  actualEnd: Date | null;
}

/** A session that was begun by hand may run over its time by this much before it counts as over, in hours. */
export const LONGEST_OVERRUN_HOURS = 4;

/**
 * {@link mayBeCalledOff} as an SQL condition on a row of `session`.
 *
 * @param now a parameter of the statement
 */
export function mayBeCalledOffSql(now: string): string {
  return `(state in ('draft', 'scheduled') or (state = 'live' and ends_at > ${now})
    or (state = 'held' and actual_start is null and actual_end is null))`;
}

/**
 * Whether a session can be called off by where it stands. One that was closed only because its time was over may turn
 * out not to have been held; where it was begun or ended by hand, it is history. One that was begun can be broken off
 * while its time lasts; afterwards it was held, and is only to be ended.
 */
export function mayBeCalledOff({ state, endsAt, actualStart, actualEnd }: Endable, now: Date): boolean {
  if (state === 'live') return endsAt > now;
  if (state === 'held') return actualStart === null && actualEnd === null;
  return state !== 'cancelled';
}
