/** The languages for which the product has words of its own in mail; English first. */
export const MAIL_LANGUAGES = ['en', 'es'] as const;
/** One of {@link MAIL_LANGUAGES}. */
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** The same thing said in each language, side by side. */
export type InEachLanguage<T> = Readonly<Record<MailLanguage, T>>;

/** The language in which somebody reads mail: that of their BCP 47 tag, whatever the region, or else English. */
export function mailLanguage(tag: string): MailLanguage {
  const wanted = tag.split('-')[0]?.toLowerCase();
  return MAIL_LANGUAGES.find((language) => language === wanted) ?? 'en';
}

/** Who reads a moment: by which clocks, and in which language. */
export interface MomentReader {
  /** An IANA zone. */
  zone: string;
  language: string;
}

/** A moment as mail tells it: day and time by the reader's clocks and in their language, with the zone in short. */
export function momentFor(at: Date, { zone, language }: MomentReader): string {
  return new Intl.DateTimeFormat(mailLanguage(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(at);
}

/** A zone in words of the reader's language, with its name in IANA's list, which is the same in all. */
export function zoneFor(at: Date, { zone, language }: MomentReader): string {
  const format = new Intl.DateTimeFormat(mailLanguage(language), { timeZone: zone, timeZoneName: 'long' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  return name && name !== zone ? `${name}, ${zone}` : zone;
}
