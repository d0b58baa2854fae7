import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import type { ResultOf } from '../../../graphql/graphql.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { When } from '../../../ui/when.js';
import { PastSessionsQuery } from '../sessions.graphql.js';
import styles from '../sessions.module.css';

type PastPage = ResultOf<typeof PastSessionsQuery>['sessions'];

/** Sessions that were held, the latest first, with their recordings and materials; earlier ones can be asked for. */
export function PastSessions({ first }: { first: PastPage }) {
  const { _ } = useLingui();
  const pages = usePages(first, PastSessionsQuery, {}, (data) => data.sessions);
  const label = _({ id: 'past.title', message: 'Past sessions' });
  return (
    <Section title={label}>
      <ul className={rows.list} aria-label={label}>
        {pages.nodes.map((session) => (
          <li key={session.id} className={`${rows.row} ${styles.session}`}>
            <span>
              <When at={session.startsAt} detail="day" />
            </span>
            <span className={styles.past}>
              <span className={styles.what}>
                <Link to="/sessions/$sessionId" params={{ sessionId: session.id }} className={styles.link}>
                  {session.title}
                </Link>
                <span className={rows.note}>{session.cohort.name}</span>
              </span>
              {(session.recordingUrl || session.materials.length > 0) && (
                <span className={styles.left}>
                  {session.recordingUrl && (
                    <a href={session.recordingUrl}>{_({ id: 'after.recording', message: 'Recording' })}</a>
                  )}
                  {session.materials.map(({ id, title, url, fileId }) => (
                    <a key={id} href={url ?? `/files/${fileId}`}>
                      {title}
                    </a>
                  ))}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <MorePages
        pages={pages}
        words={_({
          id: 'past.more',
          message: 'Show earlier sessions ({shown} of {total})',
          values: { shown: pages.nodes.length, total: pages.total },
        })}
      />
    </Section>
  );
}
