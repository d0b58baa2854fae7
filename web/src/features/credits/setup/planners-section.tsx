import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { TextField } from '../../../ui/fields.js';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { AddPlanner, PlannersQuery, RemovePlanner } from './setup.graphql.js';
import styles from './setup.module.css';

/** Who plans a program, for those who may know. */
export function PlannersSection({ programId }: { programId: string }) {
  const { _ } = useLingui();
  const [{ data }, ask] = useQuery({ query: PlannersQuery, variables: { programId } });
  const remove = useCommand(RemovePlanner, ['Program', 'Planner']);
  const again = () => ask({ requestPolicy: 'network-only' });
  const program = data?.program;
  if (!program) return null;
  return (
    <Section
      title={_({ id: 'planners.title', message: 'Who plans it' })}
      lead={_({
        id: 'planners.lead',
        message:
          'People who decide what is taught without teaching themselves. Before sessions give credit they state their financial relationships, as those who teach do.',
      })}
    >
      {program.planners.length > 0 && (
        <ul className={rows.list}>
          {program.planners.map(({ personId, name }) => (
            <li key={personId} className={rows.row}>
              <div className={styles.head}>
                <span className={rows.title}>{name}</span>
                {program.viewerSetsPlanners && (
                  <ConfirmButton
                    quiet
                    label={_({ id: 'planners.remove', message: 'Take off' })}
                    spoken={_({
                      id: 'planners.removeOne',
                      message: 'Take off: {name}',
                      values: { name },
                    })}
                    question={_({
                      id: 'planners.remove.ask',
                      message: 'Does {name} plan it no longer?',
                      values: { name },
                    })}
                    confirm={_({ id: 'planners.remove.yes', message: 'Take off' })}
                    busy={remove.busy}
                    onConfirm={async () => {
                      if (await remove.run({ programId, personId })) again();
                    }}
                  />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {remove.failure && <FailureNote failure={remove.failure} />}
      {program.viewerSetsPlanners && (
        <Disclosure label={_({ id: 'planners.add', message: 'Add somebody who plans' })}>
          {(close) => <AddForm programId={programId} close={close} again={again} />}
        </Disclosure>
      )}
    </Section>
  );
}

function AddForm({ programId, close, again }: { programId: string; close: () => void; again: () => void }) {
  const { _ } = useLingui();
  const add = useCommand(AddPlanner, ['Program', 'Planner']);
  return (
    <CommandForm
      submit={_({ id: 'planners.submit', message: 'Add' })}
      busy={add.busy}
      failure={add.failure}
      onCancel={close}
      onSubmit={async ({ name, email }) => {
        if (!(await add.run({ programId, input: { name: name ?? '', email: email ?? '' } }))) return;
        close();
        again();
      }}
    >
      <TextField name="name" label={_({ id: 'field.name', message: 'Name' })} required maxLength={200} />
      <TextField
        name="email"
        type="email"
        label={_({ id: 'field.email', message: 'E-mail address' })}
        required
        maxLength={254}
      />
    </CommandForm>
  );
}
