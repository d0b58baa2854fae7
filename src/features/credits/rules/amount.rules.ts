/**
 * Amounts of credit are exact: decimal strings with up to two decimals outside, whole hundredths while they are
 * reckoned with. No binary fraction ever comes near them.
 */

const DECIMAL = /^(\d{1,6})(?:\.(\d{1,2}))?$/;

/**
 * The whole hundredths of a decimal string: `0.75` is 75.
 *
 * @throws RangeError for what is no decimal number of up to six digits before the point and two after it
 */
export function hundredthsOf(decimal: string): number {
  const [, whole, fraction = ''] = DECIMAL.exec(decimal) ?? [];
  if (whole === undefined) throw new RangeError(`${decimal} is no amount with up to two decimals`);
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

/** Whether {@link hundredthsOf} can read it. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/**
 * The decimal string of whole hundredths: as short as it can be, with at least `fewest` decimals. Nothing is `0`.
 *
 * @param fewest as the accreditor writes whole amounts: `1` with 0, `1.0` with 1
 */
export function decimalOf(hundredths: number, fewest: number): string {
  if (!Number.isSafeInteger(hundredths) || hundredths < 0)
    throw new RangeError(`${hundredths} is no amount of hundredths`);
  if (hundredths === 0) return '0';
  let fraction = String(hundredths % 100).padStart(2, '0');
  while (fraction.length > fewest && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  const whole = String(quotient(hundredths, 100));
  return fraction ? `${whole}.${fraction}` : whole;
}

/** How often `divisor` goes into `dividend`, both whole and not negative, without a detour through fractions. */
export function quotient(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

/**
 * Whole seconds of decimal minutes: `52.4` is 3144. A part of a second is dropped: it never makes the difference in
 * favor of more credit.
 *
 * @returns null for what is no decimal number of up to five digits before the point and nine after it
 */
export function secondsOfMinutes(minutes: string): number | null {
  const [, whole, fraction = ''] = /^(\d{1,5})(?:\.(\d{1,9}))?$/.exec(minutes) ?? [];
  if (whole === undefined) return null;
  return Number(whole) * 60 + quotient(Number(fraction) * 60, 10 ** fraction.length);
}
