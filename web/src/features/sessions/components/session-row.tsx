import { useLingui } from '@lingui/react';
import { Badge } from '@mantine/core';
import type { ResultOf } from '../../../graphql/graphql.js';
import rows from '../../../ui/row-list.module.css';
import { When } from '../../../ui/when.js';
import type { SessionsQuery } from '../sessions.graphql.js';
import styles from '../sessions.module.css';
import { CallOff } from './call-off.js';

type Session = ResultOf<typeof SessionsQuery>['cohort']['sessions']['nodes'][number];

interface SessionRowProps {
  session: Session;
  ahead: boolean;
  /** How long the viewer was there; undefined where there is no record. */
  ownMinutes?: number;
}

/** One session; those still to come can be called off. */
export function SessionRow({ session, ahead, ownMinutes }: SessionRowProps) {
  const { _ } = useLingui();
  const off = session.state === 'cancelled';
  const minutes = Math.round((Date.parse(session.endsAt) - Date.parse(session.startsAt)) / 60_000);
  return (
    <li className={`${rows.row} ${styles.session}`}>
      <When at={session.startsAt} />
      <span className={styles.what}>
        <span className={off ? `${rows.title} ${styles.off}` : rows.title}>{session.title}</span>
        <span className={rows.note}>
          {_({ id: 'session.minutes', message: '{minutes} min', values: { minutes } })}
        </span>
        {off && <Badge color="warn">{_({ id: 'session.cancelled', message: 'Called off' })}</Badge>}
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
      {ahead && !off && session.viewerCan.manage && <CallOff sessionId={session.id} title={session.title} />}
    </li>
  );
}
