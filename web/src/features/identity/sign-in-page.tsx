import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../graphql/use-command.js';
import { CommandForm } from '../../ui/command-form.js';
import { TextField } from '../../ui/fields.js';
import { Page } from '../../ui/page.js';
import { RequestSignInLink } from './identity.graphql.js';

/** Asks for a sign-in link. Whether the address is known is never shown. */
export function SignInPage() {
  const { _ } = useLingui();
  const [sentTo, setSentTo] = useState<string>();
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
      <div>
        <div role="status">
          {sentTo && (
            <Alert color="good" mb="lg" title={_({ id: 'signIn.sent', message: 'Look into your mail' })}>
              {_({
                id: 'signIn.sent.words',
                message:
                  'If we know {address}, a link is on its way. If none comes, check the spelling and the spam folder.',
                values: { address: sentTo },
              })}
            </Alert>
          )}
        </div>
        <CommandForm
          submit={_({ id: 'signIn.ask', message: 'Mail me a link' })}
          busy={request.busy}
          failure={request.failure}
          onSubmit={async ({ email = '' }) => {
            setSentTo(undefined);
            if (await request.run({ email })) setSentTo(email);
          }}
        >
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            label={_({ id: 'field.email', message: 'E-mail address' })}
            required
            withAsterisk={false}
            maxLength={320}
          />
        </CommandForm>
      </div>
    </Page>
  );
}
