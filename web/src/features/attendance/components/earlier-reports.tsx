import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { When } from '../../../ui/when.js';
import { ReportsQuery } from '../attendance.graphql.js';
import styles from '../attendance.module.css';

/** The reports of a session that are there already, each to be looked at again. */
export function EarlierReports({ cohortId, sessionId }: { cohortId: string; sessionId: string }) {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: ReportsQuery, variables: { sessionId }, pause: sessionId === '' });
  const imports = data?.session.id === sessionId ? (data.session.attendanceImports ?? []) : [];
  if (imports.length === 0) return null;
  return (
    <ul
      className={styles.reports}
      aria-label={_({ id: 'reports.title', message: 'Reports of this session' })}
    >
      {imports.map(({ id, state, readAt, tally }) => (
        <li key={id}>
          <Link to="/cohorts/$cohortId/reports/$importId" params={{ cohortId, importId: id }}>
            {state === 'committed'
              ? _({
                  id: 'reports.committed',
                  message:
                    'Recorded report of {participants, plural, one {# participant} other {# participants}}',
                  values: { participants: tally.participants },
                })
              : _({
                  id: 'reports.preview',
                  message:
                    'Report of {participants, plural, one {# participant} other {# participants}}, not recorded yet',
                  values: { participants: tally.participants },
                })}
          </Link>{' '}
          <span className={styles.note}>
            <When at={readAt} />
            {tally.unresolved > 0 &&
              ` · ${_({ id: 'reports.unknown', message: '{unresolved} unknown', values: { unresolved: tally.unresolved } })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
