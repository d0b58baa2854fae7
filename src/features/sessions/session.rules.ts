import type { SessionState } from './session.entity.js';

/** A session as it is asked whether it can be called off. */
export interface Endable {
  state: SessionState;
  actualStart: Date | null;
  actualEnd: Date | null;
}

/** A session that was begun by hand may run over its time by this much before it counts as over, in hours. */
export const LONGEST_OVERRUN_HOURS = 4;

/** {@link mayBeCalledOff} as an SQL condition on a row of `session`. */
export const MAY_BE_CALLED_OFF = `(state in ('draft', 'scheduled', 'live')
  or (state = 'held' and actual_start is null and actual_end is null))`;

/**
 * Whether a session can be called off by where it stands. One that was closed only because its time was over may turn
 * out not to have been held; where it was begun or ended by hand, it is history.
 */
export function mayBeCalledOff({ state, actualStart, actualEnd }: Endable): boolean {
  if (state === 'held') return actualStart === null && actualEnd === null;
  return state !== 'cancelled';
}
