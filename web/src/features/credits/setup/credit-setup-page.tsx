import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { ProviderSection } from './provider-section.js';
import type { Setup } from './rule-values.js';
import { CreditSetupQuery } from './setup.graphql.js';
import { TypeRow } from './type-row.js';

const route = getRouteApi('/shell/hubs/$hubId/credit-setup');

/** How a hub gives credit: who it is as a provider, and the types with their rules and statements. */
export function CreditSetupPage() {
  const { _ } = useLingui();
  const { hubId } = route.useParams();
  const answer = useQuery({ query: CreditSetupQuery, variables: { hubId } });
  const again = () => answer[1]({ requestPolicy: 'network-only' });
  return (
    <PageAnswer of={answer}>
      {({ hub }) => (
        <Page
          title={_({ id: 'creditSetup.title', message: 'Credit setup' })}
          crumbs={[
            { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
            { label: hub.name, link: { to: '/hubs/$hubId', params: { hubId } } },
          ]}
          lead={_({
            id: 'creditSetup.lead',
            message:
              'Each change is a new version. What was designated keeps the version it was designated by, so a change is for what comes.',
          })}
        >
          <ProviderSection setup={hub.creditSetup} again={again} />
          {!hub.creditSetup.provider.handledElsewhere && <Types setup={hub.creditSetup} again={again} />}
        </Page>
      )}
    </PageAnswer>
  );
}

function Types({ setup, again }: { setup: Setup; again: () => void }) {
  const { _ } = useLingui();
  const offered = setup.types.filter((type) => type.offered);
  const others = setup.types.filter((type) => !type.offered);
  return (
    <>
      <Section title={_({ id: 'creditSetup.offered', message: 'Types that you offer' })}>
        {offered.length === 0 ? (
          <p>
            {_({
              id: 'creditSetup.offered.none',
              message: 'None yet. Open one below, look its rules over, and offer it.',
            })}
          </p>
        ) : (
          <ul className={rows.list}>
            {offered.map((type) => (
              <TypeRow key={type.code} setup={setup} type={type} again={again} />
            ))}
          </ul>
        )}
      </Section>
      {others.length > 0 && (
        <Section title={_({ id: 'creditSetup.others', message: 'Other types' })}>
          <ul className={rows.list}>
            {others.map((type) => (
              <TypeRow key={type.code} setup={setup} type={type} again={again} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
