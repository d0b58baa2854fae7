import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ChoiceField, TextField } from '../../../ui/fields.js';
import { instantOf } from '../../../ui/wall-clock.js';
import { useZone } from '../../../ui/zone.js';
import { GrantRole } from '../access.graphql.js';
import { ROLES } from '../roles.js';

/** Gives a person a role, in the hub or in one program. */
export function GiveRole({
  hubId,
  programs,
}: {
  hubId: string;
  programs: readonly { id: string; name: string }[];
}) {
  const { _ } = useLingui();
  const give = useCommand(GrantRole, ['Grant', 'GrantConnection']);
  const places = [
    { value: '', label: _({ id: 'role.wholeHub', message: 'The whole hub' }) },
    ...programs.map((program) => ({ value: program.id, label: program.name })),
  ];
  const zone = useZone();
  const [role, setRole] = useState('facilitator');
  const may = ROLES.find((chosen) => chosen.role === role)?.may;
  return (
    <Disclosure label={_({ id: 'role.give', message: 'Give a role' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'role.give.submit', message: 'Give the role' })}
          busy={give.busy}
          failure={give.failure}
          onCancel={close}
          onSubmit={async ({ name = '', email = '', programId, until }) => {
            // An admin is one of the whole hub, whatever place was chosen.
            const place = role === 'hub_admin' ? undefined : programId;
            // The day itself belongs to it.
            const end = until ? instantOf(`${until}T23:59`, zone) : undefined;
            if (await give.run({ input: { hubId, name, email, role, programId: place, until: end } }))
              close();
          }}
        >
          <TextField name="name" label={_({ id: 'field.name', message: 'Name' })} required maxLength={200} />
          <TextField
            name="email"
            type="email"
            label={_({ id: 'field.email', message: 'E-mail address' })}
            description={_({
              id: 'role.mail',
              message: 'They are told by mail and sign in with this address.',
            })}
            required
            maxLength={320}
          />
          <ChoiceField
            name="role"
            label={_({ id: 'role', message: 'Role' })}
            description={may && _(may)}
            data={ROLES.map(({ role, name }) => ({ value: role, label: _(name) }))}
            value={role}
            onChange={(event) => setRole(event.target.value)}
          />
          <ChoiceField name="programId" label={_({ id: 'role.where', message: 'Where' })} data={places} />
          <TextField
            name="until"
            type="date"
            label={_({ id: 'role.until', message: 'Up to and with (optional)' })}
            description={_({ id: 'role.until.how', message: 'Leave it empty for a role without an end.' })}
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}
