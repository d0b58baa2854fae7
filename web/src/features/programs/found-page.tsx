import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../graphql/use-command.js';
import { CommandForm } from '../../ui/command-form.js';
import { countries, guessCountry } from '../../ui/countries.js';
import { ChoiceField, TextField } from '../../ui/fields.js';
import { Page } from '../../ui/page.js';
import { takeSecret } from '../../ui/secret-in-address.js';
import { deviceZone } from '../../ui/zone.js';
import { ZoneField } from '../../ui/zone-field.js';
import { RequestSignInLink } from '../identity/identity.graphql.js';
import { HubFounded, NoFoundingLink } from './components/founding-outcomes.js';
import { FoundHub } from './programs.graphql.js';

/** Founds a hub with the link that whoever runs the server was shown. */
export function FoundPage() {
  const { _, i18n } = useLingui();
  const [token] = useState(takeSecret);
  const [founded, setFounded] = useState<{ name: string; email: string }>();
  const [spent, setSpent] = useState(false);
  const command = useCommand(FoundHub);
  const link = useCommand(RequestSignInLink);
  if (founded) return <HubFounded {...founded} />;
  if (spent || !token) return <NoFoundingLink />;
  return (
    <Page
      narrow
      title={_({ id: 'found.title', message: 'Found your hub' })}
      lead={_({
        id: 'found.lead',
        message:
          'A hub is the organisation that runs programs. You become its first admin and can hand that on later.',
      })}
    >
      <div>
        <CommandForm
          submit={_({ id: 'found.submit', message: 'Found the hub' })}
          busy={command.busy}
          failure={command.failure}
          onSubmit={async ({
            hubName = '',
            country = '',
            zone = deviceZone,
            yourName = '',
            yourEmail = '',
          }) => {
            const input = { token, hubName, country, zone, yourName, yourEmail };
            const result = (await command.run({ input }))?.foundHub;
            if (result?.__typename === 'HubFoundedType') {
              await link.run({ email: yourEmail });
              setFounded({ name: result.hub.name, email: yourEmail });
            }
            if (result?.__typename === 'FoundingLinkSpent') setSpent(true);
          }}
        >
          <TextField
            name="hubName"
            label={_({ id: 'field.hubName', message: 'Name of the hub' })}
            autoComplete="organization"
            required
            minLength={2}
            maxLength={200}
          />
          <ChoiceField
            name="country"
            label={_({ id: 'field.country', message: 'Country' })}
            description={_({
              id: 'field.country.why',
              message: 'It decides which helplines the hub begins with.',
            })}
            data={countries(i18n.locale)}
            defaultValue={guessCountry(navigator.languages)}
          />
          <ZoneField
            description={_({
              id: 'field.zone.hub',
              message: 'Of the hub’s office. Everyone sees times in their own.',
            })}
          />
          <TextField
            name="yourName"
            label={_({ id: 'field.yourName', message: 'Your name' })}
            autoComplete="name"
            required
            maxLength={200}
          />
          <TextField
            name="yourEmail"
            type="email"
            label={_({ id: 'field.yourEmail', message: 'Your e-mail address' })}
            description={_({ id: 'field.yourEmail.why', message: 'Your sign-in link is sent there.' })}
            autoComplete="email"
            required
            maxLength={320}
          />
        </CommandForm>
      </div>
    </Page>
  );
}
