import type { SessionClock } from '../../sessions/index.js';
import { hundredthsOf } from '../rules/amount.rules.js';
import type { CreditType, PartialPolicy } from '../rules/credit-type.rules.js';

/** What a type of credit asks of a learner in a session, in instants and amounts: who shows it puts it into words. */
export interface Demands {
  partial: PartialPolicy['kind'];
  /** Until when they have to be there at the latest; null where whenever they come, their time counts. */
  joinBy: Date | null;
  /** Until when they have to stay if they came at `joinBy` or missed as much otherwise; null where their time counts whenever they go. */
  stayUntil: Date | null;
  /** Whole minutes that may be missed: of all of it, or of each hour; null where nothing depends on it. */
  missableMinutes: number | null;
  /** The least time for any credit, in whole seconds. */
  leastSeconds: number;
  /** Time in a room that several people share is not taken. */
  ownConnection: boolean;
  /** The evaluation has to be answered. */
  evaluation: boolean;
  /** An assessment has to be passed. */
  assessment: boolean;
  /** Days after the session in which it can be claimed. */
  claimDays: number;
}

/**
 * What a type asks of a learner in a session.
 *
 * @param plan the session as it is planned
 */
export function demandsOf(type: CreditType, plan: SessionClock): Demands {
  const time = countingStretches(type, plan);
  return {
    partial: type.partial.kind,
    ...presenceAsked(type, time),
    leastSeconds: leastSecondsOf(type, totalOf(time)),
    ownConnection: type.refusesSharedRoom,
    evaluation: type.evaluation === 'REQUIRED',
    assessment: type.assessmentRequired,
    claimDays: type.claimWindowDays,
  };
}

type Time = readonly { start: Date; end: Date }[];

function presenceAsked(
  { partial, unitMinutes }: CreditType,
  time: Time,
): Pick<Demands, 'joinBy' | 'stayUntil' | 'missableMinutes'> {
  const end = time.at(-1)?.end ?? null;
  switch (partial.kind) {
    case 'PROPORTIONAL':
      return { joinBy: null, stayUntil: null, missableMinutes: null };
    case 'FULL_ONLY': {
      const { toleranceMinutes } = partial;
      return {
        joinBy: after(time, toleranceMinutes * 60),
        stayUntil: end,
        missableMinutes: toleranceMinutes,
      };
    }
    case 'HOURLY_BLOCK': {
      const { missedMinutes } = partial;
      const hours = Math.floor(totalOf(time) / (unitMinutes * 60));
      const lastHour = hours > 0 ? after(time, hours * unitMinutes * 60) : end;
      return { joinBy: after(time, missedMinutes * 60), stayUntil: lastHour, missableMinutes: missedMinutes };
    }
    case 'FIXED':
      return {
        joinBy: after(time, Math.max(totalOf(time) - partial.leastMinutes * 60, 0)),
        stayUntil: null,
        missableMinutes: null,
      };
  }
}

/** The least time that comes to any credit by rounding, or that the policy asks for, whichever is more. */
function leastSecondsOf(
  { partial, minimum, step, rounding, unitMinutes }: CreditType,
  total: number,
): number {
  switch (partial.kind) {
    case 'FULL_ONLY':
      return Math.max(total - partial.toleranceMinutes * 60, 0);
    case 'HOURLY_BLOCK':
      return Math.max((unitMinutes - partial.missedMinutes) * 60, 0);
    case 'FIXED':
      return partial.leastMinutes * 60;
    case 'PROPORTIONAL': {
      const least = Math.max(hundredthsOf(minimum), hundredthsOf(step));
      const needed = rounding === 'NEAREST' ? least - hundredthsOf(step) / 2 : least;
      return Math.ceil((needed * unitMinutes * 60) / 100);
    }
  }
}

/** The stretches of a plan that count for a type, in order. */
function countingStretches({ excludedParts }: CreditType, { parts, start, end }: SessionClock): Time {
  if (!parts) return [{ start, end }];
  return parts.filter((part) => part.creditBearing && !excludedParts.includes(part.kind));
}

function totalOf(time: Time): number {
  return time.reduce((sum, { start, end }) => sum + (end.getTime() - start.getTime()) / 1000, 0);
}

/** The instant at which so many seconds of the time that counts are over; null where there is none. */
function after(time: Time, seconds: number): Date | null {
  let left = seconds * 1000;
  for (const { start, end } of time) {
    const length = end.getTime() - start.getTime();
    if (left <= length) return new Date(start.getTime() + left);
    left -= length;
  }
  return time.at(-1)?.end ?? null;
}
