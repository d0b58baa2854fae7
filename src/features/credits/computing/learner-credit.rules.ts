import type { CreditTime, CreditTimeAsk } from '../../attendance/index.js';
import type { DesignatedFacts } from '../designating/designation.reader.js';
import { quotient } from '../rules/amount.rules.js';
import { type Attended, type Block, computeCredit } from '../rules/compute.rules.js';
import type { CreditType } from '../rules/credit-type.rules.js';
import { explain } from '../rules/explain.rules.js';

/** What a learner's attendance comes to, and why, a line a step. */
export interface LearnerCredit {
  /** Decimal. */
  amount: string;
  explanation: string[];
}

/** Nobody saw them. */
const NOWHERE: CreditTime = { seconds: 0, hours: [], sharedSeconds: 0 };

/** How a designation has time counted. */
export function askOf({ id, sessionId, type }: DesignatedFacts): CreditTimeAsk {
  return {
    key: id,
    sessionId,
    excludedParts: type.excludedParts,
    ownConnectionOnly: type.refusesSharedRoom,
    hourSeconds: type.partial.kind === 'HOURLY_BLOCK' ? type.unitMinutes * 60 : null,
  };
}

/**
 * What a learner's time in a session comes to by what it was designated for.
 *
 * @param time as {@link askOf} has it counted; left out where there is none
 */
export function learnerCreditOf(
  { type, plannedSeconds, maximum }: Pick<DesignatedFacts, 'type' | 'plannedSeconds' | 'maximum'>,
  time: CreditTime = NOWHERE,
): LearnerCredit {
  const attended: Attended = {
    scheduledSeconds: plannedSeconds,
    attendedSeconds: time.seconds,
    designated: maximum,
    ...(type.partial.kind === 'HOURLY_BLOCK' ? { blocks: blocksOf(type, plannedSeconds, time.hours) } : {}),
  };
  const computed = computeCredit(type, attended);
  const shared = time.sharedSeconds > 0 ? [sharedLine(time.sharedSeconds)] : [];
  return { amount: computed.computed, explanation: [...shared, ...explain(type, computed)] };
}

/** The hours that were planned, each with what the learner was there of it; what was held beyond them makes none. */
function blocksOf({ unitMinutes }: CreditType, plannedSeconds: number, hours: readonly number[]): Block[] {
  const hour = unitMinutes * 60;
  const count = Math.ceil(plannedSeconds / hour);
  return Array.from({ length: count }, (_, at) => {
    const scheduledSeconds = Math.min(hour, plannedSeconds - at * hour);
    return { scheduledSeconds, attendedSeconds: Math.min(hours[at] ?? 0, scheduledSeconds) };
  });
}

function sharedLine(seconds: number): string {
  const minutes = quotient(seconds + 30, 60);
  return `Not taken, because several people shared a room: ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
}
