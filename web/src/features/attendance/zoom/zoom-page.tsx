import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { SecretForm } from './secret-form.js';
import { UnplacedMeetings } from './unplaced-meetings.js';
import { ZoomQuery } from './zoom.graphql.js';
import { ZoomState } from './zoom-state.js';

const route = getRouteApi('/shell/hubs/$hubId/zoom');

/** A hub’s Zoom account as its page knows it. */
export type Connection = NonNullable<ResultOf<typeof ZoomQuery>['hub']['zoomConnection']>;

/** Connecting a hub’s Zoom account: the address, the secret, whether it was heard, and what belongs nowhere yet. */
export function ZoomPage() {
  const { _ } = useLingui();
  const { hubId } = route.useParams();
  const zoom = useQuery({ query: ZoomQuery, variables: { hubId } });
  return (
    <PageAnswer of={zoom}>
      {({ hub }) => (
        <Page
          narrow
          title={_({ id: 'zoom.title', message: 'Attendance from Zoom, while a meeting goes on' })}
          crumbs={[
            { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
            { label: hub.name, link: { to: '/hubs/$hubId', params: { hubId } } },
          ]}
          lead={_({
            id: 'zoom.lead',
            message:
              'Zoom tells us who joins and leaves the meetings of your sessions, so nobody has to take a report in. Of meetings that are no session of yours nothing is kept.',
          })}
        >
          {hub.zoomConnection && (
            <>
              <ZoomState connection={hub.zoomConnection} />
              <SecretForm hubId={hubId} connection={hub.zoomConnection} />
              <UnplacedMeetings meetings={hub.zoomConnection.unplaced} />
            </>
          )}
        </Page>
      )}
    </PageAnswer>
  );
}
