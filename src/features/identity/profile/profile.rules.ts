/** The United States by ISO 3166; states, counties and NPIs are of it alone. */
export const US = 'US';

/** Postal codes of the states, the District of Columbia and the territories that license health workers (USPS). */
export const US_STATES: readonly string[] = (
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK ' +
  'OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI'
).split(' ');

/** How a person sees the surroundings of their workplace. */
export const RURALITIES = ['rural', 'suburban', 'urban'] as const;

/** Licences a person can name at the most. */
export const MOST_LICENCES = 20;
/** Post-nominals, and languages, at the most. */
export const MOST_WORDS = 20;
/** Nobody who learns here was born before this day. */
const EARLIEST_BIRTH = '1900-01-01';

/** Where a person works, as they say it. */
export interface PlaceParts {
  country?: string | null;
  region?: string | null;
  county?: string | null;
  postalCode?: string | null;
  rurality?: string | null;
}

/**
 * Whether a text is a National Provider Identifier: ten digits, the first 1 or 2, the last a Luhn check digit over the
 * prefix 80840 and the other nine. Source: 45 CFR 162.406 and the standard for the identifier (CMS).
 */
export function isNpi(text: string): boolean {
  return /^[12]\d{9}$/.test(text) && luhn(`80840${text}`);
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** What is wrong with a place, by field. What the country does not have must be left out. */
export function placeFaults(place: PlaceParts): Record<string, string> {
  const { country, region, county, postalCode } = place;
  if (!country) {
    const without = (['region', 'county', 'postalCode'] as const).find((field) => place[field]);
    return without ? { country: 'is missing: please say in which country this is' } : {};
  }
  const faults: Record<string, string> = {};
  if (country === US) {
    if (region && !US_STATES.includes(region)) faults.region = 'is not a state of the United States';
    if (postalCode && !/^\d{5}(-\d{4})?$/.test(postalCode))
      faults.postalCode = 'is not a ZIP code: five digits, or nine as in 87102-1234';
    return faults;
  }
  if (county) faults.county = 'is asked in the United States only';
  if (postalCode && !/^[\p{L}\p{N}][\p{L}\p{N} -]{1,11}$/u.test(postalCode))
    faults.postalCode = 'is not a postal code: letters, digits and blanks, 12 at the most';
  return faults;
}

/** What is wrong with where a licence holds, by field. */
export function licenceFaults({ country, region }: { country: string; region?: string | null }) {
  const faults: Record<string, string> = {};
  if (country === US && !region) faults.region = 'is missing: licences are of a state';
  else if (country === US && !US_STATES.includes(region ?? ''))
    faults.region = 'is not a state of the United States';
  return faults;
}

/**
 * What is wrong with a date of birth; null when nothing is.
 *
 * @param text `YYYY-MM-DD`
 * @param now the day in the zone that is ahead of all others counts: nobody is told that their birth is still to come
 */
export function birthDateFault(text: string, now: Date): string | null {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(day.getTime())) return 'is not a day, as in 1980-02-29';
  // What overflows, as the 30th of February does, comes back as another day.
  if (day.toISOString().slice(0, 10) !== text) return 'is not a day of the calendar';
  if (text < EARLIEST_BIRTH) return 'is before 1900';
  if (day.getTime() > now.getTime() + 14 * 3_600_000) return 'is still to come';
  return null;
}

/** A language as BCP 47 writes it, or null for what is none. */
export function languageTag(text: string): string | null {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

/** A list as it was meant: blanks around put away, empty ones and repetitions left out. */
export function tidied(list: readonly string[]): string[] {
  return [...new Set(list.map((item) => item.replace(/\s+/g, ' ').trim()).filter((item) => item !== ''))];
}

/** Whether a profile lacks what the funder's figures and a credit claim need first. */
export function isUnfinished(
  profession: string | null,
  profile: { organization: string | null; country: string | null } | null,
): boolean {
  return !profession || !profile?.organization || !profile.country;
}
