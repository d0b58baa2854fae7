import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer, PageFailure } from '../../../ui/page-answer.js';
import { Loading } from '../../../ui/states.js';
import { MyEnrollments } from '../../cohorts/registering/my-enrollments.js';
import { MyCalendar } from '../../sessions/components/my-calendar.js';
import { MailChoices } from '../mail-choices.js';
import { MailTrouble } from '../mail-trouble.js';
import { AboutPart } from './about-part.js';
import { PlacePart } from './place-part.js';
import { MyProfileQuery } from './profile.graphql.js';
import { AskBeforeLeaving } from './unsaved.js';
import { WorkPart } from './work-part.js';

const LaterParts = lazy(() => import('./later-parts.js'));

type Answer = ResultOf<typeof MyProfileQuery>;

/** A person with their whole profile, as they see it themselves. */
export type Myself = NonNullable<Answer['me']>;

const NOT_SIGNED_IN = { code: 'UNAUTHENTICATED', words: null, message: '', fields: {} };

/** What a person tells of themselves, in parts that are saved one by one. */
export function ProfilePage() {
  const answer = useQuery({ query: MyProfileQuery });
  return (
    <PageAnswer of={answer}>
      {({ me, myHubs }) =>
        me ? <Profile me={me} hubs={myHubs.nodes} /> : <PageFailure failure={NOT_SIGNED_IN} />
      }
    </PageAnswer>
  );
}

function Profile({ me, hubs }: { me: Myself; hubs: Answer['myHubs']['nodes'] }) {
  const { _ } = useLingui();
  const [country, setCountry] = useState(me.profile.country ?? '');
  return (
    <AskBeforeLeaving>
      <Page
        narrow
        title={_({ id: 'profile.title', message: 'Your profile' })}
        lead={_({
          id: 'profile.lead',
          message: 'All but your name may stay empty. Each part is saved by itself.',
        })}
      >
        <MailTrouble />
        <AboutPart me={me} />
        <WorkPart me={me} spokes={hubs.flatMap(({ spokes }) => spokes)} />
        <PlacePart me={me} country={country} onCountry={setCountry} />
        <Suspense fallback={<Loading rows={5} />}>
          <LaterParts me={me} hubs={hubs} country={country} />
        </Suspense>
        <MyEnrollments />
        <MailChoices />
        <MyCalendar />
        <div>
          <Button component={Link} to="/security" variant="default" mt="xl">
            {_({ id: 'security.title', message: 'Sign-in and security' })}
          </Button>
        </div>
      </Page>
    </AskBeforeLeaving>
  );
}
