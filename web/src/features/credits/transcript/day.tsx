import { useLingui } from '@lingui/react';

/** A day on which something was held, by its own clock: no zone moves it. */
export function Day({ day }: { day: string }) {
  const { i18n } = useLingui();
  return (
    <time dateTime={day}>{i18n.date(`${day}T12:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' })}</time>
  );
}
