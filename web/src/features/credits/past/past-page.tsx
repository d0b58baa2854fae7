import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { LinkList } from '../../../ui/link-list.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { Section } from '../../../ui/section.js';
import { When } from '../../../ui/when.js';
import { PastImportsQuery } from './past.graphql.js';
import { TableForm } from './table-form.js';
import { PAST_STATES } from './words.js';

const route = getRouteApi('/shell/hubs/$hubId/past-credit');

/** Where the CE office takes in credit that was earned before. */
export function PastPage() {
  const { _ } = useLingui();
  const { hubId } = route.useParams();
  const answer = useQuery({ query: PastImportsQuery, variables: { hubId }, requestPolicy: 'network-only' });
  const tables = _({ id: 'pastCredit.tables', message: 'Tables that were sent' });
  return (
    <PageAnswer of={answer}>
      {({ hub }) => (
        <Page
          title={_({ id: 'pastCredit.title', message: 'Credit from before' })}
          crumbs={[
            { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
            { label: hub.name, link: { to: '/hubs/$hubId', params: { hubId } } },
          ]}
          lead={_({
            id: 'pastCredit.lead',
            message:
              'Take in what people earned before your hub used Spokewell. It stands on their transcripts, marked as imported, and is awarded no second time.',
          })}
        >
          <Section title={_({ id: 'pastCredit.send', message: 'Send a table' })}>
            <TableForm hubId={hubId} />
          </Section>
          {hub.pastImports.length > 0 && (
            <Section title={tables}>
              <LinkList
                label={tables}
                rows={hub.pastImports.map(({ id, state, lines, createdAt }) => ({
                  id,
                  title: _({
                    id: 'pastCredit.lines',
                    message: '{lines, plural, one {# line} other {# lines}}',
                    values: { lines },
                  }),
                  note: (
                    <>
                      {PAST_STATES[state] && _(PAST_STATES[state])} · <When at={createdAt} />
                    </>
                  ),
                  link: { to: '/hubs/$hubId/past-credit/$importId', params: { hubId, importId: id } },
                }))}
              />
            </Section>
          )}
        </Page>
      )}
    </PageAnswer>
  );
}
