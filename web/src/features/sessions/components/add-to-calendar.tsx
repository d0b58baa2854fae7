import { useLingui } from '@lingui/react';
import { type CalendarSession, calendarFile, googleEvent, outlookEvent } from '../calendar-links.js';
import styles from './add-to-calendar.module.css';

/** Ways to put a copy of one session into a calendar. */
export function AddToCalendar({ session }: { session: CalendarSession }) {
  const { _ } = useLingui();
  const { origin } = window.location;
  const label = _({ id: 'calendar.add', message: 'Add to calendar' });
  const download = () => {
    const file = new Blob([calendarFile(session, origin, Date.now())], { type: 'text/calendar' });
    const url = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href: url, download: 'session.ics' }).click();
    URL.revokeObjectURL(url);
  };
  return (
    <div className={styles.add}>
      <span id={`add-${session.id}`}>{label}</span>
      <ul aria-labelledby={`add-${session.id}`}>
        <li>
          <a href={googleEvent(session, origin)} target="_blank" rel="noreferrer">
            {_({ id: 'calendar.google', message: 'Google' })}
          </a>
        </li>
        <li>
          <a href={outlookEvent(session, origin)} target="_blank" rel="noreferrer">
            {_({ id: 'calendar.outlook', message: 'Outlook' })}
          </a>
        </li>
        <li>
          <button type="button" onClick={download}>
            {_({ id: 'calendar.file', message: 'Apple and others' })}
          </button>
        </li>
      </ul>
    </div>
  );
}
