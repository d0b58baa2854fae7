import { Refusal } from '../../../platform/refusal/index.js';
import { decimalOf, hundredthsOf } from '../rules/amount.rules.js';
import { LEAST_RETENTION_YEARS } from '../rules/credit-type.rules.js';

/** What an entry of the ledger does. */
export const ENTRY_KINDS = ['award', 'adjust', 'revoke'] as const;
/** One of {@link ENTRY_KINDS}. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Why credit that was awarded is changed or taken back. Codes alone: the ledger is never altered, so it holds no words. */
export const LEDGER_REASONS = [
  'attendance_corrected',
  'designation_changed',
  'not_eligible',
  'awarded_twice',
  'entered_in_error',
  'revoked_in_error',
  'holder_asked',
  'accreditor_asked',
] as const;
/** One of {@link LEDGER_REASONS}. */
export type LedgerReason = (typeof LEDGER_REASONS)[number];

/** A licence as it stood at an award. */
export interface HolderLicence {
  country: string;
  region: string | null;
  kind: string;
  number: string;
}

/** Who holds credit, as they stood at the award. */
export interface HolderSnapshot {
  name: string;
  credentials: string[];
  licences: HolderLicence[];
}

/** Hundredths of an amount as the ledger writes it: `-0.25` is -25. */
export function signedHundredthsOf(amount: string): number {
  return amount.startsWith('-') ? -hundredthsOf(amount.slice(1)) : hundredthsOf(amount);
}

/** An amount in the one form in which the ledger holds it: two decimals, whatever its sign. */
export function ledgerAmountOf(hundredths: number): string {
  if (hundredths === 0) return '0.00';
  return `${hundredths < 0 ? '-' : ''}${decimalOf(Math.abs(hundredths), 2)}`;
}

/**
 * The hundredths that somebody asks to be put down.
 *
 * @throws Refusal INVALID_INPUT for what is no amount of up to two decimals, or less than `least`
 */
export function askedHundredths(amount: string, least: 0 | 1): number {
  let hundredths: number;
  try {
    hundredths = hundredthsOf(amount);
  } catch {
    throw Refusal.invalid('Credit is a number with up to two decimals, such as 0.75.', {
      amount: 'is no amount of credit',
    });
  }
  if (hundredths < least)
    throw Refusal.invalid('An award is more than nothing.', { amount: 'must be more than 0' });
  return hundredths;
}

/**
 * Until when an award's holder is kept: the same day so many years later, the last of February for a leap day.
 *
 * @throws RangeError for fewer years than {@link LEAST_RETENTION_YEARS}
 */
export function keptUntil(awardedAt: Date, years: number): Date {
  if (!Number.isInteger(years) || years < LEAST_RETENTION_YEARS)
    throw new RangeError(`Awards are kept for ${LEAST_RETENTION_YEARS} whole years at the least`);
  const until = new Date(awardedAt);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  if (until.getUTCDate() !== awardedAt.getUTCDate()) until.setUTCDate(0);
  return until;
}
