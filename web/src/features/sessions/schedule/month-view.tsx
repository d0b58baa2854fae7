import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import { useNarrow } from '../../../ui/use-narrow.js';
import { wallClock } from '../../../ui/wall-clock.js';
import { useZone } from '../../../ui/zone.js';
import { StateSign } from '../components/state-mark.js';
import { Agenda } from './agenda.js';
import { byDay } from './by-day.js';
import { firstWeekdayOf, weeksOf } from './month.js';
import styles from './schedule.module.css';
import type { Scheduled } from './schedule-page.js';

interface MonthViewProps {
  sessions: readonly Scheduled[];
  /** `YYYY-MM`. */
  month: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** A month as a table of weeks; where there is too little room for one, its days in a list. */
export function MonthView({ sessions, month, today }: MonthViewProps) {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const narrow = useNarrow();
  // What began before the month and reaches into it belongs to the month before.
  const ofMonth = sessions.filter(({ startsAt }) => wallClock(startsAt, zone).startsWith(month));
  const none = ofMonth.length === 0 && (
    <p className={styles.none}>{_({ id: 'schedule.month.none', message: 'No session in this month.' })}</p>
  );
  if (narrow) return none || <Agenda sessions={ofMonth} />;
  const days = byDay(ofMonth, zone);
  const weeks = weeksOf(month, firstWeekdayOf(i18n.locales?.[0] ?? i18n.locale));
  const format = (day: string, options: Intl.DateTimeFormatOptions) =>
    i18n.date(`${day}T00:00Z`, { ...options, timeZone: 'UTC' });
  const fullWeek = weeks.find((week) => week.every((day) => day !== null)) ?? [];
  return (
    <>
      {none}
      <table className={styles.calendar}>
        <caption className="sw-hidden">{format(`${month}-01`, { month: 'long', year: 'numeric' })}</caption>
        <thead>
          <tr>
            {fullWeek.map((day) => (
              <th key={day} scope="col" abbr={format(day ?? '', { weekday: 'long' })}>
                {format(day ?? '', { weekday: 'short' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, at) =>
                day === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has nothing but its place.
                  <td key={at} className={styles.outside} />
                ) : (
                  <td key={day} aria-current={day === today ? 'date' : undefined}>
                    <time dateTime={day} className={styles.number}>
                      {Number(day.slice(8))}
                    </time>
                    <DaySessions sessions={days.get(day) ?? []} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function DaySessions({ sessions }: { sessions: readonly Scheduled[] }) {
  const { i18n } = useLingui();
  const timeZone = useZone();
  if (sessions.length === 0) return null;
  return (
    <ul className={styles.ofDay}>
      {sessions.map((session) => (
        <li key={session.id}>
          <Link
            to="/sessions/$sessionId"
            params={{ sessionId: session.id }}
            data-state={session.state}
            title={`${session.title}, ${session.cohort.name}`}
          >
            <span className={styles.hour}>
              <StateSign state={session.state} />{' '}
              {i18n.date(session.startsAt, { hour: 'numeric', minute: '2-digit', timeZone })}
            </span>
            <span className={styles.clip}>{session.title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
