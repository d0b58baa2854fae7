import { useLingui } from '@lingui/react';
import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useCommand } from '../../graphql/use-command.js';
import { Page } from '../../ui/page.js';
import { takePlace } from '../../ui/return-to.js';
import { FailureNote, Loading } from '../../ui/states.js';
import { FinishProviderSignIn } from './sign-in-ways.graphql.js';

// React may run an effect twice; what an institution sent is good for once.
let taken: string | undefined;

/** What stands behind the `?`, which it removes from the address bar. */
function takeQuery(): string | undefined {
  const { pathname, search } = window.location;
  if (search.length > 1) {
    taken = search.slice(1);
    window.history.replaceState(window.history.state, '', pathname);
  }
  const query = taken;
  taken = undefined;
  return query;
}

/** Where an institution sends people back to: the page gives what it brought to the server. */
export function ReturnPage() {
  const { _ } = useLingui();
  const finish = useCommand(FinishProviderSignIn);
  const [cutOff, setCutOff] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came back is handed over once, at the first sight of the page
  useEffect(() => {
    const query = takeQuery();
    if (query === undefined) {
      const timer = setTimeout(() => setCutOff(!finish.busy), 1_000);
      return () => clearTimeout(timer);
    }
    void finish.run({ query }).then((done) => {
      if (done) window.location.replace(takePlace());
    });
    return undefined;
  }, []);
  if (!finish.failure && !cutOff) return <Loading />;
  return (
    <Page narrow title={_({ id: 'return.title', message: 'You are not signed in yet' })}>
      <Stack gap="md" align="start">
        {finish.failure && <FailureNote failure={{ ...finish.failure, code: 'RETURN', words: null }} />}
        <Button component={Link} to="/sign-in">
          {_({ id: 'return.again', message: 'Sign in another way' })}
        </Button>
      </Stack>
    </Page>
  );
}
