import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useZone } from '../../../ui/zone.js';
import { StateSign } from '../components/state-mark.js';
import { byDay } from './by-day.js';
import { firstWeekdayOf, weeksOf } from './month.js';
import styles from './schedule.module.css';
import type { Scheduled } from './schedule-page.js';
import { useMonthKeys } from './use-month-keys.js';

interface MonthGridProps {
  /** Those of the month. */
  sessions: readonly Scheduled[];
  /** `YYYY-MM`. */
  month: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** A month as a grid of weeks, to be walked through by keyboard. */
export function MonthGrid({ sessions, month, today }: MonthGridProps) {
  const { _, i18n } = useLingui();
  const days = byDay(sessions, useZone());
  const firstWeekday = firstWeekdayOf(i18n.locales?.[0] ?? i18n.locale);
  const weeks = weeksOf(month, firstWeekday);
  const landing = today.startsWith(month) ? today : ([...days.keys()][0] ?? `${month}-01`);
  const keys = useMonthKeys({ month, landing, firstWeekday });
  const help = useId();
  const format = (day: string, options: Intl.DateTimeFormatOptions) =>
    i18n.date(`${day}T00:00Z`, { ...options, timeZone: 'UTC' });
  const fullWeek = weeks.find((week) => week.every((day) => day !== null)) ?? [];
  return (
    <>
      <p id={help} className="sw-hidden">
        {_({
          id: 'schedule.keys',
          message:
            'Arrow keys go by day and week, Home and End to the ends of the week, Page Up and Page Down by month. Enter opens what is on the day.',
        })}
      </p>
      <table
        ref={keys.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked through is a grid.
        role="grid"
        aria-label={format(`${month}-01`, { month: 'long', year: 'numeric' })}
        aria-describedby={help}
        aria-readonly
        className={styles.calendar}
        onKeyDown={keys.onKeyDown}
      >
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
                  <DayCell
                    key={day}
                    day={day}
                    sessions={days.get(day) ?? []}
                    isToday={day === today}
                    isCurrent={day === keys.current}
                    onFocus={() => keys.onFocus(day)}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface DayCellProps {
  day: string;
  sessions: readonly Scheduled[];
  isToday: boolean;
  isCurrent: boolean;
  onFocus: () => void;
}

function DayCell({ day, sessions, isToday, isCurrent, onFocus }: DayCellProps) {
  const { i18n } = useLingui();
  const timeZone = useZone();
  const name = i18n.date(`${day}T00:00Z`, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <td
      data-day={day}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isToday ? 'date' : undefined}
      onFocus={onFocus}
    >
      <time dateTime={day} className={styles.number}>
        <span className="sw-hidden">{name}</span>
        <span aria-hidden>{Number(day.slice(8))}</span>
      </time>
      {sessions.length > 0 && (
        <ul className={styles.ofDay}>
          {sessions.map((session) => (
            <li key={session.id}>
              <Link
                to="/sessions/$sessionId"
                params={{ sessionId: session.id }}
                tabIndex={-1}
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
      )}
    </td>
  );
}
