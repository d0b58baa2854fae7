import { useLingui } from '@lingui/react';
import { useZone, zoneName } from '../../../ui/zone.js';
import { hoursIn } from '../times.js';
import styles from './session-time.module.css';

/** From when to when, in the reader's zone, which is named; and by the session's own clocks where these differ. */
export function SessionTime({
  session,
}: {
  session: { readonly startsAt: string; readonly endsAt: string; readonly zone: string };
}) {
  const { _, i18n } = useLingui();
  const own = useZone();
  const there = session.zone;
  const dayOf = (timeZone: string) =>
    i18n.date(session.startsAt, {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      year: 'numeric',
      timeZone,
    });
  const hoursOf = (timeZone: string) => hoursIn(session, timeZone, i18n.locales ?? i18n.locale);
  const sameDay = dayOf(own) === dayOf(there);
  const same = sameDay && hoursOf(own) === hoursOf(there);
  return (
    <div className={styles.when}>
      <time dateTime={session.startsAt} className={styles.day}>
        {dayOf(own)}
      </time>
      <span className={styles.hours}>
        {hoursOf(own)} <span className={styles.zone}>{zoneName(own, i18n.locale)}</span>
      </span>
      {!same && (
        <span className={styles.zone}>
          {_({
            id: 'session.there',
            message: '{time} in {zone}, where it was set',
            values: {
              time: sameDay ? hoursOf(there) : `${dayOf(there)}, ${hoursOf(there)}`,
              zone: zoneName(there, i18n.locale),
            },
          })}
        </span>
      )}
    </div>
  );
}
