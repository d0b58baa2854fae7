import type { SessionFacts } from '../../sessions/index.js';
import { decimalOf, hundredthsOf, isDecimal } from '../rules/amount.rules.js';
import { designatedOf } from '../rules/compute.rules.js';
import type { CreditType } from '../rules/credit-type.rules.js';

/** How a designation does not fit its session any more. */
export type Misfit =
  /** The session is planned for another time. */
  | 'TIME'
  /** Another time of it counts. */
  | 'MINUTES';

/** What of a session a designation was made for. */
export interface DesignatedPlan {
  plannedStart: Date;
  plannedEnd: Date;
  plannedSeconds: number;
}

/**
 * What a session can be designated for by a type's rules: the wanted amount as the accreditor writes it, or the most
 * there is.
 *
 * @param wanted a decimal string; null for the most
 * @returns the amount, or what is wrong with it in words
 */
export function maximumFor(
  type: CreditType,
  plannedSeconds: number,
  wanted: string | null,
): { maximum: string } | { fault: string } {
  const most = designatedOf(type, plannedSeconds);
  if (most === '0')
    return { fault: 'The time of this session that counts comes to no credit by the rules of this type.' };
  if (wanted === null) return { maximum: most };
  if (!isDecimal(wanted)) return { fault: 'This is no amount with up to two decimals.' };
  const amount = hundredthsOf(wanted);
  if (amount > hundredthsOf(most)) return { fault: `The time that counts comes to ${most} at the most.` };
  if (amount % hundredthsOf(type.step) !== 0) return { fault: `Credit comes in steps of ${type.step}.` };
  if (amount === 0 || amount < hundredthsOf(type.minimum))
    return {
      fault: `The least that is given is ${decimalOf(hundredthsOf(type.minimum), type.fewestDecimals)}.`,
    };
  return { maximum: decimalOf(amount, type.fewestDecimals) };
}

/** What of a session is not as it was designated; empty where the designation fits. */
export function misfitsOf(
  then: DesignatedPlan,
  now: { startsAt: Date; endsAt: Date; plannedSeconds: number },
): Misfit[] {
  const misfits: Misfit[] = [];
  if (+then.plannedStart !== +now.startsAt || +then.plannedEnd !== +now.endsAt) misfits.push('TIME');
  if (then.plannedSeconds !== now.plannedSeconds) misfits.push('MINUTES');
  return misfits;
}

/** Whether a session has begun: by hand, or because its time has come. Before that it is designated without more ado. */
export function hasBegun({ state, startsAt }: Pick<SessionFacts, 'state' | 'startsAt'>, now: Date): boolean {
  return state === 'live' || state === 'held' || startsAt <= now;
}
