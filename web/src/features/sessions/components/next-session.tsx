import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import { Section } from '../../../ui/section.js';
import { AddToCalendar } from './add-to-calendar.js';
import { JoinLink } from './join-link.js';
import styles from './next-session.module.css';
import { SessionTime } from './session-time.js';
import { StateMark } from './state-mark.js';
import type { NextSession as Upcoming } from './upcoming.js';

/** The session that comes next, as large as it matters: when it is, the way in, the way into a calendar. */
export function NextSession({ session }: { session: Upcoming }) {
  const { _ } = useLingui();
  const off = session.state === 'cancelled';
  return (
    <Section title={_({ id: 'next.title', message: 'Your next session' })}>
      <div className={styles.next}>
        <div className={styles.head}>
          <h3 className={styles.title}>
            <Link to="/sessions/$sessionId" params={{ sessionId: session.id }}>
              {session.title}
            </Link>
          </h3>
          {(off || session.state === 'live') && <StateMark state={session.state} />}
        </div>
        <p className={styles.cohort}>{session.cohort.name}</p>
        <SessionTime session={session} />
        {!session.viewerCan.manage && <JoinLink session={session} />}
        {!off && <AddToCalendar session={session} />}
      </div>
    </Section>
  );
}
