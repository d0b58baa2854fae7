import type { MessageDescriptor } from '@lingui/core';

type Words = Readonly<Record<string, MessageDescriptor>>;

/** What becomes of somebody who was there for a part. */
export const PARTIALS: Words = {
  PROPORTIONAL: { id: 'partial.proportional', message: 'Credit for the time they were there' },
  FULL_ONLY: { id: 'partial.fullOnly', message: 'All or nothing, with minutes that may be missed' },
  HOURLY_BLOCK: { id: 'partial.hourly', message: 'Hour by hour, with minutes that may be missed of each' },
  FIXED: { id: 'partial.fixed', message: 'The same amount for everyone who was there long enough' },
};

/** How credit is rounded. */
export const ROUNDINGS: Words = {
  NEAREST: { id: 'rounding.nearest', message: 'To the nearest step, a half counting up' },
  DOWN: { id: 'rounding.down', message: 'Down to the last full step' },
};

/** Whether the session is evaluated. */
export const EVALUATIONS: Words = {
  NONE: { id: 'evaluation.none', message: 'Not asked for' },
  OFFERED: { id: 'evaluation.offered', message: 'Offered to learners' },
  REQUIRED: { id: 'evaluation.required', message: 'Each learner answers it before claiming' },
};

/** Where a rule comes from. */
export const SOURCES: Words = {
  ACCREDITOR: { id: 'ruleSource.accreditor', message: 'the accreditor’s own text' },
  PRACTICE: { id: 'ruleSource.practice', message: 'what one accredited provider does' },
  UNCONFIRMED: { id: 'ruleSource.unconfirmed', message: 'unconfirmed: please look it up' },
  HUB: { id: 'ruleSource.hub', message: 'set by your hub' },
};

/** The rules, as they are named. */
export const RULES: Words = {
  unitMinutes: { id: 'rule.unitMinutes', message: 'Minutes for one credit' },
  step: { id: 'rule.step', message: 'Step' },
  rounding: { id: 'rule.rounding', message: 'Rounding' },
  minimum: { id: 'rule.minimum', message: 'Least credit' },
  partial: { id: 'rule.partial', message: 'Who was there for a part' },
  excludedParts: { id: 'rule.excludedParts', message: 'Parts of the agenda that never count' },
  eligibleProfessions: { id: 'rule.eligible', message: 'Who may claim it' },
  evaluation: { id: 'rule.evaluation', message: 'Evaluation' },
  assessmentRequired: { id: 'rule.assessment', message: 'An assessment has to be passed' },
  attestationRequired: { id: 'rule.attestation', message: 'Learners attest to their time' },
  refusesSharedRoom: { id: 'rule.sharedRoom', message: 'Shared rooms are not accepted' },
  faculty: { id: 'rule.faculty', message: 'Credit for presenting' },
  claimWindowDays: { id: 'rule.claimWindow', message: 'Days in which to claim' },
  reportedTo: { id: 'rule.reportedTo', message: 'Reported to' },
  reportWithinDays: { id: 'rule.reportWithin', message: 'Days by which it is reported' },
  retentionYears: { id: 'rule.retention', message: 'Years for which names are kept' },
  printsCertificate: { id: 'rule.certificate', message: 'The hub prints a certificate' },
};
