import type { CreditCode, CreditRules, CreditType } from './credit-type.rules.js';

/**
 * What most types have in common: quarters of an hour, to the nearest, for the time somebody was there. The claim
 * window is the product's own choice.
 */
const QUARTERS = {
  unitMinutes: 60,
  step: '0.25',
  rounding: 'NEAREST',
  minimum: '0.25',
  partial: { kind: 'PROPORTIONAL' },
  excludedParts: ['break', 'evaluation'],
  eligibleProfessions: null,
  evaluation: 'NONE',
  assessmentRequired: false,
  attestationRequired: false,
  refusesSharedRoom: false,
  faculty: null,
  claimWindowDays: 30,
  reportedTo: null,
  reportWithinDays: null,
  retentionYears: 6,
  printsCertificate: true,
} as const satisfies CreditRules;

const CREDIT = { one: 'credit', many: 'credits' };
const CONTACT_HOUR = { one: 'contact hour', many: 'contact hours' };
const CLOCK_HOUR = { one: 'clock hour', many: 'clock hours' };

const DEFAULTS: readonly CreditType[] = [
  {
    code: 'AMA1',
    name: 'AMA PRA Category 1 Credit(s)™',
    unit: CREDIT,
    reportsBirthDate: true,
    fewestDecimals: 1,
    ...QUARTERS,
    eligibleProfessions: ['physician'],
    // The activity needs a way to be evaluated; no learner has to use it.
    evaluation: 'OFFERED',
    attestationRequired: true,
    faculty: { creditsPerHour: '2.0', excludesLearnerCredit: true },
    reportedTo: 'ACCME PARS',
    sources: {
      unitMinutes: 'ACCREDITOR',
      step: 'ACCREDITOR',
      rounding: 'ACCREDITOR',
      minimum: 'ACCREDITOR',
      partial: 'ACCREDITOR',
      eligibleProfessions: 'ACCREDITOR',
      evaluation: 'ACCREDITOR',
      faculty: 'ACCREDITOR',
      attestationRequired: 'UNCONFIRMED',
    },
  },
  {
    code: 'ANCC',
    name: 'ANCC contact hours',
    unit: CONTACT_HOUR,
    reportsBirthDate: false,
    fewestDecimals: 1,
    ...QUARTERS,
    // Never above the actual time.
    rounding: 'DOWN',
    // The time an evaluation takes may count.
    excludedParts: ['break'],
    evaluation: 'REQUIRED',
    sources: {
      unitMinutes: 'ACCREDITOR',
      step: 'UNCONFIRMED',
      rounding: 'UNCONFIRMED',
      minimum: 'UNCONFIRMED',
      // Only where the activity has declared it beforehand.
      partial: 'UNCONFIRMED',
      excludedParts: 'ACCREDITOR',
      evaluation: 'ACCREDITOR',
    },
  },
  {
    code: 'ASWB',
    name: 'ASWB ACE social work continuing education credits',
    unit: CREDIT,
    reportsBirthDate: false,
    fewestDecimals: 1,
    ...QUARTERS,
    // Half hours after a first whole one.
    step: '0.5',
    minimum: '1',
    rounding: 'DOWN',
    // Providers give it for the full session alone; how much of it may be missed, each says for itself.
    partial: { kind: 'FULL_ONLY', toleranceMinutes: 15 },
    eligibleProfessions: ['social_worker'],
    evaluation: 'REQUIRED',
    reportedTo: 'CE Broker, boards',
    sources: {
      step: 'UNCONFIRMED',
      rounding: 'UNCONFIRMED',
      minimum: 'UNCONFIRMED',
      partial: 'UNCONFIRMED',
      evaluation: 'PRACTICE',
      eligibleProfessions: 'UNCONFIRMED',
    },
  },
  {
    code: 'APA',
    name: 'APA continuing education credits for psychologists',
    unit: CREDIT,
    reportsBirthDate: false,
    fewestDecimals: 1,
    ...QUARTERS,
    step: '1',
    minimum: '1',
    rounding: 'DOWN',
    partial: { kind: 'HOURLY_BLOCK', missedMinutes: 15 },
    eligibleProfessions: ['psychologist'],
    evaluation: 'REQUIRED',
    sources: {
      step: 'PRACTICE',
      rounding: 'UNCONFIRMED',
      minimum: 'PRACTICE',
      partial: 'PRACTICE',
      eligibleProfessions: 'UNCONFIRMED',
    },
  },
  {
    code: 'NBCC',
    name: 'NBCC clock hours',
    unit: CLOCK_HOUR,
    reportsBirthDate: false,
    fewestDecimals: 1,
    ...QUARTERS,
    eligibleProfessions: ['counselor'],
    sources: {
      step: 'UNCONFIRMED',
      rounding: 'UNCONFIRMED',
      minimum: 'UNCONFIRMED',
      partial: 'UNCONFIRMED',
      eligibleProfessions: 'UNCONFIRMED',
    },
  },
  {
    code: 'NAADAC',
    name: 'NAADAC continuing education hours',
    unit: { one: 'hour', many: 'hours' },
    reportsBirthDate: false,
    fewestDecimals: 1,
    ...QUARTERS,
    // The actual time, as closely as two decimals tell it without going above.
    step: '0.01',
    minimum: '0.01',
    rounding: 'DOWN',
    sources: {
      step: 'UNCONFIRMED',
      rounding: 'UNCONFIRMED',
      minimum: 'UNCONFIRMED',
      partial: 'PRACTICE',
    },
  },
  {
    code: 'AAPA1',
    name: 'AAPA Category 1 CME credits',
    unit: CREDIT,
    reportsBirthDate: false,
    fewestDecimals: 1,
    ...QUARTERS,
    eligibleProfessions: ['physician_assistant'],
    // What is reported includes a summary of evaluations.
    evaluation: 'OFFERED',
    reportedTo: 'AAPA: roster and evaluation summary',
    sources: {
      step: 'UNCONFIRMED',
      rounding: 'UNCONFIRMED',
      minimum: 'UNCONFIRMED',
      partial: 'UNCONFIRMED',
      eligibleProfessions: 'UNCONFIRMED',
      evaluation: 'UNCONFIRMED',
    },
  },
  {
    code: 'AANP',
    name: 'AANP contact hours',
    unit: CONTACT_HOUR,
    reportsBirthDate: false,
    fewestDecimals: 1,
    ...QUARTERS,
    excludedParts: ['introductions', 'break', 'evaluation'],
    eligibleProfessions: ['nurse_practitioner'],
    sources: {
      unitMinutes: 'ACCREDITOR',
      excludedParts: 'ACCREDITOR',
      step: 'UNCONFIRMED',
      rounding: 'UNCONFIRMED',
      minimum: 'UNCONFIRMED',
      partial: 'UNCONFIRMED',
      eligibleProfessions: 'UNCONFIRMED',
    },
  },
  {
    code: 'ACPE',
    name: 'ACPE contact hours',
    unit: CONTACT_HOUR,
    reportsBirthDate: true,
    fewestDecimals: 1,
    ...QUARTERS,
    eligibleProfessions: ['pharmacist'],
    evaluation: 'REQUIRED',
    assessmentRequired: true,
    reportedTo: 'CPE Monitor',
    reportWithinDays: 60,
    // A pharmacist's proof is the record in CPE Monitor.
    printsCertificate: false,
    sources: {
      unitMinutes: 'ACCREDITOR',
      step: 'ACCREDITOR',
      rounding: 'UNCONFIRMED',
      minimum: 'UNCONFIRMED',
      partial: 'UNCONFIRMED',
      evaluation: 'ACCREDITOR',
      assessmentRequired: 'ACCREDITOR',
      reportWithinDays: 'ACCREDITOR',
      printsCertificate: 'ACCREDITOR',
      eligibleProfessions: 'UNCONFIRMED',
    },
  },
  {
    code: 'CHES',
    name: 'CHES continuing education contact hours (CECH)',
    unit: { one: 'CECH', many: 'CECH' },
    reportsBirthDate: false,
    fewestDecimals: 1,
    ...QUARTERS,
    reportedTo: 'NCHEC',
    sources: {
      step: 'UNCONFIRMED',
      rounding: 'UNCONFIRMED',
      minimum: 'UNCONFIRMED',
      partial: 'UNCONFIRMED',
    },
  },
  {
    code: 'ATTENDANCE',
    name: 'Certificate of attendance',
    unit: { one: 'minute', many: 'minutes' },
    reportsBirthDate: false,
    fewestDecimals: 0,
    ...QUARTERS,
    unitMinutes: 1,
    // As attendance is shown elsewhere: to two decimals.
    step: '0.01',
    minimum: '0.01',
    sources: {},
  },
];

/** The credit types that ship, in the order of their codes' list. */
export function defaultCreditTypes(): readonly CreditType[] {
  return DEFAULTS;
}

/** The type that ships under this code; undefined for what is none. */
export function defaultCreditType(code: string): CreditType | undefined {
  return DEFAULTS.find((type) => type.code === (code as CreditCode));
}
