import { useLingui } from '@lingui/react';
import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Section } from '../../../ui/section.js';
import { Empty } from '../../../ui/states.js';
import { DuplicatesQuery } from './duplicates.graphql.js';
import styles from './duplicates.module.css';
import { MergesSection } from './merges-section.js';
import { PossiblePair } from './possible-pair.js';

const route = getRouteApi('/shell/hubs/$hubId/duplicates');

type Pairs = ResultOf<typeof DuplicatesQuery>['possibleDuplicates'];

/** People of a hub who may be one, and those who were joined. */
export function DuplicatesPage() {
  const { _ } = useLingui();
  const { hubId } = route.useParams();
  const asked = useQuery({
    query: DuplicatesQuery,
    variables: { hubId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <PageAnswer of={asked}>
      {({ hub, possibleDuplicates }) => (
        <Page
          title={_({ id: 'duplicates.title', message: 'Possible duplicates' })}
          crumbs={[
            { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
            { label: hub.name, link: { to: '/hubs/$hubId', params: { hubId } } },
          ]}
          lead={_({
            id: 'duplicates.lead',
            message:
              'People of this hub’s cohorts who may have two accounts. Look before you join: sharing a name makes nobody one person.',
          })}
        >
          <Section
            title={_({
              id: 'duplicates.pairs',
              message:
                '{pairs, plural, =0 {Nobody to look at} one {# pair to look at} other {# pairs to look at}}',
              values: { pairs: possibleDuplicates.totalCount },
            })}
          >
            {possibleDuplicates.nodes.length > 0 ? (
              <List hubId={hubId} first={possibleDuplicates} />
            ) : (
              <Empty title={_({ id: 'duplicates.none', message: 'Nobody seems to have two accounts' })} />
            )}
          </Section>
          <MergesSection hubId={hubId} />
        </Page>
      )}
    </PageAnswer>
  );
}

function List({ hubId, first }: { hubId: string; first: Pairs }) {
  const pages = usePages(first, DuplicatesQuery, { hubId }, (data) => data.possibleDuplicates);
  return (
    <>
      <Stack component="ul" gap="md" className={styles.cards}>
        {pages.nodes.map((pair) => (
          <PossiblePair key={`${pair.one.id} ${pair.other.id}`} hubId={hubId} pair={pair} />
        ))}
      </Stack>
      <MorePages pages={pages} />
    </>
  );
}
