import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf } from '../../../graphql/failure.js';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { TextField } from '../../../ui/fields.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { PartForm } from './part-form.js';
import { MyBirthDateQuery, RemoveMyBirthDate, SetMyBirthDate } from './profile.graphql.js';
import styles from './profile.module.css';

/** The frame of a short field; its words have room. */
const SHORT = { wrapper: styles.short };

/** The date of birth, which some kinds of credit are reported with: given, seen and taken away by its person alone. */
export function BirthDatePart({ given }: { given: boolean }) {
  const { _ } = useLingui();
  const set = useCommand(SetMyBirthDate, ['Me', 'Profile']);
  const [changing, setChanging] = useState(false);
  // What was pressed goes with what it changed; reading goes on here.
  const part = useRef<HTMLDivElement>(null);
  return (
    <Section
      title={_({ id: 'profile.credit', message: 'For credit reporting' })}
      lead={_({
        id: 'profile.credit.lead',
        message:
          'Some boards, such as those that certify physicians, take reports of credit only with a date of birth. Give it if you claim such credit; nothing else asks for it. It is kept encrypted, and nobody but you can see it here: no facilitator, and no admin.',
      })}
    >
      <div ref={part} tabIndex={-1}>
        {given && !changing ? (
          <Kept onChange={() => setChanging(true)} onRemoved={() => part.current?.focus()} />
        ) : (
          <PartForm
            submit={_({ id: 'profile.credit.save', message: 'Save the date of birth' })}
            busy={set.busy}
            failure={set.failure}
            save={async ({ date = '' }) => {
              if (!(await set.run({ date }))) return false;
              setChanging(false);
              part.current?.focus();
              return true;
            }}
            onCancel={changing ? () => setChanging(false) : undefined}
          >
            <TextField
              name="date"
              type="date"
              label={_({ id: 'field.birthDate', message: 'Date of birth' })}
              autoComplete="bday"
              min="1900-01-01"
              required
              classNames={SHORT}
            />
          </PartForm>
        )}
      </div>
    </Section>
  );
}

function Kept({ onChange, onRemoved }: { onChange: () => void; onRemoved: () => void }) {
  const { _, i18n } = useLingui();
  const client = useClient();
  const remove = useCommand(RemoveMyBirthDate, ['Me', 'Profile']);
  const [shown, setShown] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const show = async () => {
    const { data, error } = await client.query(MyBirthDateQuery, {}, { requestPolicy: 'network-only' });
    setFailure(failureOf(error));
    if (data?.myBirthDate) setShown(data.myBirthDate);
  };
  const words = shown
    ? i18n.date(`${shown}T00:00Z`, { dateStyle: 'long', timeZone: 'UTC' })
    : _({ id: 'profile.credit.kept', message: 'Your date of birth is kept.' });
  return (
    <>
      <p role="status" className={styles.kept}>
        {words}
      </p>
      {(failure ?? remove.failure) && <FailureNote failure={(failure ?? remove.failure) as Failure} />}
      <Group gap="sm">
        <Button
          variant="default"
          onClick={() => {
            if (shown) setShown(undefined);
            else void show();
          }}
        >
          {shown
            ? _({ id: 'profile.credit.hide', message: 'Hide it' })
            : _({ id: 'profile.credit.show', message: 'Show it' })}
        </Button>
        <Button variant="default" onClick={onChange}>
          {_({ id: 'profile.credit.change', message: 'Change it' })}
        </Button>
        <ConfirmButton
          label={_({ id: 'profile.credit.remove', message: 'Take it away' })}
          question={_({ id: 'profile.credit.remove.question', message: 'Take your date of birth away?' })}
          confirm={_({ id: 'profile.credit.remove.confirm', message: 'Yes, take it away' })}
          busy={remove.busy}
          onConfirm={async () => {
            if (await remove.run({})) onRemoved();
          }}
        />
      </Group>
    </>
  );
}
