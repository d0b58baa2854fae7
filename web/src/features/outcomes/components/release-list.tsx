import { useLingui } from '@lingui/react';
import type { ResultOf } from '../../../graphql/graphql.js';
import { LinkList } from '../../../ui/link-list.js';
import { When } from '../../../ui/when.js';
import type { ReleasesQuery } from '../outcomes.graphql.js';

type Row = ResultOf<typeof ReleasesQuery>['releases']['nodes'][number];

/** Reports to go to. */
export function ReleaseList({ releases }: { releases: readonly Row[] }) {
  const { _ } = useLingui();
  return (
    <LinkList
      label={_({ id: 'outcomes.reports', message: 'Reports' })}
      rows={releases.map((release) => ({
        id: release.id,
        title: release.waveTitle,
        note: (
          <>
            {release.n.answered !== null &&
              `${_({
                id: 'outcomes.answered',
                message: '{answered, plural, one {# answer} other {# answers}}',
                values: { answered: release.n.answered },
              })} · `}
            <When at={release.createdAt} detail="day" />
          </>
        ),
        link: { to: '/reports/$releaseId', params: { releaseId: release.id } },
      }))}
    />
  );
}
