import type { Profession } from '../../identity/index.js';
import type { SegmentKind } from '../../sessions/index.js';
import { hundredthsOf, isDecimal } from './amount.rules.js';

/** The credit types that ship, and what is neither of them: a certificate that shows minutes. */
export const CREDIT_CODES = [
  'AMA1',
  'ANCC',
  'ASWB',
  'APA',
  'NBCC',
  'NAADAC',
  'AAPA1',
  'AANP',
  'ACPE',
  'CHES',
  'ATTENDANCE',
] as const;
/** One of {@link CREDIT_CODES}. */
export type CreditCode = (typeof CREDIT_CODES)[number];

/** What becomes of somebody who was there for a part of the session. Minutes are whole. */
export type PartialPolicy =
  /** Credit for the time they were there. */
  | { kind: 'PROPORTIONAL' }
  /** All of the session's credit, or none where they missed more than the tolerance. */
  | { kind: 'FULL_ONLY'; toleranceMinutes: number }
  /** Hour by hour: none for an hour of which they missed more than this. */
  | { kind: 'HOURLY_BLOCK'; missedMinutes: number }
  /** The same amount for everyone who was there for the least time, however long the session is. */
  | { kind: 'FIXED'; amount: string; leastMinutes: number };

/** To the nearest step, of which a half counts up; or down to the last full one, never above the actual time. */
export type Rounding = 'NEAREST' | 'DOWN';

/** Whether the activity is evaluated: not at all, by whoever likes, or by each learner before the certificate. */
export type EvaluationGate = 'NONE' | 'OFFERED' | 'REQUIRED';

/** Parts of a session that a type may leave out although the run sheet counts them. */
export type ExcludedPart = SegmentKind | 'evaluation';

/** What those who teach may have: credits for each hour presented, and whether they lose a learner's credit by it. */
export interface FacultyRule {
  /** Credits per hour presented, decimal. */
  creditsPerHour: string;
  /** No learner's credit for the session that they teach in. */
  excludesLearnerCredit: boolean;
}

/**
 * Where a rule comes from: the accreditor's own text, what one accredited provider does, nobody we could ask yet, or
 * the hub itself. What is unconfirmed waits for the hub to look it up.
 */
export type RuleSource = 'ACCREDITOR' | 'PRACTICE' | 'UNCONFIRMED' | 'HUB';

/** The rules of a credit type that a hub may set otherwise. Amounts are decimal strings, such as `0.25`. */
export interface CreditRules {
  /** Whole minutes that make one credit. */
  unitMinutes: number;
  /** Credit comes in multiples of this. */
  step: string;
  rounding: Rounding;
  /** Less than this is no credit. */
  minimum: string;
  partial: PartialPolicy;
  /** Of what the run sheet counts towards credit, what this type does not. */
  excludedParts: readonly ExcludedPart[];
  /** Who may claim it; null for everyone. */
  eligibleProfessions: readonly Profession[] | null;
  evaluation: EvaluationGate;
  /** An assessment has to be passed. */
  assessmentRequired: boolean;
  /** The learner has to attest to their time. */
  attestationRequired: boolean;
  /** Time in a room in which one connection served several people is not taken. */
  refusesSharedRoom: boolean;
  /** Null where nobody gets credit for teaching. */
  faculty: FacultyRule | null;
  /** Days from the session's end on in which credit can be claimed. */
  claimWindowDays: number;
  /** To whom credit is reported; null for nobody. */
  reportedTo: string | null;
  /** Days from the session on by which it must be reported; null where there is no deadline. */
  reportWithinDays: number | null;
  /** Whole years for which the names in awards are kept after them, whoever asks to be erased; 6 at the least. */
  retentionYears: number;
  /** Whether the hub prints a certificate of it; where not, the accreditor's own record is the proof. */
  printsCertificate: boolean;
}

/** Years for which records of credit are kept at the least: what accreditors ask of providers (ACCME, ANCC). */
export const LEAST_RETENTION_YEARS = 6;

/** A credit type as data. */
export interface CreditType extends CreditRules {
  code: CreditCode;
  name: string;
  /** What it counts. */
  unit: { one: string; many: string };
  /** Whether the learner's date of birth is a part of what is reported. */
  reportsBirthDate: boolean;
  /** The fewest decimals with which its amounts are written: 1 for `1.0`. */
  fewestDecimals: 0 | 1 | 2;
  /** Where its rules come from; a rule that is not named is the product's own choice. */
  sources: Readonly<Partial<Record<keyof CreditRules, RuleSource>>>;
}

/**
 * A type with a hub's own rules in place of those that ship. What the hub set has the hub for its source.
 *
 * @param own what the hub sets otherwise; a rule that is left out, or undefined, stays
 */
export function withOwnRules(type: CreditType, own: Partial<CreditRules>): CreditType {
  const set = Object.entries(own).filter(([, value]) => value !== undefined);
  return {
    ...type,
    ...(Object.fromEntries(set) as Partial<CreditRules>),
    sources: { ...type.sources, ...Object.fromEntries(set.map(([rule]) => [rule, 'HUB' as const])) },
  };
}

/**
 * What is wrong with a type's rules, by rule, in words; empty where credit can be reckoned by them.
 */
export function faultsOf(rules: CreditRules): Partial<Record<keyof CreditRules, string>> {
  const faults: Partial<Record<keyof CreditRules, string>> = {};
  if (!isWhole(rules.unitMinutes, 1, 600)) faults.unitMinutes = 'must be whole minutes, from 1 to 600';
  if (!isDecimal(rules.step) || hundredthsOf(rules.step) === 0)
    return { ...faults, step: 'must be more than 0, with up to two decimals' };
  if (!isStepped(rules.minimum, rules.step)) faults.minimum = 'must be a multiple of the step';
  const partial = faultOfPartial(rules);
  if (partial) faults.partial = partial;
  if (rules.faculty && !isDecimal(rules.faculty.creditsPerHour))
    faults.faculty = 'must give credits per hour, with up to two decimals';
  if (!isWhole(rules.claimWindowDays, 1, 3660)) faults.claimWindowDays = 'must be whole days, at least 1';
  if (rules.reportWithinDays !== null && !isWhole(rules.reportWithinDays, 1, 3660))
    faults.reportWithinDays = 'must be whole days, at least 1';
  if (!isWhole(rules.retentionYears, LEAST_RETENTION_YEARS, 100))
    faults.retentionYears = `must be whole years, at least ${LEAST_RETENTION_YEARS}`;
  return faults;
}

function faultOfPartial({ partial, step, minimum, unitMinutes }: CreditRules): string | undefined {
  switch (partial.kind) {
    case 'PROPORTIONAL':
      return undefined;
    case 'FULL_ONLY':
      return isWhole(partial.toleranceMinutes, 0, 600) ? undefined : 'must tolerate whole minutes';
    case 'HOURLY_BLOCK':
      // Where a whole hour may be missed, no hour counts for anything.
      return isWhole(partial.missedMinutes, 0, unitMinutes - 1)
        ? undefined
        : 'must let whole minutes be missed, fewer than make one credit';
    case 'FIXED':
      if (!isWhole(partial.leastMinutes, 0, 600)) return 'must ask for whole minutes';
      return isStepped(partial.amount, step) &&
        isDecimal(minimum) &&
        hundredthsOf(partial.amount) >= hundredthsOf(minimum)
        ? undefined
        : 'must give a multiple of the step, not below the minimum';
  }
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isStepped(amount: string, step: string): boolean {
  return isDecimal(amount) && hundredthsOf(amount) % hundredthsOf(step) === 0;
}
