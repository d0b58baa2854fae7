import { useLingui } from '@lingui/react';
import { useId, useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { TextField } from '../../../ui/fields.js';
import { Section } from '../../../ui/section.js';
import { ProfessionField } from '../profession-field.js';
import { PartForm } from './part-form.js';
import { SetMyWork } from './profile.graphql.js';
import type { Myself } from './profile-page.js';

/** An organization and a site of it that several people of one's own hubs name. */
export interface KnownSpoke {
  readonly organization: string;
  readonly site: string | null;
}

/** What a person does, and for whom. */
export function WorkPart({ me, spokes }: { me: Myself; spokes: readonly KnownSpoke[] }) {
  const { _ } = useLingui();
  const set = useCommand(SetMyWork, ['Me', 'Profile', 'Practice', 'RosterPerson']);
  const { credentials, organization, site } = me.profile;
  return (
    <Section
      title={_({ id: 'profile.work', message: 'Your work' })}
      lead={_({
        id: 'profile.work.lead',
        message: 'The teams of your cohorts see this, and count it when they report to those who fund them.',
      })}
    >
      <PartForm
        submit={_({ id: 'profile.work.save', message: 'Save your work' })}
        busy={set.busy}
        failure={set.failure}
        save={async (values) => {
          const input = {
            profession: values.profession ?? null,
            credentials: (values.credentials ?? '').split(',').filter((one) => one.trim() !== ''),
            organization: values.organization ?? null,
            site: values.site ?? null,
          };
          return Boolean(await set.run({ input }));
        }}
      >
        <ProfessionField initial={me.profession} />
        <TextField
          name="credentials"
          label={_({ id: 'field.credentials', message: 'Credentials' })}
          description={_({
            id: 'field.credentials.words',
            message: 'The letters behind your name, with commas between them, such as MD, MPH or LCSW.',
          })}
          autoComplete="honorific-suffix"
          defaultValue={credentials.join(', ')}
          maxLength={650}
        />
        <SpokeFields spokes={spokes} organization={organization ?? ''} site={site ?? ''} />
      </PartForm>
    </Section>
  );
}

function SpokeFields({
  spokes,
  ...initial
}: {
  spokes: readonly KnownSpoke[];
  organization: string;
  site: string;
}) {
  const { _ } = useLingui();
  const id = useId();
  const [organization, setOrganization] = useState(initial.organization);
  const organizations = [...new Set(spokes.map((spoke) => spoke.organization))];
  const sites = spokes.flatMap((spoke) =>
    spoke.site && spoke.organization.toLowerCase() === organization.trim().toLowerCase() ? [spoke.site] : [],
  );
  return (
    <>
      <TextField
        name="organization"
        label={_({ id: 'field.organization', message: 'Organization' })}
        autoComplete="organization"
        list={`${id}-organizations`}
        defaultValue={initial.organization}
        onChange={(event) => setOrganization(event.currentTarget.value)}
        maxLength={200}
      />
      <datalist id={`${id}-organizations`}>
        {organizations.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        name="site"
        label={_({ id: 'field.site', message: 'Site' })}
        description={_({
          id: 'field.site.words',
          message: 'The clinic or place at which you work, where your organization has several.',
        })}
        list={`${id}-sites`}
        defaultValue={initial.site}
        maxLength={200}
      />
      <datalist id={`${id}-sites`}>
        {sites.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
