import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { DuplicatesCountQuery, HubAdminQuery } from './duplicates.graphql.js';
import styles from './duplicates.module.css';

/** Tells a hub's admin how many people seem to have two accounts, and leads to them; nothing where there are none. */
export function DuplicatesHint({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const [admin] = useQuery({ query: HubAdminQuery, variables: { hubId } });
  const [{ data }] = useQuery({
    query: DuplicatesCountQuery,
    variables: { hubId },
    pause: !admin.data?.hub.viewerCan.manage,
  });
  const pairs = data?.possibleDuplicates.totalCount ?? 0;
  if (pairs === 0) return null;
  return (
    <p>
      <Link to="/hubs/$hubId/duplicates" params={{ hubId }} className={styles.link}>
        {_({
          id: 'duplicates.hint',
          message:
            '{pairs, plural, one {# pair of people in this hub may be one person} other {# pairs of people in this hub may be one person each}}',
          values: { pairs },
        })}
      </Link>
    </p>
  );
}
