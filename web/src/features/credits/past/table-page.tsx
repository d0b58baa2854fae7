import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { PastImportQuery } from './past.graphql.js';
import { TableActions } from './table-actions.js';
import { TableLines } from './table-lines.js';
import { PAST_STATES } from './words.js';

const route = getRouteApi('/shell/hubs/$hubId/past-credit/$importId');

/** How often it is asked how far it is, in milliseconds. */
const EVERY = 1_500;

/** A table of past credit, as the page knows it. */
export type PastTable = ResultOf<typeof PastImportQuery>['pastImport'];
/** One of the ways in which a line stands. */
export type Verdict = PastTable['counts'][number]['verdict'];

/** A table of past credit, looked over before it counts. It can be left and returned to. */
export function PastTablePage() {
  const { _ } = useLingui();
  const { hubId, importId } = route.useParams();
  const [verdict, setVerdict] = useState<Verdict>();
  const variables = { id: importId, verdict: verdict ?? null };
  const answer = useQuery({ query: PastImportQuery, variables, requestPolicy: 'cache-and-network' });
  const [{ data }, ask] = answer;
  const moving = ['running', 'undoing'].includes(data?.pastImport.state ?? '');
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY);
    return () => clearInterval(timer);
  }, [moving, ask]);
  return (
    <PageAnswer of={answer}>
      {({ pastImport: table }) => (
        <Page
          title={_({ id: 'pastCredit.table', message: 'Table of past credit' })}
          crumbs={[
            { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
            {
              label: _({ id: 'pastCredit.title', message: 'Credit from before' }),
              link: { to: '/hubs/$hubId/past-credit', params: { hubId } },
            },
          ]}
          lead={PAST_STATES[table.state] && _(PAST_STATES[table.state]!)}
        >
          <TableActions table={table} />
          <TableLines table={table} verdict={verdict} onVerdict={setVerdict} />
        </Page>
      )}
    </PageAnswer>
  );
}
