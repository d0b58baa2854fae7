import { useLingui } from '@lingui/react';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { takeSecret } from '../../../ui/secret-in-address.js';
import { FailureNote } from '../../../ui/states.js';
import { ConsentWords, FaceFacts } from '../catalog/face.js';
import { type Outcome, Registered } from './registered.js';
import { AcceptInvitation, InvitationLinkQuery } from './registering.graphql.js';
import { SpentLink } from './spent-link.js';

/** Where an invitation leads: it names whom it is for, and one press accepts it. */
export function InvitedPage() {
  const { _, i18n } = useLingui();
  const [token] = useState(takeSecret);
  const [outcome, setOutcome] = useState<Outcome>();
  const accept = useCommand(AcceptInvitation);
  const answer = useQuery({ query: InvitationLinkQuery, variables: { token, language: i18n.locale } });
  if (outcome)
    return (
      <Page narrow title={_({ id: 'register.done', message: 'Your registration' })}>
        <Registered outcome={outcome} />
      </Page>
    );
  return (
    <PageAnswer of={answer}>
      {({ invitationLink: link }) =>
        link.__typename === 'RegistrationOffer' ? (
          <Page
            narrow
            title={link.page.name}
            lead={_({
              id: 'invited.lead',
              message: '{hub} invites {name} ({email}).',
              values: { hub: link.page.hubName, name: link.name, email: link.email },
            })}
          >
            {/* Whoever is invited may register whether or not the page is open to others. */}
            <FaceFacts face={{ ...link.page, registration: 'open' }} />
            <Stack gap="md" align="start">
              <ConsentWords text={link.page.consentText} />
              {accept.failure && <FailureNote failure={accept.failure} />}
              <Button
                size="lg"
                loading={accept.busy}
                onClick={async () => {
                  const variables = { token, consentTextId: link.page.consentText?.id };
                  setOutcome((await accept.run(variables))?.acceptInvitation);
                }}
              >
                {link.page.consentText
                  ? _({ id: 'register.agree', message: 'Agree and register' })
                  : _({ id: 'register.title', message: 'Register' })}
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
