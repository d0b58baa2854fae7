/** The last minute of a day, as `2026-05-31`, by the clock of this device. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:00`);
}
