import { useLingui } from '@lingui/react';
import { useZone } from './zone.js';

/** How much of a moment is shown. */
export type Detail = 'moment' | 'day' | 'time';

const FORMS: Readonly<Record<Detail, Intl.DateTimeFormatOptions>> = {
  moment: {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  },
  day: { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
};

/** A moment, in the reader's own zone, which is named wherever a time of day is shown. */
export function When({ at, detail = 'moment', zone }: { at: string; detail?: Detail; zone?: string }) {
  const { i18n } = useLingui();
  const own = useZone();
  const form = {
    ...FORMS[detail],
    timeZone: zone ?? own,
    ...(detail === 'day' ? {} : { timeZoneName: 'short' as const }),
  };
  return <time dateTime={at}>{i18n.date(at, form)}</time>;
}
