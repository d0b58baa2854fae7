import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../features/identity/viewer.js';
import { Page } from '../ui/page.js';
import { Loading } from '../ui/states.js';
import { HomeOfMember } from './home-of-member.js';

/** Where everyone begins: a word of welcome, or one's own hubs and cohorts. */
export function HomePage() {
  const me = useViewer();
  if (me === undefined) return <Loading />;
  return me ? <HomeOfMember me={me} /> : <Welcome />;
}

function Welcome() {
  const { _ } = useLingui();
  return (
    <Page
      narrow
      title={_({ id: 'welcome.title', message: 'Learning from one another, case by case' })}
      lead={_({
        id: 'welcome.lead',
        message:
          'Spokewell runs tele-mentoring programs: cohorts and their sessions, who attended, confidential surveys, and a report of what changed.',
      })}
    >
      <Group gap="sm">
        <Button component={Link} to="/sign-in" size="lg">
          {_({ id: 'signIn.open', message: 'Sign in' })}
        </Button>
        <Button component={Link} to="/catalog" size="lg" variant="default">
          {_({ id: 'catalog.title', message: 'Cohorts you can join' })}
        </Button>
      </Group>
    </Page>
  );
}
