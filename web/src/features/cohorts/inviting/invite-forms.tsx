import { useLingui } from '@lingui/react';
import { Alert, FileInput } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { LongTextField, TextField } from '../../../ui/fields.js';
import { InviteToCohort } from './inviting.graphql.js';
import { sendList } from './send-list.js';

/** Invites one person after the other: the form stays open, emptied, for the next. */
export function InviteOne({ cohortId }: { cohortId: string }) {
  const { _ } = useLingui();
  const invite = useCommand(InviteToCohort, ['CohortInvitation', 'CohortInvitationConnection']);
  const [told, setTold] = useState<string>();
  return (
    <Disclosure label={_({ id: 'invite.open', message: 'Invite someone' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'invite.submit', message: 'Send the invitation' })}
          busy={invite.busy}
          failure={invite.failure}
          onCancel={close}
          onSubmit={async ({ name = '', email = '' }, form) => {
            setTold(undefined);
            if (!(await invite.run({ cohortId, input: { name, email } }))) return;
            setTold(_({ id: 'invite.done', message: '{name} is invited.', values: { name } }));
            form.reset();
            form.querySelector('input')?.focus();
          }}
        >
          <TextField name="name" label={_({ id: 'field.name', message: 'Name' })} required maxLength={200} />
          <TextField
            name="email"
            type="email"
            label={_({ id: 'field.email', message: 'E-mail address' })}
            required
            maxLength={320}
          />
          <div role="status">{told && <Alert color="good">{told}</Alert>}</div>
        </CommandForm>
      )}
    </Disclosure>
  );
}

/** Sends a list, pasted or as a file, to be looked at before anybody is invited. */
export function InviteMany({ cohortId, onRead }: { cohortId: string; onRead: () => void }) {
  const { _ } = useLingui();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  return (
    <Disclosure label={_({ id: 'inviteMany.open', message: 'Invite many' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'inviteMany.submit', message: 'Look at the list' })}
          busy={busy}
          failure={failure}
          onCancel={close}
          onSubmit={async ({ pasted = '' }) => {
            setBusy(true);
            const fault = await sendList(cohortId, file ?? pasted, file ? 'file' : 'pasted');
            setBusy(false);
            setFailure(fault);
            if (fault) return;
            onRead();
            close();
          }}
        >
          <LongTextField
            name="pasted"
            label={_({ id: 'inviteMany.pasted', message: 'Paste names and addresses' })}
            description={_({
              id: 'inviteMany.form',
              message: 'One a line, or parted by commas: Ana Ruiz <ana@clinic.example>',
            })}
          />
          <FileInput
            label={_({ id: 'inviteMany.file', message: 'Or choose a CSV file' })}
            description={_({
              id: 'inviteMany.columns',
              message: 'Its first line names the columns: Name, Email and, if you like, Profession.',
            })}
            accept=".csv,.txt,text/csv,text/plain"
            clearable
            value={file}
            onChange={setFile}
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}
