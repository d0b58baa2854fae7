import { useLingui } from '@lingui/react';
import { Alert, Button, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../graphql/use-command.js';
import { CommandForm } from '../../ui/command-form.js';
import { TextField } from '../../ui/fields.js';
import { Page } from '../../ui/page.js';
import { FailureNote } from '../../ui/states.js';
import states from '../../ui/states.module.css';
import { RequestSignInLink } from './identity.graphql.js';
import { BeginProviderSignIn, SignInWaysQuery } from './sign-in-ways.graphql.js';
import { usePasskeySignIn } from './use-passkey.js';
import { offersPasskeys, stopAsking } from './webauthn.js';

/** Asks for a sign-in link, or a passkey, or leads to an institution. Whether an address is known is never shown. */
export function SignInPage() {
  const { _ } = useLingui();
  const [sent, setSent] = useState<{ to: string; code: string }>();
  const request = useCommand(RequestSignInLink);
  return (
    <Page
      narrow
      title={_({ id: 'signIn.title', message: 'Sign in' })}
      lead={_({
        id: 'signIn.lead',
        message: 'There is no password. We mail you a link that works once, for ten minutes.',
      })}
    >
      <Stack gap="xl">
        <div>
          <div role="status">{sent && <LinkSent {...sent} />}</div>
          <CommandForm
            submit={_({ id: 'signIn.ask', message: 'Mail me a link' })}
            busy={request.busy}
            failure={request.failure}
            onSubmit={async ({ email = '' }) => {
              setSent(undefined);
              const asked = (await request.run({ email }))?.requestSignInLink;
              if (asked) setSent({ to: email, code: asked.code });
            }}
          >
            <TextField
              name="email"
              type="email"
              autoComplete="username webauthn"
              label={_({ id: 'field.email', message: 'E-mail address' })}
              required
              withAsterisk={false}
              maxLength={320}
            />
          </CommandForm>
        </div>
        <OtherWays />
      </Stack>
    </Page>
  );
}

function LinkSent({ to, code }: { to: string; code: string }) {
  const { _ } = useLingui();
  return (
    <Alert color="good" mb="lg" title={_({ id: 'signIn.sent', message: 'Look into your mail' })}>
      <Stack gap="xs">
        <p className={states.words}>
          {_({
            id: 'signIn.sent.words',
            message:
              'If we know {address}, a link is on its way. If none comes, check the spelling and the spam folder.',
            values: { address: to },
          })}
        </p>
        <p className={states.words}>
          {_({
            id: 'signIn.sent.code',
            message: 'If you open it on another device, it asks for this code:',
          })}{' '}
          <strong>{`${code.slice(0, 3)} ${code.slice(3)}`}</strong>
        </p>
      </Stack>
    </Alert>
  );
}

function OtherWays() {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: SignInWaysQuery });
  const passkey = usePasskeySignIn();
  useSuggestedPasskey(passkey.run);
  const provider = useCommand(BeginProviderSignIn);
  const lead = async (id: string) => {
    const begun = (await provider.run({ provider: id }))?.beginProviderSignIn;
    if (begun) window.location.assign(begun.url);
  };
  return (
    <Stack gap="sm" align="start">
      <Button variant="default" loading={passkey.busy} onClick={() => void passkey.run()}>
        {_({ id: 'signIn.passkey', message: 'Sign in with a passkey' })}
      </Button>
      {data?.signInWays.providers.map(({ id, name }) => (
        <Button key={id} variant="default" loading={provider.busy} onClick={() => void lead(id)}>
          {_({ id: 'signIn.provider', message: 'Sign in with {name}', values: { name } })}
        </Button>
      ))}
      {passkey.failure && <FailureNote failure={passkey.failure} />}
      {provider.failure && <FailureNote failure={provider.failure} />}
      {data?.signInWays.secondFactor === false && (
        <Alert color="warn">
          {_({
            id: 'signIn.noFactor',
            message:
              'This server tries things out: roles need no passkey here. Never run it so with anything that is real.',
          })}
        </Alert>
      )}
    </Stack>
  );
}

/** A question that waits behind the field is asked anew before the server forgets it, in milliseconds. */
const ANEW_MS = 4 * 60_000;

/** Offers passkeys among the suggestions of the e-mail field, where the browser can. */
function useSuggestedPasskey(run: (autofill: boolean) => Promise<void>): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setInterval> | undefined;
    void offersPasskeys().then((can) => {
      if (!can || gone) return;
      void latest.current(true);
      timer = setInterval(() => void latest.current(true), ANEW_MS);
    });
    return () => {
      gone = true;
      if (timer) void stopAsking();
      clearInterval(timer);
    };
  }, []);
}
