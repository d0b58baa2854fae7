import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { VariablesOf } from '../../../graphql/graphql.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { TakeTrail } from './take-trail.js';
import { TrailQuery } from './trail.graphql.js';
import { TrailFilters } from './trail-filters.js';
import { TrailTable } from './trail-table.js';

const route = getRouteApi('/shell/hubs/$hubId/trail');

/** What of the trail is looked at. */
export type Filter = VariablesOf<typeof TrailQuery>['filter'];

/** Who did, read and was refused what in a hub. */
export function TrailPage() {
  const { _ } = useLingui();
  const { hubId } = route.useParams();
  const [filter, setFilter] = useState<Filter>({});
  const answer = useQuery({ query: TrailQuery, variables: { hubId, filter }, requestPolicy: 'network-only' });
  return (
    <PageAnswer of={answer}>
      {({ hub, trail }) => (
        <Page
          title={_({ id: 'trail.title', message: 'Audit trail' })}
          crumbs={[
            { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
            { label: hub.name, link: { to: '/hubs/$hubId', params: { hubId } } },
          ]}
          lead={_({
            id: 'trail.lead',
            message:
              'What was done, read and refused in this hub. Nobody can change or remove an entry. What people answer in surveys leaves no trace here, and never tells who answered.',
          })}
        >
          <TrailFilters filter={filter} onFilter={setFilter} />
          <TrailTable hubId={hubId} filter={filter} first={trail} />
          <TakeTrail hubId={hubId} filter={filter} />
        </Page>
      )}
    </PageAnswer>
  );
}
