/** From when to when. */
interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** How long a session is planned to be, in minutes. */
export function minutesOf({ startsAt, endsAt }: Span): number {
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
}

/**
 * From when to when by the clocks of a zone, in words; what both ends share is said once.
 *
 * @param more to be said beside the hours
 */
export function hoursIn(
  { startsAt, endsAt }: Span,
  timeZone: string,
  locales: string | string[],
  more: Intl.DateTimeFormatOptions = {},
): string {
  return new Intl.DateTimeFormat(locales, {
    ...more,
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).formatRange(new Date(startsAt), new Date(endsAt));
}
