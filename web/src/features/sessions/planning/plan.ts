import type { VariablesOf } from '../../../graphql/graphql.js';
import type { FormValues } from '../../../ui/command-form.js';
import type { CreateSeries, CreateSessions } from './planning.graphql.js';

type SeriesInput = VariablesOf<typeof CreateSeries>['input'];
type DatesInput = VariablesOf<typeof CreateSessions>['input'];

/** Sessions as they are asked for: by a rule, or at chosen dates. */
export type Plan =
  | { readonly by: 'rule'; readonly input: SeriesInput }
  | { readonly by: 'dates'; readonly input: DatesInput };

/** The nth of a weekday in a month. */
export interface NthDay {
  readonly nth: number;
  readonly weekday: string;
}

/** What a form of new sessions holds beside its plain fields. */
export interface Shape {
  /** Sessions in all, or nothing where a last day is given. */
  readonly count: string;
  readonly lastDay: string;
  /** The days of each month; undefined where they follow from the first day. */
  readonly days: readonly NthDay[] | undefined;
  /** Keys of the further dates and of the rows of faculty. */
  readonly dates: readonly number[];
  readonly faculty: readonly number[];
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Which weekday of its month a date is: the first Wednesday, say, or the last where there is a fifth. */
export function nthDayOf(date: string): NthDay {
  const day = new Date(`${date}T00:00Z`);
  const nth = Math.ceil(day.getUTCDate() / 7);
  return { nth: nth > 4 ? -1 : nth, weekday: WEEKDAYS[day.getUTCDay()] ?? 'MO' };
}

/** The days named in a line, as `2026-11-26`, whatever stands between them. */
export function daysIn(line: string): string[] {
  return [...new Set(line.match(/\d{4}-\d{2}-\d{2}/g) ?? [])];
}

/** The plan that a form asks for; null while something is missing that every plan needs. */
export function planOf(values: FormValues, shape: Shape): Plan | null {
  const { repeats = '1', day, time, minutes, zone } = values;
  if (!day || !time || !minutes || !zone) return null;
  const common = {
    title: values.title ?? '',
    minutes: Number(minutes),
    zone,
    format: values.format,
    meetingUrl: values.meetingUrl,
    faculty: facultyIn(values, shape.faculty),
    draft: values.way === 'draft',
  };
  if (repeats === 'once' || repeats === 'dates') {
    const further = repeats === 'once' ? [] : shape.dates.flatMap((key) => values[`date.${key}`] ?? []);
    return { by: 'dates', input: { ...common, starts: [day, ...further].map((one) => `${one}T${time}`) } };
  }
  const pattern =
    repeats === 'month'
      ? { monthlyOn: [...(shape.days ?? [nthDayOf(day)])] }
      : { everyWeeks: Number(repeats) };
  const end = shape.lastDay ? { lastDay: shape.lastDay } : { sessions: Number(shape.count) || undefined };
  const skips = daysIn(values.skips ?? '');
  const skipHolidays = values.skipHolidays === 'on';
  return {
    by: 'rule',
    input: { ...common, firstStart: `${day}T${time}`, ...pattern, ...end, skips, skipHolidays },
  };
}

function facultyIn(values: FormValues, rows: readonly number[]) {
  return rows.flatMap((key) => {
    const [name, email] = [values[`faculty.${key}.name`], values[`faculty.${key}.email`]];
    return name && email ? [{ name, email }] : [];
  });
}
