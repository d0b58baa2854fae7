import { useLingui } from '@lingui/react';
import { Alert, Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../graphql/use-command.js';
import { Page } from '../../ui/page.js';
import { takePlace } from '../../ui/return-to.js';
import { takeSecret } from '../../ui/secret-in-address.js';
import { FailureNote } from '../../ui/states.js';
import { FinishSignIn } from './identity.graphql.js';

/** Where a mailed link leads. Loading it changes nothing, so that mail scanners cannot use the link up. */
export function FinishSignInPage() {
  const { _ } = useLingui();
  const [token] = useState(takeSecret);
  const [spent, setSpent] = useState(false);
  const finish = useCommand(FinishSignIn);
  const enter = async () => {
    const result = (await finish.run({ token }))?.finishSignIn;
    // A fresh load, so that every page asks anew as the person who is here now.
    if (result?.__typename === 'SignInDone') window.location.replace(takePlace());
    if (result?.__typename === 'SignInLinkSpent') setSpent(true);
  };
  const useless = spent || !token;
  return (
    <Page
      narrow
      title={_({ id: 'finish.title', message: 'Welcome back' })}
      lead={
        useless ? null : _({ id: 'finish.lead', message: 'One press and you are signed in on this device.' })
      }
    >
      <Stack gap="md" align="start" mt="lg">
        {useless && (
          <Alert
            color="warn"
            role="alert"
            title={_({ id: 'finish.spent', message: 'This link does not work any more' })}
          >
            {_({
              id: 'finish.spent.words',
              message:
                'It was used before, is older than ten minutes, or was cut off on its way. Please ask for a new one.',
            })}
          </Alert>
        )}
        {finish.failure && <FailureNote failure={finish.failure} />}
        {useless ? (
          <Button component={Link} to="/sign-in">
            {_({ id: 'finish.again', message: 'Ask for a new link' })}
          </Button>
        ) : (
          <Button size="lg" loading={finish.busy} onClick={enter}>
            {_({ id: 'signIn.open', message: 'Sign in' })}
          </Button>
        )}
      </Stack>
    </Page>
  );
}
