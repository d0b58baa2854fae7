/** The time on the wall of a zone at an instant, as `2026-03-04T12:00`. */
export function wallClock(at: string | number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const of = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${of.year}-${of.month}-${of.day}T${of.hour}:${of.minute}`;
}

/**
 * The instant at which the clocks of a zone show a time, in ISO 8601. A time that they jump over is as much later; of
 * one that they show twice it is the first.
 */
export function instantOf(local: string, zone: string): string {
  const shown = Date.parse(`${local}Z`);
  const offsetAt = (at: number) => Date.parse(`${wallClock(at, zone)}Z`) - Math.floor(at / 60_000) * 60_000;
  // The offsets on both sides: no zone jumps twice within two days.
  const [before, after] = [offsetAt(shown - 86_400_000), offsetAt(shown + 86_400_000)];
  const fits = [shown - before, shown - after].find((at) => wallClock(at, zone) === local);
  return new Date(fits ?? shown - before).toISOString();
}
