import { useLingui } from '@lingui/react';
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { CohortList } from '../features/cohorts/components/cohort-list.js';
import { ConsentsDue } from '../features/cohorts/consent/consents-due.js';
import { ProfileOffer } from '../features/identity/profile/profile-offer.js';
import type { Me } from '../features/identity/viewer.js';
import { NextSession } from '../features/sessions/components/next-session.js';
import { PastSessions } from '../features/sessions/components/past-sessions.js';
import { Upcoming } from '../features/sessions/components/upcoming.js';
import type { ResultOf } from '../graphql/graphql.js';
import { Answer } from '../ui/answer.js';
import { LinkList } from '../ui/link-list.js';
import { Page } from '../ui/page.js';
import { Section } from '../ui/section.js';
import { Empty } from '../ui/states.js';
import { zoneName } from '../ui/zone.js';
import { HomeQuery } from './home.graphql.js';

// Only who has been in sessions has any, so that nobody on a phone fetches it to find the next one.
const CreditsHint = lazy(async () => ({
  default: (await import('../features/credits/claiming/credits-hint.js')).CreditsHint,
}));

type Home = ResultOf<typeof HomeQuery>;

/** The next sessions, the cohorts and the hubs of the person who is signed in. */
export function HomeOfMember({ me }: { me: Me }) {
  const { _ } = useLingui();
  // While roles sleep, an empty list says nothing.
  const asleep = me.secondFactor.needed;
  const home = useQuery({ query: HomeQuery });
  return (
    <Page title={_({ id: 'home.title', message: 'Welcome, {name}', values: { name: me.name } })}>
      <ConsentsDue />
      <Answer of={home} rows={6}>
        {({ me: own, mySessions, past, cohorts, myHubs }) => (
          <>
            <OwnSessions sessions={mySessions.nodes} />
            {own?.profileOffered && <ProfileOffer />}
            {past.nodes.length > 0 && <PastSessions first={past} />}
            {past.nodes.length > 0 && (
              <Suspense>
                <CreditsHint />
              </Suspense>
            )}
            {(cohorts.nodes.length > 0 || !asleep) && <OwnCohorts cohorts={cohorts.nodes} />}
            {(myHubs.nodes.length > 0 || !asleep) && <OwnHubs hubs={myHubs.nodes} />}
          </>
        )}
      </Answer>
    </Page>
  );
}

/** The next session that takes place stands out; one that was called off before it stays in sight. */
function OwnSessions({ sessions }: { sessions: Home['mySessions']['nodes'] }) {
  const next = sessions.find(({ state }) => state !== 'cancelled') ?? sessions[0];
  const others = sessions.filter((session) => session !== next);
  return (
    <>
      {next && <NextSession session={next} />}
      {others.length > 0 && <Upcoming sessions={others} />}
    </>
  );
}

function OwnCohorts({ cohorts }: { cohorts: Home['cohorts']['nodes'] }) {
  const { _ } = useLingui();
  return (
    <Section title={_({ id: 'home.cohorts', message: 'Your cohorts' })}>
      {cohorts.length > 0 ? (
        <CohortList cohorts={cohorts} withProgram />
      ) : (
        <Empty title={_({ id: 'home.cohorts.none', message: 'No cohort yet' })}>
          {_({
            id: 'home.cohorts.none.words',
            message:
              'Cohorts that you lead or take part in appear here. A hub admin begins one from a program.',
          })}
        </Empty>
      )}
    </Section>
  );
}

function OwnHubs({ hubs }: { hubs: Home['myHubs']['nodes'] }) {
  const { _, i18n } = useLingui();
  const title = _({ id: 'home.hubs', message: 'Your hubs' });
  return (
    <Section title={title}>
      {hubs.length > 0 ? (
        <LinkList
          label={title}
          rows={hubs.map((hub) => ({
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
      )}
    </Section>
  );
}
