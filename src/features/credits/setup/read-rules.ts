import type { CreditRules, FacultyRule, PartialPolicy } from '../rules/credit-type.rules.js';
import type { CreditRulesInput } from './setup.inputs.js';

/** Rules as they are sent, as they are reckoned by. What is not said is what makes the least of it. */
export function rulesFrom(input: CreditRulesInput): CreditRules {
  return {
    unitMinutes: input.unitMinutes,
    step: input.step,
    rounding: input.rounding,
    minimum: input.minimum,
    partial: partialFrom(input),
    excludedParts: input.excludedParts,
    eligibleProfessions: input.eligibleProfessions ?? null,
    evaluation: input.evaluation,
    assessmentRequired: input.assessmentRequired,
    attestationRequired: input.attestationRequired,
    refusesSharedRoom: input.refusesSharedRoom,
    faculty: facultyFrom(input),
    claimWindowDays: input.claimWindowDays,
    reportedTo: input.reportedTo || null,
    reportWithinDays: input.reportWithinDays ?? null,
    retentionYears: input.retentionYears,
    printsCertificate: input.printsCertificate,
  };
}

function partialFrom({ partial, partialMinutes, fixedAmount }: CreditRulesInput): PartialPolicy {
  const minutes = partialMinutes ?? 0;
  switch (partial) {
    case 'PROPORTIONAL':
      return { kind: partial };
    case 'FULL_ONLY':
      return { kind: partial, toleranceMinutes: minutes };
    case 'HOURLY_BLOCK':
      return { kind: partial, missedMinutes: minutes };
    case 'FIXED':
      return { kind: partial, amount: fixedAmount ?? '', leastMinutes: minutes };
  }
}

function facultyFrom({
  facultyCreditsPerHour,
  facultyExcludesLearner,
}: CreditRulesInput): FacultyRule | null {
  if (!facultyCreditsPerHour) return null;
  return { creditsPerHour: facultyCreditsPerHour, excludesLearnerCredit: facultyExcludesLearner ?? false };
}
