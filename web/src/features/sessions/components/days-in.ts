/** The days named in a line, as `2026-11-26`, whatever stands between them. */
export function daysIn(line: string): string[] {
  return [...new Set(line.match(/\d{4}-\d{2}-\d{2}/g) ?? [])];
}
