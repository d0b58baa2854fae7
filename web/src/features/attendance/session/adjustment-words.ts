import { useLingui } from '@lingui/react';
import { useZone } from '../../../ui/zone.js';
import { hoursIn } from '../../sessions/times.js';

/** A stretch that was put right; null where it is open. */
interface Stretch {
  readonly counted: boolean;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** Tells what was counted or struck out, by the reader's clocks. */
export function useAdjustmentWords(): (one: Stretch) => string {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const time = (at: string) => i18n.date(at, { timeStyle: 'short', timeZone: zone });
  return ({ counted, startsAt, endsAt }) => {
    if (!startsAt && !endsAt)
      return counted
        ? _({ id: 'adjusted.all', message: 'Counted as present for all of it' })
        : _({ id: 'adjusted.none', message: 'Not counted as present' });
    const span = startsAt && endsAt ? hoursIn({ startsAt, endsAt }, zone, i18n.locale, {}) : null;
    const values = {
      span:
        span ??
        (startsAt
          ? _({ id: 'adjusted.since', message: '{time} until the end', values: { time: time(startsAt) } })
          : _({
              id: 'adjusted.till',
              message: 'the beginning until {time}',
              values: { time: time(endsAt ?? '') },
            })),
    };
    return counted
      ? _({ id: 'adjusted.counted', message: 'Counted as present: {span}', values })
      : _({ id: 'adjusted.struck', message: 'Not counted: {span}', values });
  };
}
