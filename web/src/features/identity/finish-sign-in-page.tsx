import { useLingui } from '@lingui/react';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../graphql/use-command.js';
import { announceMove } from '../../ui/focus-on-arrival.js';
import { Page } from '../../ui/page.js';
import { takePlace } from '../../ui/return-to.js';
import { takeSecret } from '../../ui/secret-in-address.js';
import { FailureNote } from '../../ui/states.js';
import { FinishSignIn } from './identity.graphql.js';
import { LinkCutOff, LinkSpent } from './useless-link.js';

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
    if (result?.__typename === 'SignInLinkSpent') {
      // The pressed button goes away; what happened is read out in its place.
      announceMove();
      setSpent(true);
    }
  };
  if (!token) return <LinkCutOff />;
  if (spent) return <LinkSpent />;
  return (
    <Page
      narrow
      title={_({ id: 'finish.title', message: 'Welcome back' })}
      lead={_({ id: 'finish.lead', message: 'One press and you are signed in on this device.' })}
    >
      <Stack gap="md" align="start" mt="lg">
        {finish.failure && <FailureNote failure={finish.failure} />}
        <Button size="lg" loading={finish.busy} onClick={enter}>
          {_({ id: 'signIn.open', message: 'Sign in' })}
        </Button>
      </Stack>
    </Page>
  );
}
