import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { CohortsQuery } from '../features/cohorts/cohorts.graphql.js';
import { CohortList } from '../features/cohorts/components/cohort-list.js';
import type { Me } from '../features/identity/viewer.js';
import { MyHubsQuery } from '../features/programs/programs.graphql.js';
import { Upcoming } from '../features/sessions/components/upcoming.js';
import { Answer } from '../ui/answer.js';
import { LinkList } from '../ui/link-list.js';
import { Page } from '../ui/page.js';
import { Section } from '../ui/section.js';
import { Empty } from '../ui/states.js';
import { zoneName } from '../ui/zone.js';

/** The hubs and cohorts of the person who is signed in. */
export function HomeOfMember({ me }: { me: Me }) {
  const { _, i18n } = useLingui();
  const cohorts = useQuery({ query: CohortsQuery, variables: {} });
  const hubs = useQuery({ query: MyHubsQuery });
  return (
    <Page title={_({ id: 'home.title', message: 'Welcome, {name}', values: { name: me.name } })}>
      <Upcoming />
      <Section title={_({ id: 'home.cohorts', message: 'Your cohorts' })}>
        <Answer of={cohorts}>
          {({ cohorts: { nodes } }) =>
            nodes.length > 0 ? (
              <CohortList cohorts={nodes} withProgram />
            ) : (
              <Empty title={_({ id: 'home.cohorts.none', message: 'No cohort yet' })}>
                {_({
                  id: 'home.cohorts.none.words',
                  message:
                    'Cohorts that you lead or take part in appear here. A hub admin begins one from a program.',
                })}
              </Empty>
            )
          }
        </Answer>
      </Section>
      <Section title={_({ id: 'home.hubs', message: 'Your hubs' })}>
        <Answer of={hubs} rows={1}>
          {({ myHubs: { nodes } }) =>
            nodes.length > 0 ? (
              <LinkList
                label={_({ id: 'home.hubs', message: 'Your hubs' })}
                rows={nodes.map((hub) => ({
                  id: hub.id,
                  title: hub.name,
                  note: zoneName(hub.zone, i18n.locale),
                  link: { to: '/hubs/$hubId', params: { hubId: hub.id } },
                }))}
              />
            ) : (
              <Empty title={_({ id: 'home.hubs.none', message: 'You belong to no hub yet' })}>
                {_({
                  id: 'home.hubs.none.words',
                  message: 'Ask the people who run your program to add your address.',
                })}
              </Empty>
            )
          }
        </Answer>
      </Section>
    </Page>
  );
}
