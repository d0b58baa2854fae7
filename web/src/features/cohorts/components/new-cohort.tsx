import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { TextField } from '../../../ui/fields.js';
import { CreateCohort } from '../cohorts.graphql.js';
import { type EarlierCohort, LikeEarlier } from './like-earlier.js';

/** Begins a cohort of a program, from nothing or like one of the earlier ones. */
export function NewCohort({
  programId,
  earlier,
}: {
  programId: string;
  /** Those whose plan the viewer may take over. */
  earlier: readonly EarlierCohort[];
}) {
  const { _ } = useLingui();
  const [told, setTold] = useState('');
  const create = useCommand(CreateCohort, ['CohortConnection']);
  return (
    <>
      <Disclosure label={_({ id: 'cohort.new', message: 'New cohort' })}>
        {(close) => (
          <CommandForm
            submit={_({ id: 'cohort.create', message: 'Create the cohort' })}
            busy={create.busy}
            failure={create.failure}
            onCancel={close}
            onSubmit={async ({ name = '', capacity, cohortId, firstDay }) => {
              setTold('');
              const copyOf = cohortId && firstDay ? { cohortId, firstDay } : undefined;
              const input = { name, capacity: capacity ? Number(capacity) : undefined, copyOf };
              if (!(await create.run({ programId, input }))) return;
              close();
              if (copyOf)
                setTold(
                  _({
                    id: 'cohort.like.done',
                    message: 'The cohort “{name}” is created. Its sessions appear in it in a moment.',
                    values: { name },
                  }),
                );
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
            {earlier.length > 0 && <LikeEarlier earlier={earlier} />}
          </CommandForm>
        )}
      </Disclosure>
      <div role="status">{told && <Alert color="good">{told}</Alert>}</div>
    </>
  );
}
