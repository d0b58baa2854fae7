/** What the schedule shows, as it stands in its address. */
export interface ScheduleSearch {
  readonly view?: 'month';
  readonly text?: string;
  readonly program?: string;
  readonly cohort?: string;
  readonly state?: string;
  readonly faculty?: string;
  /** The first day of the agenda, `YYYY-MM-DD`; today when left out. */
  readonly from?: string;
  /** The month of the calendar, `YYYY-MM`; this one when left out. */
  readonly month?: string;
}

const FORMS = {
  text: /\S/,
  program: /^[\w-]+$/,
  cohort: /^[\w-]+$/,
  state: /^\w+$/,
  faculty: /^[\w-]+$/,
  from: /^20\d\d-\d\d-\d\d$/,
  month: /^20\d\d-(0[1-9]|1[0-2])$/,
} as const;

/** Reads an address; what cannot be meant is left out. */
export function scheduleSearch(given: Record<string, unknown>): ScheduleSearch {
  const kept = Object.entries(FORMS).flatMap(([name, form]) => {
    // A number that somebody looks for comes as a number.
    const value = String(given[name] ?? '');
    return form.test(value) ? [[name, value.slice(0, 200)]] : [];
  });
  return { ...(given.view === 'month' ? { view: 'month' } : {}), ...Object.fromEntries(kept) };
}
