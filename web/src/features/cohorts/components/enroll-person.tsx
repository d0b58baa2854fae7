import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { TextField } from '../../../ui/fields.js';
import { ProfessionField } from '../../identity/profession-field.js';
import { Enroll } from '../cohorts.graphql.js';

interface Outcome {
  readonly good: boolean;
  readonly words: string;
}

/** Enrolls people one after the other: the form stays open, emptied, for the next. */
export function EnrollPerson({ cohortId }: { cohortId: string }) {
  const { _ } = useLingui();
  const enroll = useCommand(Enroll, ['Cohort', 'EnrollmentConnection']);
  const [outcome, setOutcome] = useState<Outcome>();
  const tell = (name: string, already: boolean): Outcome => ({
    good: true,
    words: already
      ? _({ id: 'enroll.already', message: '{name} was enrolled before.', values: { name } })
      : _({ id: 'enroll.done', message: '{name} is enrolled.', values: { name } }),
  });
  return (
    <Disclosure label={_({ id: 'enroll.open', message: 'Enroll someone' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'enroll.submit', message: 'Enroll' })}
          busy={enroll.busy}
          failure={enroll.failure}
          onCancel={close}
          onSubmit={async ({ name = '', email = '', profession }, form) => {
            setOutcome(undefined);
            const result = (await enroll.run({ cohortId, input: { name, email, profession } }))?.enroll;
            if (result?.__typename === 'CohortFull') setOutcome({ good: false, words: result.message });
            if (result?.__typename !== 'EnrolledType') return;
            setOutcome(tell(name, result.already));
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
          <ProfessionField />
          <div role="status">
            {outcome && <Alert color={outcome.good ? 'good' : 'warn'}>{outcome.words}</Alert>}
          </div>
        </CommandForm>
      )}
    </Disclosure>
  );
}
