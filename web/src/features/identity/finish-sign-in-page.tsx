import { useLingui } from '@lingui/react';
import { Alert, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../graphql/use-command.js';
import { CommandForm } from '../../ui/command-form.js';
import { TextField } from '../../ui/fields.js';
import { announceMove } from '../../ui/focus-on-arrival.js';
import { Page } from '../../ui/page.js';
import { takePlace } from '../../ui/return-to.js';
import { takeSecret } from '../../ui/secret-in-address.js';
import { FailureNote } from '../../ui/states.js';
import { FinishSignIn } from './identity.graphql.js';
import { LinkCutOff, LinkSpent } from './useless-link.js';

type Step = 'press' | 'code' | 'wrong-code' | 'spent';

/** Where a mailed link leads. Loading it changes nothing, so that mail scanners cannot use the link up. */
export function FinishSignInPage() {
  const { _ } = useLingui();
  const [token] = useState(takeSecret);
  const [step, setStep] = useState<Step>('press');
  const finish = useCommand(FinishSignIn);
  const enter = async (code?: string) => {
    const result = (await finish.run({ token, code }))?.finishSignIn;
    // A fresh load, so that every page asks anew as the person who is here now.
    if (result?.__typename === 'SignInDone') window.location.replace(takePlace());
    if (result?.__typename === 'SignInLinkSpent') show('spent');
    if (result?.__typename === 'SignInCodeNeeded') show(result.wrong ? 'wrong-code' : 'code');
  };
  const show = (next: Step) => {
    // The pressed button goes away; what happened is read out in its place.
    if (next !== 'wrong-code') announceMove();
    setStep(next);
  };
  if (!token) return <LinkCutOff />;
  if (step === 'spent') return <LinkSpent />;
  if (step !== 'press') return <CodeStep wrong={step === 'wrong-code'} finish={finish} enter={enter} />;
  return (
    <Page
      narrow
      title={_({ id: 'finish.title', message: 'Welcome back' })}
      lead={_({ id: 'finish.lead', message: 'One press and you are signed in on this device.' })}
    >
      <Stack gap="md" align="start" mt="lg">
        {finish.failure && <FailureNote failure={finish.failure} />}
        <Button size="lg" loading={finish.busy} onClick={() => void enter()}>
          {_({ id: 'signIn.open', message: 'Sign in' })}
        </Button>
      </Stack>
    </Page>
  );
}

interface CodeStepProps {
  wrong: boolean;
  finish: Pick<ReturnType<typeof useCommand>, 'busy' | 'failure'>;
  enter: (code: string) => Promise<void>;
}

/** The link was asked for in another browser: its short code shows that both belong to one person. */
function CodeStep({ wrong, finish, enter }: CodeStepProps) {
  const { _ } = useLingui();
  return (
    <Page
      narrow
      title={_({ id: 'finish.code', message: 'One more step on this device' })}
      lead={_({
        id: 'finish.code.lead',
        message:
          'The link was asked for in another browser. Type the six digits that are shown there. If you did not ask for it, close this page.',
      })}
    >
      <div>
        <div role="alert">
          {wrong && (
            <Alert color="danger" mb="lg">
              {_({
                id: 'finish.code.wrong',
                message: 'These were not the right digits. After five tries the link ends.',
              })}
            </Alert>
          )}
        </div>
        <CommandForm
          submit={_({ id: 'signIn.open', message: 'Sign in' })}
          busy={finish.busy}
          failure={finish.failure}
          onSubmit={({ code = '' }) => void enter(code)}
        >
          <TextField
            name="code"
            label={_({ id: 'field.code', message: 'Code' })}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            withAsterisk={false}
            maxLength={7}
          />
        </CommandForm>
      </div>
    </Page>
  );
}
