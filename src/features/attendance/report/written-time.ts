/** The order in which a file writes its dates. `named` has the month in letters. */
export type DateOrder = 'mdy' | 'dmy' | 'ymd' | 'named';

/** The two orders between which a file of plain numbers can leave a doubt. */
export type NumericOrder = 'mdy' | 'dmy';

/**
 * A date and time as a report writes it, read but for the one thing that a single value cannot tell: whether
 * `03/04/2026` is in March or in April.
 *
 * `mdy` and `dmy` are the wall-clock times under either order, as milliseconds of the same reading in UTC;
 * NaN where that order gives no date. They are equal where the order makes no difference.
 */
export interface WrittenTime {
  readonly form: 'numeric' | 'ymd' | 'named';
  readonly mdy: number;
  readonly dmy: number;
  /** The value carries its own offset from UTC, so the wall-clock time is UTC already. */
  readonly utc: boolean;
}

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.? ?m\b\.?)?(?: uhr)?( ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?`;
const NUMERIC = new RegExp(String.raw`^(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})\.?(?:,? +|t)${TIME}$`, 'i');
const NAMED_MONTH_FIRST = new RegExp(
  String.raw`^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? +)${TIME}$`,
  'iu',
);
const NAMED_DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})\.?[ -](?:de )?(\p{L}+)\.?[ -](?:de |del )?(\d{2,4})(?:,? +)${TIME}$`,
  'iu',
);
const WEEKDAY = /^\p{L}{2,12}\.?, +(?=\p{L}|\d)/u;

/** Month names and their abbreviations: English, Italian, Spanish, German, French, Portuguese; no accents. */
const MONTHS: readonly string[] = [
  'january jan gennaio gen enero ene januar janner janvier janv janeiro',
  'february feb febbraio febrero februar fevrier fevr fev fevereiro',
  'march mar marzo marz mrz mars marco',
  'april apr aprile abril abr avril avr',
  'may maggio mag mayo mai maio',
  'june jun giugno giu junio juni juin junho',
  'july jul luglio lug julio juli juillet juil julho',
  'august aug agosto ago aout',
  'september sep sept settembre set septiembre septembre setembro',
  'october oct ottobre ott octubre oktober okt octobre outubro out',
  'november nov novembre noviembre novembro',
  'december dec dicembre dic diciembre dezember dez decembre dezembro',
];
const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1])));

/** Whether a cell stands for "no time": blank, or the dashes of webinar reports. */
export function isBlankTime(text: string): boolean {
  return /^[-–—\s]*$|^n\/?a$/i.test(text);
}

/**
 * Reads a date with a time in any form that reports use: `11/19/2021 9:54:15 AM`, `15/08/2022 01:27`,
 * `14/11/22, 09:29:07`, `14.11.22, 09:29:07`, `2026-03-20 09:00:00`, `Mar 22, 2025 19:13:27` …
 *
 * Two-digit years are of this century. Dates parted by full stops are day first, as in every language that
 * writes them so. `13:05 PM` is read as 13:05.
 *
 * @returns null if it is no date with a time, or no date of the calendar in either order.
 */
export function readWrittenTime(text: string): WrittenTime | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) return readNumeric(numeric);
  const trimmed = text.replace(WEEKDAY, '').replace(/ +/g, ' ').trim();
  const monthFirst = NAMED_MONTH_FIRST.exec(trimmed);
  if (monthFirst) return readNamed(monthFirst, monthFirst[1]!, monthFirst[2]!);
  const dayFirst = NAMED_DAY_FIRST.exec(trimmed);
  if (dayFirst) return readNamed(dayFirst, dayFirst[2]!, dayFirst[1]!);
  return null;
}

function readNumeric(match: RegExpExecArray): WrittenTime | null {
  const time = readClock(match, 5);
  if (!time) return null;
  const [first, second, third] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (match[1]!.length === 4) return settled('ymd', wall(first, second, third, time.seconds), time);
  if (match[1]!.length > 2 || match[4]!.length === 3 || match[4]!.length === 1) return null;
  const year = fullYear(third);
  const dmy = wall(year, second, first, time.seconds) - time.offset;
  const mdy = match[2] === '.' ? Number.NaN : wall(year, first, second, time.seconds) - time.offset;
  if (Number.isNaN(dmy) && Number.isNaN(mdy)) return null;
  return { form: 'numeric', mdy, dmy, utc: time.utc };
}

function readNamed(match: RegExpExecArray, monthName: string, day: string): WrittenTime | null {
  const time = readClock(match, 4);
  const plain = monthName.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const month = MONTH_NUMBERS.get(plain);
  if (!time || month === undefined) return null;
  return settled('named', wall(fullYear(Number(match[3])), month, Number(day), time.seconds), time);
}

function settled(form: 'ymd' | 'named', at: number, time: Clock): WrittenTime | null {
  if (Number.isNaN(at)) return null;
  return { form, mdy: at - time.offset, dmy: at - time.offset, utc: time.utc };
}

interface Clock {
  /** Seconds since midnight. */
  readonly seconds: number;
  /** Milliseconds ahead of UTC, where the value says so. */
  readonly offset: number;
  readonly utc: boolean;
}

function readClock(match: RegExpExecArray, at: number): Clock | null {
  const half = match[at + 3]?.toLowerCase();
  let hour = Number(match[at]);
  const minute = Number(match[at + 1]);
  const second = Number(match[at + 2] ?? 0);
  if (half === 'a' && hour > 12) return null;
  if (half === 'p' && hour === 0) return null;
  if (half === 'a' && hour === 12) hour = 0;
  if (half === 'p' && hour < 12) hour += 12;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const zone = match[at + 4]?.trim();
  return { seconds: hour * 3600 + minute * 60 + second, offset: offsetOf(zone), utc: zone !== undefined };
}

function offsetOf(zone: string | undefined): number {
  const digits = zone && /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!digits) return 0;
  const minutes = Number(digits[2]) * 60 + Number(digits[3]);
  return (digits[1] === '-' ? -minutes : minutes) * 60_000;
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** Milliseconds of a wall-clock time read as UTC; NaN if the calendar has no such day. */
function wall(year: number, month: number, day: number, seconds: number): number {
  if (month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  const at = Date.UTC(year, month - 1, day);
  return day <= 28 || new Date(at).getUTCDate() === day ? at + seconds * 1000 : Number.NaN;
}
