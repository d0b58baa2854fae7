import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Page } from '../../ui/page.js';
import { PageAnswer } from '../../ui/page-answer.js';
import { Section } from '../../ui/section.js';
import { When } from '../../ui/when.js';
import { ErasureRequests } from './erasure-requests.js';
import { KeepingTable } from './keeping-table.js';
import { RetentionQuery } from './privacy.graphql.js';

const route = getRouteApi('/shell/hubs/$hubId/keeping');

/** How long a hub keeps what, and the requests to be erased that came to it. */
export function KeepingPage() {
  const { _ } = useLingui();
  const { hubId } = route.useParams();
  const answer = useQuery({ query: RetentionQuery, variables: { hubId } });
  return (
    <PageAnswer of={answer}>
      {({ hub }) => (
        <Page
          title={_({ id: 'keeping.title', message: 'How long we keep things' })}
          crumbs={[
            { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
            { label: hub.name, link: { to: '/hubs/$hubId', params: { hubId } } },
          ]}
          lead={_({
            id: 'keeping.lead',
            message:
              'What tells of people is kept for as long as it is of use, and then removed. This happens once a day by itself.',
          })}
        >
          <p>
            {hub.retention.lastRun ? (
              <>
                {_({ id: 'keeping.last', message: 'Last done' })} <When at={hub.retention.lastRun.at} />
                {': '}
                {_({
                  id: 'keeping.removed',
                  message: '{removed} removed in this hub',
                  values: { removed: hub.retention.lastRun.removed },
                })}
              </>
            ) : (
              _({ id: 'keeping.never', message: 'It has not been done yet.' })
            )}
          </p>
          <Section title={_({ id: 'keeping.own', message: 'What your hub says' })}>
            <KeepingTable
              hubId={hubId}
              manage={hub.viewerCan.manage}
              label={_({ id: 'keeping.own', message: 'What your hub says' })}
              kinds={hub.retention.kinds.filter(({ whose }) => whose === 'hub')}
            />
          </Section>
          <Section
            title={_({ id: 'keeping.others', message: 'What is the same for every hub' })}
            lead={_({
              id: 'keeping.others.lead',
              message: 'This belongs to the whole installation, as people do.',
            })}
          >
            <KeepingTable
              hubId={hubId}
              manage={false}
              label={_({ id: 'keeping.others', message: 'What is the same for every hub' })}
              kinds={hub.retention.kinds.filter(({ whose }) => whose !== 'hub')}
            />
          </Section>
          {hub.viewerCan.manage && <ErasureRequests hubId={hubId} />}
        </Page>
      )}
    </PageAnswer>
  );
}
