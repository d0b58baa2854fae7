import { useLingui } from '@lingui/react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Editable } from '../../../ui/editable.js';
import { LongTextField, TextField, TickField } from '../../../ui/fields.js';
import type { Setup } from './rule-values.js';
import { SetCreditProvider } from './setup.graphql.js';
import styles from './setup.module.css';

interface ProviderProps {
  setup: Setup;
  again: () => void;
}

/** What the hub says of itself as a provider of credit. */
export function ProviderSection({ setup, again }: ProviderProps) {
  const { _ } = useLingui();
  const { provider } = setup;
  return (
    <Editable
      title={_({ id: 'provider.title', message: 'Provider' })}
      label={_({ id: 'provider.edit', message: 'Edit the provider' })}
      editor={
        setup.viewerCanChange
          ? (close) => (
              <ProviderForm
                setup={setup}
                onCancel={close}
                done={() => {
                  close();
                  again();
                }}
              />
            )
          : undefined
      }
    >
      <dl className={styles.facts}>
        <div>
          <dt>{_({ id: 'provider.name', message: 'Name on certificates' })}</dt>
          <dd>{provider.name}</dd>
        </div>
        <div>
          <dt>{_({ id: 'provider.address', message: 'Postal address' })}</dt>
          <dd className={styles.lines}>
            {provider.postalAddress ?? _({ id: 'provider.address.none', message: 'Not given' })}
          </dd>
        </div>
        {provider.handledElsewhere && (
          <div>
            <dt>{_({ id: 'provider.elsewhere', message: 'Credit is handled elsewhere' })}</dt>
            <dd>
              {_({
                id: 'provider.elsewhere.words',
                message:
                  'Attendance and evaluation are taken out as files. Nothing is designated, claimed or awarded here.',
              })}
            </dd>
          </div>
        )}
      </dl>
    </Editable>
  );
}

function ProviderForm({ setup, done, onCancel }: { setup: Setup; done: () => void; onCancel: () => void }) {
  const { _ } = useLingui();
  const { provider, hubId } = setup;
  const set = useCommand(SetCreditProvider, ['CreditSetup', 'Hub']);
  return (
    <CommandForm
      submit={_({ id: 'provider.submit', message: 'Save' })}
      busy={set.busy}
      failure={set.failure}
      onCancel={onCancel}
      onSubmit={async ({ name, postalAddress, handledElsewhere }) => {
        const input = { name: name ?? '', postalAddress, handledElsewhere: handledElsewhere === 'on' };
        if (await set.run({ hubId, input })) done();
      }}
    >
      <TextField
        name="name"
        label={_({ id: 'provider.name', message: 'Name on certificates' })}
        defaultValue={provider.name}
        required
        maxLength={200}
      />
      <LongTextField
        name="postalAddress"
        label={_({ id: 'provider.address', message: 'Postal address' })}
        description={_({
          id: 'provider.address.why',
          message: 'As on an envelope. Some accreditors have it printed on certificates.',
        })}
        defaultValue={provider.postalAddress ?? ''}
        maxLength={500}
      />
      <TickField
        name="handledElsewhere"
        label={_({ id: 'provider.elsewhere', message: 'Credit is handled elsewhere' })}
        description={_({
          id: 'provider.elsewhere.words',
          message:
            'Attendance and evaluation are taken out as files. Nothing is designated, claimed or awarded here.',
        })}
        defaultChecked={provider.handledElsewhere}
      />
    </CommandForm>
  );
}
