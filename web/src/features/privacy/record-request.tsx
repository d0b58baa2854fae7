import { useLingui } from '@lingui/react';
import { Alert, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../graphql/use-command.js';
import { CommandForm } from '../../ui/command-form.js';
import { Disclosure } from '../../ui/disclosure.js';
import { TextField } from '../../ui/fields.js';
import { When } from '../../ui/when.js';
import { RecordErasureRequest } from './privacy.graphql.js';

/** Records a request that came by letter. */
export function RecordRequest({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const record = useCommand(RecordErasureRequest, ['Hub', 'Erasure', 'ErasureConnection']);
  const [told, setTold] = useState<{ dueAt: string } | { message: string }>();
  return (
    <Stack gap="md">
      <div role="status">
        {told && 'dueAt' in told && (
          <Alert color="good">
            {_({ id: 'requests.told', message: 'Recorded, and mailed to the person. It is done on' })}{' '}
            <When at={told.dueAt} detail="day" />.
          </Alert>
        )}
        {told && 'message' in told && <Alert color="warn">{told.message}</Alert>}
      </div>
      <Disclosure label={_({ id: 'requests.record', message: 'Record a request' })}>
        {(close) => (
          <CommandForm
            submit={_({ id: 'requests.submit', message: 'Record it' })}
            busy={record.busy}
            failure={record.failure && { ...record.failure, words: null }}
            onCancel={close}
            onSubmit={async ({ email = '', name }) => {
              setTold(undefined);
              const result = (await record.run({ hubId, input: { email, name: name ?? null } }))
                ?.recordErasureRequest;
              if (!result) return;
              setTold(
                result.__typename === 'ErasureIsAsked'
                  ? { dueAt: result.erasure.dueAt }
                  : { message: result.message },
              );
              close();
            }}
          >
            <TextField
              name="email"
              type="email"
              label={_({ id: 'requests.email', message: 'The address by which you know them' })}
              required
              maxLength={320}
            />
            <TextField
              name="name"
              label={_({ id: 'requests.name', message: 'Their name' })}
              description={_({
                id: 'requests.name.why',
                message: 'Only for the mail, where they have no account.',
              })}
              maxLength={200}
            />
          </CommandForm>
        )}
      </Disclosure>
    </Stack>
  );
}
