import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import rows from '../../../ui/row-list.module.css';
import { useZone, zoneName } from '../../../ui/zone.js';
import { StateMark } from '../components/state-mark.js';
import { hoursIn } from '../times.js';
import { byDay } from './by-day.js';
import styles from './schedule.module.css';
import type { Scheduled } from './schedule-page.js';

/** Sessions in a list, day by day in the reader's zone. */
export function Agenda({ sessions }: { sessions: readonly Scheduled[] }) {
  const zone = useZone();
  const days = byDay(sessions, zone);
  return (
    <div className={styles.agenda}>
      {[...days].map(([day, ofDay]) => (
        <Day key={day} day={day} sessions={ofDay} />
      ))}
    </div>
  );
}

function Day({ day, sessions }: { day: string; sessions: readonly Scheduled[] }) {
  const { i18n } = useLingui();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.day}>
        {i18n.date(`${day}T00:00Z`, {
          weekday: 'long',
          month: 'long',
          day: 'numeric',
          year: 'numeric',
          timeZone: 'UTC',
        })}
      </h2>
      <ul className={rows.list}>
        {sessions.map((session) => (
          <AgendaRow key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
}

function AgendaRow({ session }: { session: Scheduled }) {
  const { _, i18n } = useLingui();
  const own = useZone();
  const hours = (timeZone: string) => hoursIn(session, timeZone, i18n.locales ?? i18n.locale);
  const there = hours(session.zone);
  const here = hours(own);
  const notes = [session.cohort.name, session.program.name, ...session.faculty.map(({ name }) => name)];
  return (
    <li className={`${rows.row} ${styles.session}`}>
      <span>
        <time dateTime={session.startsAt} className={styles.hours}>
          {here}
        </time>
        {there !== here && (
          <span className={styles.there}>
            {_({
              id: 'schedule.there',
              message: '{time} in {zone}',
              values: { time: there, zone: zoneName(session.zone, i18n.locale) },
            })}
          </span>
        )}
      </span>
      <span className={styles.what}>
        <Link to="/sessions/$sessionId" params={{ sessionId: session.id }} className={styles.link}>
          {session.title}
        </Link>
        <span className={rows.note}>{notes.join(' · ')}</span>
        {session.cancelReason && <span className={rows.note}>{session.cancelReason}</span>}
      </span>
      <span>
        <StateMark state={session.state} />
      </span>
    </li>
  );
}
