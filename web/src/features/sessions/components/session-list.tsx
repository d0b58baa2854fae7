import { useLingui } from '@lingui/react';
import type { ResultOf } from '../../../graphql/graphql.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import rows from '../../../ui/row-list.module.css';
import { SessionsQuery } from '../sessions.graphql.js';
import styles from '../sessions.module.css';
import { SessionRow } from './session-row.js';

type SessionPage = ResultOf<typeof SessionsQuery>['cohort']['sessions'];

interface SessionListProps {
  cohortId: string;
  first: SessionPage;
  /** The viewer's own minutes by session. */
  ownMinutes: ReadonlyMap<string, number>;
}

/** The sessions of a cohort: what is to come in order; what was, with the latest first, folded away beside it. */
export function SessionList({ cohortId, first, ownMinutes }: SessionListProps) {
  const { _ } = useLingui();
  const pages = usePages(first, SessionsQuery, { cohortId }, (data) => data.cohort.sessions);
  const now = Date.now();
  const ahead = pages.nodes.filter((session) => Date.parse(session.endsAt) > now);
  const past = pages.nodes.filter((session) => Date.parse(session.endsAt) <= now).reverse();
  return (
    <>
      {ahead.length > 0 && (
        <>
          <h3 className={styles.heading}>{_({ id: 'sessions.ahead', message: 'To come' })}</h3>
          <ul className={rows.list}>
            {ahead.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
        </>
      )}
      {past.length > 0 && (
        // Where nothing is to come, what was is what people come for.
        <details className={styles.fold} open={ahead.length === 0 || past.length < 4}>
          <summary>
            {_({
              id: 'sessions.past.count',
              message: 'Past sessions ({count})',
              values: { count: past.length },
            })}
          </summary>
          <ul className={rows.list}>
            {past.map((session) => (
              <SessionRow key={session.id} session={session} ownMinutes={ownMinutes.get(session.id)} />
            ))}
          </ul>
        </details>
      )}
      <MorePages pages={pages} />
    </>
  );
}
