/** A number with so many digits after the point, with a real minus sign and never as a negative zero. */
export function inDigits(value: number, decimals: number): string {
  const rounded = value.toFixed(decimals);
  return Number(rounded) === 0 ? (0).toFixed(decimals) : rounded.replace('-', '−');
}

/** As {@link inDigits}, with a plus sign before what is above zero. */
export function withSign(value: number, decimals: number): string {
  const digits = inDigits(value, decimals);
  return Number(value.toFixed(decimals)) > 0 ? `+${digits}` : digits;
}

/**
 * A p-value as it is printed: three digits, and a bound where these would read 0.000 or 1.000. It is the form of the
 * APA's manual, but with the zero before the point.
 */
export function pInWords(p: number): string {
  if (p < 0.001) return '< 0.001';
  if (p > 0.999) return '> 0.999';
  return `= ${p.toFixed(3)}`;
}

/** A share in whole percent; never 0 or 100 unless it is. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const rounded = Math.round((100 * part) / whole);
  if (rounded === 0 && part > 0) return 'under 1 %';
  if (rounded === 100 && part < whole) return 'over 99 %';
  return `${rounded} %`;
}
