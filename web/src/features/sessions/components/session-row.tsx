import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import rows from '../../../ui/row-list.module.css';
import { When } from '../../../ui/when.js';
import styles from '../sessions.module.css';
import { minutesOf } from '../times.js';
import { StateMark } from './state-mark.js';

/** A session as lists show it. */
export interface ListedSession {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: string;
  readonly cancelReason?: string | null;
}

interface SessionRowProps {
  session: ListedSession;
  /** How long the viewer was there; undefined where there is no record. */
  ownMinutes?: number;
}

/** One session of a list, which leads to its page. Where it stands is said when it is not simply to come or over. */
export function SessionRow({ session, ownMinutes }: SessionRowProps) {
  const { _ } = useLingui();
  const { state } = session;
  const off = state === 'cancelled';
  const minutes = minutesOf(session);
  return (
    <li className={`${rows.row} ${styles.session}`}>
      <When at={session.startsAt} />
      <span className={styles.what}>
        <Link
          to="/sessions/$sessionId"
          params={{ sessionId: session.id }}
          className={off ? `${styles.link} ${styles.off}` : styles.link}
        >
          {session.title}
        </Link>
        <span className={rows.note}>
          {_({ id: 'session.minutes', message: '{minutes} min', values: { minutes } })}
        </span>
        {state !== 'scheduled' && state !== 'held' && <StateMark state={state} />}
        {ownMinutes !== undefined && (
          <span className={rows.note}>
            {_({
              id: 'session.ownMinutes',
              message: 'you were there for {minutes} min',
              values: { minutes: Math.round(ownMinutes) },
            })}
          </span>
        )}
        {session.cancelReason && <span className={rows.note}>{session.cancelReason}</span>}
      </span>
    </li>
  );
}
