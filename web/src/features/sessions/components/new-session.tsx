import { useLingui } from '@lingui/react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { TextField } from '../../../ui/fields.js';
import { CreateSession } from '../sessions.graphql.js';
import { WhenFields } from './when-fields.js';

/** Schedules one session by itself. */
export function NewSession({ cohortId }: { cohortId: string }) {
  const { _ } = useLingui();
  const create = useCommand(CreateSession, ['SessionConnection']);
  return (
    <Disclosure label={_({ id: 'session.new', message: 'Single session' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'session.create', message: 'Schedule the session' })}
          busy={create.busy}
          failure={create.failure}
          onCancel={close}
          onSubmit={async ({ title = '', day, time, minutes, zone = '' }) => {
            const input = { title, start: `${day}T${time}`, minutes: Number(minutes), zone };
            if (await create.run({ cohortId, input })) close();
          }}
        >
          <TextField
            name="title"
            label={_({ id: 'session.title', message: 'Title' })}
            required
            maxLength={200}
          />
          <WhenFields dayLabel={_({ id: 'session.day', message: 'Day' })} />
        </CommandForm>
      )}
    </Disclosure>
  );
}
