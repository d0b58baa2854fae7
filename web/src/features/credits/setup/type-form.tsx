import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { FocusWithin } from '../../../ui/editable.js';
import { TextField, TickField } from '../../../ui/fields.js';
import { ExampleTable } from './example-table.js';
import { RuleFields } from './rule-fields.js';
import { type RulesInput, rulesOf, type Setup, type TypeSetup } from './rule-values.js';
import { SetCreditType } from './setup.graphql.js';
import { StatementFields } from './statement-fields.js';

interface TypeFormProps {
  setup: Setup;
  type: TypeSetup;
  done: () => void;
  onCancel: () => void;
}

/** Changes a credit type: its rules with what they come to, its statement as a certificate will show it. */
export function TypeForm({ setup, type, done, onCancel }: TypeFormProps) {
  const { _ } = useLingui();
  const set = useCommand(SetCreditType, ['CreditSetup', 'Hub']);
  const [rules, setRules] = useState<RulesInput>(() => rulesOf(type));
  const [statement, setStatement] = useState(type.statement ?? '');
  const [outdated, setOutdated] = useState<string>();
  return (
    <FocusWithin onEscape={onCancel}>
      <CommandForm
        submit={_({ id: 'creditType.submit', message: 'Save as a new version' })}
        busy={set.busy}
        failure={set.failure}
        onCancel={onCancel}
        onSubmit={async ({ offered, providerNumber }) => {
          const input = {
            version: type.version,
            offered: offered === 'on',
            rules,
            statement,
            providerNumber,
          };
          const outcome = (await set.run({ hubId: setup.hubId, code: type.code, input }))?.setCreditType;
          if (outcome?.__typename === 'CreditTypeChanged') setOutdated(outcome.message);
          else if (outcome) done();
        }}
        aside={<ExampleTable hubId={setup.hubId} type={type} rules={rules} />}
      >
        <TickField
          name="offered"
          label={_({ id: 'creditType.offered', message: 'We offer this type' })}
          defaultChecked={type.offered}
        />
        <RuleFields type={type} rules={rules} change={(to) => setRules((all) => ({ ...all, ...to }))} />
        <TextField
          name="providerNumber"
          label={_({ id: 'creditType.number', message: 'Provider or approval number' })}
          defaultValue={type.providerNumber ?? ''}
          maxLength={100}
        />
        <StatementFields slots={setup.slots} statement={statement} onChange={setStatement} />
        {outdated && (
          <Alert color="warn" role="alert">
            {outdated}
          </Alert>
        )}
      </CommandForm>
    </FocusWithin>
  );
}
