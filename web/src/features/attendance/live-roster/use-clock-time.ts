import { useLingui } from '@lingui/react';
import { useZone } from '../../../ui/zone.js';

/** A time of day by the reader's own clock. */
export function useClockTime(): (at: string) => string {
  const { i18n } = useLingui();
  const timeZone = useZone();
  return (at) => i18n.date(at, { hour: 'numeric', minute: '2-digit', timeZone });
}
