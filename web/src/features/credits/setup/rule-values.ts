import type { ResultOf, VariablesOf } from '../../../graphql/graphql.js';
import type { CreditSetupQuery, SetCreditType } from './setup.graphql.js';

/** How a hub gives credit, as the page knows it. */
export type Setup = ResultOf<typeof CreditSetupQuery>['hub']['creditSetup'];
/** A credit type in a hub. */
export type TypeSetup = Setup['types'][number];
/** Rules as they are sent. */
export type RulesInput = VariablesOf<typeof SetCreditType>['input']['rules'];

/** The rules of a type as the form holds them. */
export function rulesOf({ rules }: TypeSetup): RulesInput {
  const { partial, faculty } = rules;
  // One by one: what comes from the server has a name of its type beside, which it takes from nobody.
  return {
    unitMinutes: rules.unitMinutes,
    step: rules.step,
    rounding: rules.rounding,
    minimum: rules.minimum,
    partial: partial.kind,
    partialMinutes: partial.minutes,
    fixedAmount: partial.amount,
    excludedParts: [...rules.excludedParts],
    eligibleProfessions: rules.eligibleProfessions && [...rules.eligibleProfessions],
    evaluation: rules.evaluation,
    assessmentRequired: rules.assessmentRequired,
    attestationRequired: rules.attestationRequired,
    refusesSharedRoom: rules.refusesSharedRoom,
    facultyCreditsPerHour: faculty?.creditsPerHour ?? null,
    facultyExcludesLearner: faculty?.excludesLearnerCredit ?? null,
    claimWindowDays: rules.claimWindowDays,
    reportedTo: rules.reportedTo,
    reportWithinDays: rules.reportWithinDays,
    retentionYears: rules.retentionYears,
    printsCertificate: rules.printsCertificate,
  };
}

/** A whole number as somebody typed it; what is none is told by the server, at its field. */
export function wholeOf(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : -1;
}

/** The name under which the server tells a fault of a rule. */
export const FAULT_OF = (rule: string) => `rules.${rule}`;
