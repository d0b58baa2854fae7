import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Page } from '../../../ui/page.js';

/** The hub stands; the way in is in its founder's mail. */
export function HubFounded({ name, email }: { name: string; email: string }) {
  const { _ } = useLingui();
  return (
    <Page
      narrow
      title={_({ id: 'founded.title', message: '{name} is founded', values: { name } })}
      lead={_({
        id: 'founded.lead',
        message: 'A sign-in link is on its way to {email}. It works once, for ten minutes.',
        values: { email },
      })}
    >
      <div>
        <Button component={Link} to="/sign-in" variant="default">
          {_({ id: 'founded.again', message: 'No mail? Ask for another link' })}
        </Button>
      </div>
    </Page>
  );
}

/** Nothing can be founded without a link that works. */
export function NoFoundingLink() {
  const { _ } = useLingui();
  return (
    <Page
      narrow
      title={_({ id: 'found.spent.title', message: 'This founding link does not work' })}
      lead={_({
        id: 'found.spent.lead',
        message:
          'It was used before, has run out after a week, or was cut off on its way. Whoever runs the server can make a new one.',
      })}
    >
      <div>
        <Button component={Link} to="/sign-in">
          {_({ id: 'found.spent.signIn', message: 'Sign in instead' })}
        </Button>
      </div>
    </Page>
  );
}
