import { decimalOf, hundredthsOf, quotient } from './amount.rules.js';
import type { CreditType, PartialPolicy } from './credit-type.rules.js';

/** An hour of a session, or another part of it whose attendance is known by itself. In whole seconds. */
export interface Block {
  scheduledSeconds: number;
  attendedSeconds: number;
}

/** What a learner's credit is reckoned from, in whole seconds of the parts that count. */
export interface Attended {
  /** How long the parts that count were planned to last. */
  scheduledSeconds: number;
  /** How long the learner was there in them: the union of their presence, never a sum of it. */
  attendedSeconds: number;
  /**
   * The same hour by hour, for types that go by the hour. Without them only those hours count that are certain,
   * wherever the missed time lay.
   */
  blocks?: readonly Block[];
  /** The session's designated maximum, a multiple of the step; what its planned time comes to, unless said. */
  designated?: string;
}

/** Why an amount is what it is, step by step, for `explain`. */
export type Reason =
  | { kind: 'PRESENCE'; attendedSeconds: number; scheduledSeconds: number }
  | { kind: 'BEYOND_SCHEDULE'; seconds: number }
  | { kind: 'FULL_ENOUGH'; missedSeconds: number; toleranceMinutes: number }
  | { kind: 'NOT_FULL'; missedSeconds: number; toleranceMinutes: number }
  | { kind: 'BLOCKS_UNUSED' }
  | { kind: 'BLOCK'; number: number; of: number; missedSeconds: number; missedMinutes: number; units: Kept }
  | { kind: 'FIXED'; amount: string; leastMinutes: number; given: boolean }
  | { kind: 'ROUNDED'; seconds: number; amount: string }
  | { kind: 'BELOW_MINIMUM'; amount: string; minimum: string }
  | { kind: 'CAPPED'; designated: string };

/** Of how many whole hours how many count. */
export interface Kept {
  kept: number;
  whole: number;
}

/** A learner's credit, with the session's own. */
export interface Computed {
  /** Decimal, a multiple of the type's step, never above `designated`. */
  computed: string;
  /** What the session is worth at the most, decimal. */
  designated: string;
  reasons: readonly Reason[];
}

/**
 * What a session of this length is worth at the most by a type's rules.
 *
 * @param scheduledSeconds the planned time of the parts that count, in whole seconds
 */
export function designatedOf(type: CreditType, scheduledSeconds: number): string {
  mustBeSeconds(scheduledSeconds);
  if (type.partial.kind === 'FIXED') return written(type, hundredthsOf(type.partial.amount));
  return written(type, orNothing(type, stepped(type, scheduledSeconds)));
}

/**
 * The credit that a learner's attendance comes to. More time never gives less, nothing is above what the session is
 * designated for, and everything is a multiple of the step. Whoever was not there for a second gets none, whatever the
 * policy. Reckoned in whole seconds and hundredths of a credit; rounding is the last thing done.
 *
 * @param type one without faults, as `faultsOf` finds them
 * @throws RangeError for times that are not whole seconds, for blocks that come to more than the whole, and for a
 * designated maximum that is no multiple of the step
 */
export function computeCredit(type: CreditType, attended: Attended): Computed {
  refuseNonsense(type, attended);
  const { scheduledSeconds, attendedSeconds } = attended;
  const designated = hundredthsOf(attended.designated ?? designatedOf(type, scheduledSeconds));
  const reasons: Reason[] = [{ kind: 'PRESENCE', attendedSeconds, scheduledSeconds }];
  if (attendedSeconds > scheduledSeconds)
    reasons.push({ kind: 'BEYOND_SCHEDULE', seconds: attendedSeconds - scheduledSeconds });
  if (attended.blocks?.length && type.partial.kind !== 'HOURLY_BLOCK')
    reasons.push({ kind: 'BLOCKS_UNUSED' });
  const earned = earnedBy(type, attended, reasons);
  if (earned > designated) reasons.push({ kind: 'CAPPED', designated: written(type, designated) });
  return {
    computed: written(type, Math.min(earned, designated)),
    designated: written(type, designated),
    reasons,
  };
}

/** Hundredths of a credit before the session's maximum is looked at; says on the way why. */
function earnedBy(type: CreditType, attended: Attended, reasons: Reason[]): number {
  const { partial } = type;
  if (partial.kind === 'FIXED') {
    const { amount, leastMinutes } = partial;
    const given = attended.attendedSeconds > 0 && attended.attendedSeconds >= leastMinutes * 60;
    reasons.push({ kind: 'FIXED', amount: written(type, hundredthsOf(amount)), leastMinutes, given });
    return given ? hundredthsOf(amount) : 0;
  }
  const seconds = countedSeconds(type, partial, attended, reasons);
  if (seconds === 0) return 0;
  const amount = stepped(type, seconds);
  reasons.push({ kind: 'ROUNDED', seconds, amount: written(type, amount) });
  const kept = orNothing(type, amount);
  if (kept === 0) {
    const minimum = written(type, hundredthsOf(type.minimum));
    reasons.push({ kind: 'BELOW_MINIMUM', amount: written(type, amount), minimum });
  }
  return kept;
}

function countedSeconds(
  type: CreditType,
  partial: Exclude<PartialPolicy, { kind: 'FIXED' }>,
  attended: Attended,
  reasons: Reason[],
): number {
  const { scheduledSeconds } = attended;
  const there = Math.min(attended.attendedSeconds, scheduledSeconds);
  switch (partial.kind) {
    case 'PROPORTIONAL':
      return there;
    case 'FULL_ONLY': {
      const missedSeconds = scheduledSeconds - there;
      const { toleranceMinutes } = partial;
      const enough = there > 0 && missedSeconds <= toleranceMinutes * 60;
      reasons.push({ kind: enough ? 'FULL_ENOUGH' : 'NOT_FULL', missedSeconds, toleranceMinutes });
      return enough ? scheduledSeconds : 0;
    }
    case 'HOURLY_BLOCK': {
      const blocks = attended.blocks?.length ? attended.blocks : [attended];
      return blocks.reduce((sum, block, at) => {
        const { missedMinutes } = partial;
        const missedSeconds = Math.max(block.scheduledSeconds - block.attendedSeconds, 0);
        const units = hoursKept(type, block, missedMinutes);
        reasons.push({
          kind: 'BLOCK',
          number: at + 1,
          of: blocks.length,
          missedSeconds,
          missedMinutes,
          units,
        });
        return sum + units.kept * type.unitMinutes * 60;
      }, 0);
    }
  }
}

/**
 * The hours of a block that count. In a longer block nobody knows which hour the missed time was in: an hour is lost to
 * as little as a second more than may be missed, so as many are left out as the missed time could have cost.
 */
function hoursKept(type: CreditType, block: Block, missedMinutes: number): Kept {
  const whole = quotient(block.scheduledSeconds, type.unitMinutes * 60);
  const missed = Math.max(block.scheduledSeconds - block.attendedSeconds, 0);
  const lost = block.attendedSeconds === 0 ? whole : quotient(missed, missedMinutes * 60 + 1);
  return { kept: Math.max(whole - lost, 0), whole };
}

/** Hundredths of a credit for a time, in steps. A half step counts up where the type rounds to the nearest. */
function stepped(type: CreditType, seconds: number): number {
  const step = hundredthsOf(type.step);
  // Both sides by 100 and by the seconds of a unit, so that nothing is ever a fraction.
  const time = seconds * 100;
  const timeOfStep = step * type.unitMinutes * 60;
  const steps =
    type.rounding === 'NEAREST'
      ? quotient(2 * time + timeOfStep, 2 * timeOfStep)
      : quotient(time, timeOfStep);
  return steps * step;
}

function orNothing(type: CreditType, amount: number): number {
  return amount < hundredthsOf(type.minimum) ? 0 : amount;
}

function written(type: CreditType, hundredths: number): string {
  return decimalOf(hundredths, type.fewestDecimals);
}

function refuseNonsense(
  type: CreditType,
  { scheduledSeconds, attendedSeconds, blocks, designated }: Attended,
): void {
  const times = [{ scheduledSeconds, attendedSeconds }, ...(blocks ?? [])];
  for (const time of times) {
    mustBeSeconds(time.scheduledSeconds);
    mustBeSeconds(time.attendedSeconds);
  }
  if (excessOf({ scheduledSeconds, attendedSeconds, blocks: blocks ?? [] }))
    throw new RangeError('The blocks come to more than the whole');
  if (designated !== undefined && hundredthsOf(designated) % hundredthsOf(type.step) !== 0)
    throw new RangeError('The designated maximum is no multiple of the step');
}

/** Which of the times the blocks together come to more of than the whole has; null where they fit. */
export function excessOf(whole: Block & { blocks: readonly Block[] }): keyof Block | null {
  const sumOf = (time: keyof Block) => whole.blocks.reduce((sum, block) => sum + block[time], 0);
  if (sumOf('scheduledSeconds') > whole.scheduledSeconds) return 'scheduledSeconds';
  return sumOf('attendedSeconds') > whole.attendedSeconds ? 'attendedSeconds' : null;
}

function mustBeSeconds(seconds: number): void {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 1e9)
    throw new RangeError(`${seconds} is no time in whole seconds`);
}
