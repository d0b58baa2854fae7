import { useLingui } from '@lingui/react';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../graphql/failure.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { useCommand } from '../../graphql/use-command.js';
import { CommandForm } from '../../ui/command-form.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { TextField } from '../../ui/fields.js';
import rows from '../../ui/row-list.module.css';
import { Section } from '../../ui/section.js';
import { FailureNote } from '../../ui/states.js';
import states from '../../ui/states.module.css';
import { When } from '../../ui/when.js';
import {
  AddPasskey,
  BeginPasskey,
  RemovePasskey,
  RenamePasskey,
  type SecurityQuery,
} from './security.graphql.js';
import { useStrengthening } from './use-passkey.js';
import { makePasskey, passkeyFault } from './webauthn.js';

type Security = NonNullable<ResultOf<typeof SecurityQuery>['me']>;

/** A person's passkeys: added, named, removed. */
export function Passkeys({
  passkeys,
  factor,
}: {
  passkeys: Security['passkeys'];
  factor: Security['secondFactor'];
}) {
  const { _ } = useLingui();
  const strengthening = useStrengthening();
  const locked = factor.have && !factor.used;
  return (
    <Section
      title={_({ id: 'passkeys.title', message: 'Passkeys' })}
      lead={_({
        id: 'passkeys.lead',
        message:
          'A passkey is your finger, face or PIN on a device of yours, or a security key. It signs you in without mail, and opens your roles.',
      })}
    >
      <Stack gap="lg">
        {passkeys.length > 0 && (
          <ul className={rows.list} aria-label={_({ id: 'passkeys.title', message: 'Passkeys' })}>
            {passkeys.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} last={passkeys.length === 1} locked={locked} />
            ))}
          </ul>
        )}
        {locked ? (
          <Stack gap="sm" align="start">
            <p className={states.words}>
              {_({ id: 'passkeys.locked', message: 'To add, rename or remove one, use one of them first.' })}
            </p>
            <Button variant="default" loading={strengthening.busy} onClick={() => void strengthening.run()}>
              {_({ id: 'factor.use', message: 'Use your passkey' })}
            </Button>
            {strengthening.failure && <FailureNote failure={strengthening.failure} />}
          </Stack>
        ) : (
          <NewPasskey first={passkeys.length === 0} />
        )}
      </Stack>
    </Section>
  );
}

interface RowProps {
  passkey: Security['passkeys'][number];
  last: boolean;
  locked: boolean;
}

function PasskeyRow({ passkey, last, locked }: RowProps) {
  const { _ } = useLingui();
  const [renaming, setRenaming] = useState(false);
  const rename = useCommand(RenamePasskey);
  const remove = useCommand(RemovePasskey, ['Me', 'Passkey', 'BrowserSession']);
  const { id, name, createdAt, lastUsedAt } = passkey;
  const gone = async () => {
    // What the last one means was asked in the question.
    if (await remove.run({ id, evenIfLast: last })) setRenaming(false);
  };
  return (
    <li className={rows.row}>
      <div>
        <div className={rows.title}>{name}</div>
        <div className={rows.note}>
          {_({ id: 'passkeys.added', message: 'Added' })} <When at={createdAt} detail="day" />
          {lastUsedAt && (
            <>
              {' · '}
              {_({ id: 'passkeys.used', message: 'last used' })} <When at={lastUsedAt} detail="day" />
            </>
          )}
        </div>
      </div>
      {renaming && (
        <CommandForm
          submit={_({ id: 'passkeys.rename.save', message: 'Save the name' })}
          busy={rename.busy}
          failure={rename.failure}
          onCancel={() => setRenaming(false)}
          onSubmit={async (values) => {
            if (await rename.run({ id, name: values.name ?? '' })) setRenaming(false);
          }}
        >
          <TextField
            name="name"
            label={_({ id: 'passkeys.name', message: 'Name of the passkey' })}
            defaultValue={name}
            required
            maxLength={60}
          />
        </CommandForm>
      )}
      {!locked && !renaming && (
        <Group gap="xs">
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={_({ id: 'passkeys.rename', message: 'Rename {name}', values: { name } })}
            onClick={() => setRenaming(true)}
          >
            {_({ id: 'passkeys.rename.short', message: 'Rename' })}
          </Button>
          <ConfirmButton
            quiet
            label={_({ id: 'passkeys.remove.short', message: 'Remove' })}
            spoken={_({ id: 'passkeys.remove', message: 'Remove {name}', values: { name } })}
            question={
              last
                ? _({
                    id: 'passkeys.remove.last',
                    message:
                      'It is your last one. Without a passkey, roles that you have stay closed. Remove it?',
                  })
                : _({
                    id: 'passkeys.remove.ask',
                    message: 'Remove it, and end the other sessions that it opened?',
                  })
            }
            confirm={_({ id: 'passkeys.remove.yes', message: 'Yes, remove it' })}
            busy={remove.busy}
            onConfirm={() => void gone()}
          />
        </Group>
      )}
      {remove.failure && <FailureNote failure={remove.failure} />}
    </li>
  );
}

function NewPasskey({ first }: { first: boolean }) {
  const { _ } = useLingui();
  const begin = useCommand(BeginPasskey);
  const add = useCommand(AddPasskey);
  const [fault, setFault] = useState<Failure>();
  const [making, setMaking] = useState(false);
  const run = async (name: string) => {
    setFault(undefined);
    const asked = (await begin.run({}))?.beginPasskey;
    if (!asked) return;
    setMaking(true);
    try {
      const responseJson = await makePasskey(asked.optionsJson);
      // A fresh load: roles that slept are awake on every page.
      if (await add.run({ input: { ceremonyId: asked.id, responseJson, name } })) window.location.reload();
    } catch (error) {
      setFault(passkeyFault(error));
    } finally {
      setMaking(false);
    }
  };
  // The server says what to do; the general words for the code would hide it.
  const told = begin.failure ?? add.failure;
  return (
    <>
      {first && (
        <Alert color="accent">
          {_({
            id: 'passkeys.first',
            message:
              'You have no passkey yet. The first one is added within ten minutes of signing in by a mailed link.',
          })}
        </Alert>
      )}
      <CommandForm
        submit={_({ id: 'factor.add', message: 'Add a passkey' })}
        busy={making || begin.busy || add.busy}
        failure={fault ?? (told && { ...told, words: null })}
        onSubmit={({ name = '' }) => void run(name)}
      >
        <TextField
          name="name"
          label={_({ id: 'passkeys.name.new', message: 'Name for a new passkey' })}
          description={_({
            id: 'passkeys.name.why',
            message: 'So that you know it again, such as “Work laptop”.',
          })}
          required
          maxLength={60}
        />
      </CommandForm>
    </>
  );
}
