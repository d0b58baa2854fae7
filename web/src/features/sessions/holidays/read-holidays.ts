/** A day without sessions. */
export interface Holiday {
  readonly day: string;
  readonly name: string;
}

/** A line that cannot be read, by its number from 1, and why. */
export interface LineFault {
  readonly line: number;
  readonly text: string;
  readonly why: 'form' | 'day' | 'twice';
}

/** Reads a list of holidays, `2026-12-25 Christmas`, a line each; empty lines are left out. */
export function readHolidays(list: string): { holidays: Holiday[]; faults: LineFault[] } {
  const holidays: Holiday[] = [];
  const faults: LineFault[] = [];
  for (const [index, line] of list.split(/\r?\n/).entries()) {
    const text = line.trim();
    if (!text) continue;
    const [, day, name] = /^(20\d\d-\d\d-\d\d)[\s,;:]+(.{1,100})$/.exec(text) ?? [];
    const why =
      !day || !name
        ? 'form'
        : !isDay(day)
          ? 'day'
          : holidays.some((known) => known.day === day)
            ? 'twice'
            : null;
    if (why) faults.push({ line: index + 1, text, why });
    else if (day && name) holidays.push({ day, name });
  }
  return { holidays, faults };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
