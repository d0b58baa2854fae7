import { useLingui } from '@lingui/react';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { takeSecret } from '../../../ui/secret-in-address.js';
import { FailureNote } from '../../../ui/states.js';
import { type Outcome, Registered } from './registered.js';
import { ConfirmRegistration, RegistrationLinkQuery } from './registering.graphql.js';
import { SpentLink } from './spent-link.js';

/** Where the link in the mail leads. Loading it changes nothing, so that mail scanners cannot use it up. */
export function ConfirmPage() {
  const { _ } = useLingui();
  const [token] = useState(takeSecret);
  const [outcome, setOutcome] = useState<Outcome>();
  const confirm = useCommand(ConfirmRegistration);
  const answer = useQuery({ query: RegistrationLinkQuery, variables: { token } });
  if (outcome)
    return (
      <Page narrow title={_({ id: 'register.done', message: 'Your registration' })}>
        <Registered outcome={outcome} />
      </Page>
    );
  return (
    <PageAnswer of={answer}>
      {({ registrationLink: link }) =>
        link.__typename === 'RegistrationOffer' ? (
          <Page
            narrow
            title={link.page.name}
            lead={_({
              id: 'confirm.lead',
              message: '{hub} registers {name} with the address {email}.',
              values: { hub: link.page.hubName, name: link.name, email: link.email },
            })}
          >
            <Stack gap="md" align="start">
              {confirm.failure && <FailureNote failure={confirm.failure} />}
              <Button
                size="lg"
                loading={confirm.busy}
                onClick={async () => setOutcome((await confirm.run({ token }))?.confirmRegistration)}
              >
                {_({ id: 'confirm.submit', message: 'Confirm and sign in' })}
              </Button>
            </Stack>
          </Page>
        ) : (
          <SpentLink words={link.message} />
        )
      }
    </PageAnswer>
  );
}
