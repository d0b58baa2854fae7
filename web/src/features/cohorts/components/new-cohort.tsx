import { useLingui } from '@lingui/react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { TextField } from '../../../ui/fields.js';
import { CreateCohort } from '../cohorts.graphql.js';

/** Begins a cohort of a program. */
export function NewCohort({ programId }: { programId: string }) {
  const { _ } = useLingui();
  const create = useCommand(CreateCohort, ['CohortConnection']);
  return (
    <Disclosure label={_({ id: 'cohort.new', message: 'New cohort' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'cohort.create', message: 'Create the cohort' })}
          busy={create.busy}
          failure={create.failure}
          onCancel={close}
          onSubmit={async ({ name = '', capacity }) => {
            const input = { name, capacity: capacity ? Number(capacity) : undefined };
            if (await create.run({ programId, input })) close();
          }}
        >
          <TextField
            name="name"
            label={_({ id: 'cohort.name', message: 'Name of the cohort' })}
            placeholder={_({ id: 'cohort.name.example', message: 'Spring 2027' })}
            required
            minLength={2}
            maxLength={200}
          />
          <TextField
            name="capacity"
            type="number"
            inputMode="numeric"
            min={1}
            max={100000}
            label={_({ id: 'cohort.capacity', message: 'Seats' })}
            description={_({ id: 'cohort.capacity.why', message: 'Leave it empty for no limit.' })}
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}
