import type { PersonCredit } from '../computing/computed-credit.js';
import { hundredthsOf, isDecimal } from '../rules/amount.rules.js';
import type { CreditType } from '../rules/credit-type.rules.js';

/** Why credit cannot be claimed. */
export const CLAIM_REFUSALS = [
  'HANDLED_ELSEWHERE',
  'AWARDED_BEFORE',
  'NOTHING_COMPUTED',
  'NOT_ELIGIBLE',
  'ASSESSMENT_MISSING',
  'EVALUATION_MISSING',
  'WINDOW_CLOSED',
  'NOT_ATTESTED',
  'ABOVE_COMPUTED',
  'BETWEEN_STEPS',
] as const;
/** One of {@link CLAIM_REFUSALS}. */
export type ClaimRefusal = (typeof CLAIM_REFUSALS)[number];

/** Where somebody stands with a kind of credit of a session. */
export interface ClaimFacts {
  credit: Pick<PersonCredit, 'computed' | 'eligible' | 'ineligibleBecause' | 'as'> & {
    designation: { type: CreditType };
  };
  /** Whether the hub’s credit is handled elsewhere. */
  elsewhere: boolean;
  /** Whether they have this very credit by a table of past credit. */
  awardedBefore: boolean;
  /** Whether they evaluated the session. */
  evaluated: boolean;
  /** Until when it can be claimed. */
  closesAt: Date;
}

const DAY_MS = 86_400_000;

/** Until when credit for a session can be claimed, unless the office gives more time: so many whole days from its end on. */
export function claimableUntil({ claimWindowDays }: Pick<CreditType, 'claimWindowDays'>, endsAt: Date): Date {
  return new Date(endsAt.getTime() + claimWindowDays * DAY_MS);
}

/**
 * What of a session somebody can have by a type. One award is made for both: whoever taught and was there besides has the
 * greater of the two, where the rule leaves both.
 */
export function greaterOf<C extends Pick<PersonCredit, 'computed'>>(credits: readonly C[]): C | null {
  let best: C | null = null;
  for (const credit of credits)
    if (!best || hundredthsOf(credit.computed) > hundredthsOf(best.computed)) best = credit;
  return best;
}

/** Why somebody cannot claim now, whatever the amount; null where they can. */
export function claimBarredBecause(
  { credit, elsewhere, awardedBefore, evaluated, closesAt }: ClaimFacts,
  now: Date,
): ClaimRefusal | null {
  const { type } = credit.designation;
  if (elsewhere) return 'HANDLED_ELSEWHERE';
  if (awardedBefore) return 'AWARDED_BEFORE';
  if (hundredthsOf(credit.computed) === 0) return 'NOTHING_COMPUTED';
  if (!credit.eligible) return 'NOT_ELIGIBLE';
  if (type.assessmentRequired) return 'ASSESSMENT_MISSING';
  // Who taught evaluates nothing: the gate is for learners.
  if (type.evaluation === 'REQUIRED' && !evaluated && credit.as === 'learner') return 'EVALUATION_MISSING';
  return now < closesAt ? null : 'WINDOW_CLOSED';
}

/**
 * What is wrong with an amount that is asked for; null where it may be: more than nothing, in steps of the type, not below
 * its minimum, and never above what was computed.
 *
 * @param amount a decimal string
 */
export function amountRefusedBecause(
  { step, minimum }: Pick<CreditType, 'step' | 'minimum'>,
  computed: string,
  amount: string,
): Extract<ClaimRefusal, 'ABOVE_COMPUTED' | 'BETWEEN_STEPS'> | null {
  if (!isDecimal(amount)) return 'BETWEEN_STEPS';
  const hundredths = hundredthsOf(amount);
  if (hundredths > hundredthsOf(computed)) return 'ABOVE_COMPUTED';
  if (hundredths === 0 || hundredths % hundredthsOf(step) !== 0 || hundredths < hundredthsOf(minimum))
    return 'BETWEEN_STEPS';
  return null;
}

/** What somebody states by claiming; null where the type asks for nothing. Kept with the claim as it was read. */
export function attestationOf({
  attestationRequired,
}: Pick<CreditType, 'attestationRequired'>): string | null {
  return attestationRequired ? 'I claim credit only for the time that I spent in this session.' : null;
}

/** Why it is refused, in words for the person. */
export function refusalWords(refusal: ClaimRefusal, { credit }: Pick<ClaimFacts, 'credit'>): string {
  const { type } = credit.designation;
  switch (refusal) {
    case 'HANDLED_ELSEWHERE':
      return 'This hub’s credit is handled elsewhere. Please ask its team where to claim it.';
    case 'AWARDED_BEFORE':
      return 'This credit was taken over from an earlier record. It cannot be awarded once more.';
    case 'NOTHING_COMPUTED':
      return 'Your attendance comes to no credit of this kind.';
    case 'NOT_ELIGIBLE':
      return credit.ineligibleBecause ?? 'This credit is not for your profession.';
    case 'ASSESSMENT_MISSING':
      return 'This credit asks for an assessment. The office for continuing education awards it once you have passed.';
    case 'EVALUATION_MISSING':
      return 'Please evaluate the session first. Then you can claim the credit.';
    case 'WINDOW_CLOSED':
      return 'The time for claiming this credit is over. The office for continuing education can give you more.';
    case 'NOT_ATTESTED':
      return 'Please confirm the statement that comes with this claim.';
    case 'ABOVE_COMPUTED':
      return `You can claim ${credit.computed} at the most.`;
    case 'BETWEEN_STEPS':
      return `It is claimed in steps of ${type.step}, from ${type.minimum} on.`;
  }
}
