import { PROFESSIONS } from '../../identity/index.js';
import { computeCredit } from '../rules/compute.rules.js';
import {
  type CreditCode,
  type CreditRules,
  type CreditType,
  type ExcludedPart,
  faultsOf,
  withOwnRules,
} from '../rules/credit-type.rules.js';
import { defaultCreditType } from '../rules/default-credit-types.rules.js';

/** The rules that a hub may set, in the order in which they are shown. */
export const RULE_NAMES = [
  'unitMinutes',
  'step',
  'rounding',
  'minimum',
  'partial',
  'excludedParts',
  'eligibleProfessions',
  'evaluation',
  'assessmentRequired',
  'attestationRequired',
  'refusesSharedRoom',
  'faculty',
  'claimWindowDays',
  'reportedTo',
  'reportWithinDays',
  'retentionYears',
  'printsCertificate',
] as const satisfies readonly (keyof CreditRules)[];

/** What a type may leave out although the run sheet counts it. */
export const EXCLUDABLE_PARTS: readonly ExcludedPart[] = [
  'introductions',
  'announcements',
  'didactic',
  'case',
  'questions',
  'recommendations',
  'summary',
  'break',
  'evaluation',
  'other',
];

/** The rules of a type alone, each by its value. */
export function rulesOf(type: CreditRules): CreditRules {
  return Object.fromEntries(RULE_NAMES.map((name) => [name, type[name]])) as unknown as CreditRules;
}

/** The rules that differ from those with which the type ships. */
export function ownRulesOf(code: CreditCode, rules: CreditRules): (keyof CreditRules)[] {
  const shipped = defaultCreditType(code);
  return RULE_NAMES.filter((name) => !shipped || !same(shipped[name], rules[name]));
}

/**
 * A type with the rules of one version; what the hub set itself has the hub for its source.
 *
 * @throws RangeError for a code that is none
 */
export function typeOf(
  code: CreditCode,
  rules: CreditRules,
  ownRules: readonly (keyof CreditRules)[],
): CreditType {
  const shipped = defaultCreditType(code);
  if (!shipped) throw new RangeError(`${code} is no credit type`);
  const own = Object.fromEntries(ownRules.map((name) => [name, rules[name]])) as Partial<CreditRules>;
  return withOwnRules({ ...shipped, ...rules }, own);
}

/** What is wrong with rules as a hub writes them, by rule, in words; empty where credit can be reckoned by them. */
export function faultsOfRules(rules: CreditRules): Partial<Record<keyof CreditRules, string>> {
  const faults = faultsOf(rules);
  const { eligibleProfessions: eligible } = rules;
  if (eligible?.length === 0) faults.eligibleProfessions = 'must name at least one, or be open to everyone';
  if (eligible?.some((profession) => !PROFESSIONS.includes(profession)))
    faults.eligibleProfessions = 'must be professions of the list';
  if (rules.reportWithinDays !== null && rules.reportedTo === null)
    faults.reportWithinDays = 'must have somebody to whom it is reported';
  return faults;
}

/** An example of what somebody's time comes to by a type's rules. Minutes are whole. */
export interface Example {
  scheduledMinutes: number;
  attendedMinutes: number;
  credit: string;
}

/** Sessions and the minutes in them by which rules are shown at work: around where most rules turn. */
const SHOWN: readonly { of: number; there: readonly number[] }[] = [
  { of: 60, there: [7, 8, 30, 44, 45, 52, 53, 60] },
  { of: 90, there: [45, 74, 75, 90] },
  { of: 120, there: [60, 100, 110, 120] },
];

/** What people of some usual attendances get by a type's rules, which have no faults. */
export function examplesBy(type: CreditType): Example[] {
  return SHOWN.flatMap(({ of, there }) =>
    there.map((attendedMinutes) => ({
      scheduledMinutes: of,
      attendedMinutes,
      credit: computeCredit(type, { scheduledSeconds: of * 60, attendedSeconds: attendedMinutes * 60 })
        .computed,
    })),
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

/** What stands in a list has no order here, nor do the parts of a rule. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, canonical(one)]);
}
