import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Page } from '../../../ui/page.js';

/** A mailed link that the server does not take. Which of the reasons it was is not told to whoever holds it. */
export function SpentLink({ words }: { words: string }) {
  const { _ } = useLingui();
  return (
    <Page
      narrow
      title={_({ id: 'registrationLink.spent', message: 'This link does not work any more' })}
      lead={words}
    >
      <div>
        <Button component={Link} to="/sign-in">
          {_({ id: 'signIn.open', message: 'Sign in' })}
        </Button>
      </div>
    </Page>
  );
}
