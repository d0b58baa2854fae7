import { useLingui } from '@lingui/react';
import { Button, Checkbox } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { Empty, FailureNote } from '../../../ui/states.js';
import { DiscloserRow } from './discloser-row.js';
import { AskDisclosures, DisclosersQuery } from './reviewing.graphql.js';
import styles from './reviewing.module.css';

const route = getRouteApi('/shell/hubs/$hubId/disclosures');

/** A hub with those who teach and plan, as the page knows it. */
export type DisclosersHub = ResultOf<typeof DisclosersQuery>['hub'];

/** Who teaches in what is to come or plans, and where each stands with what they state. */
export function DisclosersPage() {
  const { _ } = useLingui();
  const { hubId } = route.useParams();
  const [askedOnly, setAskedOnly] = useState(false);
  const answer = useQuery({
    query: DisclosersQuery,
    variables: { hubId, askedOnly },
    requestPolicy: 'cache-and-network',
  });
  const again = () => answer[1]({ requestPolicy: 'network-only' });
  return (
    <PageAnswer of={answer}>
      {({ hub }) => (
        <Page
          title={_({ id: 'disclosers.title', message: 'Disclosures' })}
          crumbs={[
            { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
            { label: hub.name, link: { to: '/hubs/$hubId', params: { hubId } } },
          ]}
          lead={_({
            id: 'disclosers.lead',
            message:
              'Everyone who teaches in a session that is to come, or plans a program. A statement holds for a year; whoever’s ends is asked thirty days before.',
          })}
        >
          <Section title={_({ id: 'disclosers.people', message: 'Who teaches and plans' })}>
            <div className={styles.top}>
              <Checkbox
                label={_({ id: 'disclosers.asked', message: 'Only missing or ending soon' })}
                checked={askedOnly}
                onChange={(event) => setAskedOnly(event.currentTarget.checked)}
              />
              {hub.viewerReviewsDisclosures && <AskAll hubId={hubId} />}
            </div>
            <People hub={hub} askedOnly={askedOnly} again={again} />
          </Section>
        </Page>
      )}
    </PageAnswer>
  );
}

function AskAll({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const ask = useCommand(AskDisclosures);
  const [people, setPeople] = useState<number>();
  return (
    <>
      <Button
        variant="default"
        loading={ask.busy}
        onClick={async () => {
          const done = await ask.run({ hubId });
          if (done) setPeople(done.askDisclosures.people);
        }}
      >
        {_({ id: 'disclosers.askAll', message: 'Remind them all' })}
      </Button>
      <span role="status" className={rows.note}>
        {people !== undefined &&
          _({
            id: 'disclosers.askedMany',
            message:
              '{people, plural, =0 {Nobody has to be reminded.} one {# person gets mail, once a day at the most.} other {# people get mail, once a day at the most.}}',
            values: { people },
          })}
      </span>
      {ask.failure && <FailureNote failure={ask.failure} />}
    </>
  );
}

function People({ hub, askedOnly, again }: { hub: DisclosersHub; askedOnly: boolean; again: () => void }) {
  const { _ } = useLingui();
  const pages = usePages(
    hub.disclosers,
    DisclosersQuery,
    { hubId: hub.id, askedOnly },
    (data) => data.hub.disclosers,
  );
  if (pages.nodes.length === 0)
    return (
      <Empty
        title={
          askedOnly
            ? _({ id: 'disclosers.noneAsked', message: 'Nobody’s statement is missing or ends soon' })
            : _({ id: 'disclosers.none', message: 'Nobody teaches or plans yet' })
        }
      />
    );
  return (
    <>
      <ul className={rows.list}>
        {pages.nodes.map((person) => (
          <DiscloserRow key={person.personId} hub={hub} person={person} again={again} />
        ))}
      </ul>
      <MorePages pages={pages} />
    </>
  );
}
