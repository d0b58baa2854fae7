import { useLingui } from '@lingui/react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { LongTextField, TextField } from '../../../ui/fields.js';
import { CreateProgram } from '../programs.graphql.js';

/** Begins a program of a hub. */
export function NewProgram({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const create = useCommand(CreateProgram, ['ProgramConnection']);
  return (
    <Disclosure label={_({ id: 'program.new', message: 'New program' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'program.create', message: 'Create the program' })}
          busy={create.busy}
          failure={create.failure}
          onCancel={close}
          onSubmit={async ({ name = '', description }) => {
            if (await create.run({ hubId, input: { name, description } })) close();
          }}
        >
          <TextField
            name="name"
            label={_({ id: 'program.name', message: 'Name of the program' })}
            required
            minLength={2}
            maxLength={200}
          />
          <LongTextField
            name="description"
            label={_({ id: 'program.description', message: 'What it is about' })}
            maxLength={5000}
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}
