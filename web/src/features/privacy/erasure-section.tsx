import { useLingui } from '@lingui/react';
import { Alert, Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { useCommand } from '../../graphql/use-command.js';
import { Answer } from '../../ui/answer.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { rememberPlace } from '../../ui/return-to.js';
import { Section } from '../../ui/section.js';
import { FailureNote } from '../../ui/states.js';
import states from '../../ui/states.module.css';
import { When } from '../../ui/when.js';
import { useStrengthening } from '../identity/use-passkey.js';
import { ErasureOutlook } from './erasure-outlook.js';
import { AskErasure, CancelErasure, OwnErasureQuery } from './privacy.graphql.js';

/** Being erased: what it means, asking for it, and calling it off. */
export function ErasureSection() {
  const { _ } = useLingui();
  const answer = useQuery({ query: OwnErasureQuery });
  return (
    <Section
      title={_({ id: 'erasure.title', message: 'Being erased' })}
      lead={_({
        id: 'erasure.lead',
        message:
          'You can have your name, your address and all that is only yours taken out of every hub. It is done a week after you ask, and cannot be taken back then.',
      })}
    >
      <Answer of={answer} rows={1}>
        {({ me }) =>
          me?.erasure ? (
            <Waiting dueAt={me.erasure.dueAt} />
          ) : (
            <Disclosure label={_({ id: 'erasure.open', message: 'See what it means' })}>
              {() => <Asking hasPasskey={me?.secondFactor.have ?? false} />}
            </Disclosure>
          )
        }
      </Answer>
    </Section>
  );
}

function Waiting({ dueAt }: { dueAt: string }) {
  const { _ } = useLingui();
  const cancel = useCommand(CancelErasure, ['Me', 'Erasure']);
  return (
    <Alert color="warn" title={_({ id: 'erasure.waits', message: 'You will be erased' })}>
      <p className={states.words}>
        {_({ id: 'erasure.waits.when', message: 'It is done on' })} <When at={dueAt} />.{' '}
        {_({ id: 'erasure.waits.until', message: 'Until then nothing changes, and you can call it off.' })}
      </p>
      {cancel.failure && <FailureNote failure={cancel.failure} />}
      <Button mt="sm" loading={cancel.busy} onClick={() => void cancel.run({})}>
        {_({ id: 'erasure.cancel', message: 'Do not erase me' })}
      </Button>
    </Alert>
  );
}

type Asked = ResultOf<typeof AskErasure>['askErasure'];

function Asking({ hasPasskey }: { hasPasskey: boolean }) {
  const { _ } = useLingui();
  const ask = useCommand(AskErasure, ['Me', 'Erasure']);
  const [asked, setAsked] = useState<Asked>();
  return (
    <Stack gap="md">
      <ErasureOutlook />
      {ask.failure && <FailureNote failure={ask.failure} />}
      {asked && <NotYet asked={asked} hasPasskey={hasPasskey} />}
      <div>
        <ConfirmButton
          label={_({ id: 'erasure.ask', message: 'Ask to be erased' })}
          question={_({ id: 'erasure.ask.sure', message: 'Erase you in a week?' })}
          confirm={_({ id: 'erasure.ask.yes', message: 'Yes, erase me' })}
          busy={ask.busy}
          onConfirm={async () => setAsked((await ask.run({}))?.askErasure)}
        />
      </div>
    </Stack>
  );
}

function NotYet({ asked, hasPasskey }: { asked: Asked; hasPasskey: boolean }) {
  const { _ } = useLingui();
  const strengthening = useStrengthening();
  if (asked.__typename === 'ErasureIsAsked') return null;
  return (
    <Alert color="warn" role="alert">
      <p className={states.words}>{asked.message}</p>
      {strengthening.failure && <FailureNote failure={strengthening.failure} />}
      {asked.__typename === 'SignInAgain' &&
        (hasPasskey ? (
          <Button size="sm" mt="sm" loading={strengthening.busy} onClick={() => void strengthening.run()}>
            {_({ id: 'factor.use', message: 'Use your passkey' })}
          </Button>
        ) : (
          <Button component={Link} to="/sign-in" size="sm" mt="sm" onClick={rememberPlace}>
            {_({ id: 'erasure.signIn', message: 'Sign in anew' })}
          </Button>
        ))}
    </Alert>
  );
}
