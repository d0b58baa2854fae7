import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { Section } from '../../../ui/section.js';
import { LedgerQuery } from './ledger.graphql.js';
import { LedgerFilters } from './ledger-filters.js';
import { LedgerHead } from './ledger-head.js';
import { LedgerTable } from './ledger-table.js';

const route = getRouteApi('/shell/hubs/$hubId/credit-ledger');

/** A hub with its ledger, as the page knows it. */
export type LedgerHub = ResultOf<typeof LedgerQuery>['hub'];

/** What of the ledger is looked at: a part of a name or an address, and one session. */
export interface Looked {
  person?: string;
  session?: { id: string; title: string };
}

/** All credit that a hub awarded, changed and took back. */
export function LedgerPage() {
  const { _ } = useLingui();
  const { hubId } = route.useParams();
  const [looked, setLooked] = useState<Looked>({});
  const filter = { person: looked.person, sessionId: looked.session?.id };
  const answer = useQuery({
    query: LedgerQuery,
    variables: { hubId, filter },
    requestPolicy: 'network-only',
  });
  return (
    <PageAnswer of={answer}>
      {({ hub }) => (
        <Page
          title={_({ id: 'ledger.title', message: 'Ledger of credit' })}
          crumbs={[
            { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
            { label: hub.name, link: { to: '/hubs/$hubId', params: { hubId } } },
          ]}
          lead={_({
            id: 'ledger.lead',
            message:
              'All credit that this hub awarded. Nobody can change or remove an entry: what was wrong is put right by another one. That you read it is kept in the audit trail.',
          })}
        >
          <Section title={_({ id: 'ledger.entries', message: 'Entries' })}>
            {hub.creditLedgerHead && <LedgerFilters looked={looked} onLook={setLooked} />}
            <LedgerTable
              hub={hub}
              filter={filter}
              onSession={(session) => setLooked({ ...looked, session })}
            />
          </Section>
          {hub.creditLedgerHead && <LedgerHead hubId={hubId} head={hub.creditLedgerHead} />}
        </Page>
      )}
    </PageAnswer>
  );
}
