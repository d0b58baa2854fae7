import { instantOf, wallClock } from '../../../ui/wall-clock.js';

const HALF_A_DAY = 12 * 3_600_000;
const DAY = 24 * 3_600_000;

/** The time of day at an instant by the clocks of a zone, as `19:05`. */
export function timeOfDay(at: string, zone: string): string {
  return wallClock(at, zone).slice(11);
}

/** The instant of a time of day that is nearest to another instant: a session may go on past midnight. */
export function onTheDay(time: string, near: string, zone: string): string {
  const day = (at: number) => wallClock(at, zone).slice(0, 10);
  const around = Date.parse(near);
  const on = (offset: number) => Date.parse(instantOf(`${day(around + offset)}T${time}`, zone));
  const candidates = [on(-DAY), on(0), on(DAY)];
  const nearest = candidates.find((at) => Math.abs(at - around) <= HALF_A_DAY) ?? on(0);
  return new Date(nearest).toISOString();
}
