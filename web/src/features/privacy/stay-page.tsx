import { useLingui } from '@lingui/react';
import { Alert, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../graphql/use-command.js';
import { Page } from '../../ui/page.js';
import { takeSecret } from '../../ui/secret-in-address.js';
import { FailureNote } from '../../ui/states.js';
import { CancelErasureByLink } from './privacy.graphql.js';

/** Where the link in the mail leads. Loading it changes nothing, so that mail scanners call nothing off. */
export function StayPage() {
  const { _ } = useLingui();
  const [token] = useState(takeSecret);
  const cancel = useCommand(CancelErasureByLink);
  const [told, setTold] = useState<{ good: boolean; message: string }>();
  return (
    <Page
      narrow
      title={_({ id: 'stay.title', message: 'Do you want to stay?' })}
      lead={_({
        id: 'stay.lead',
        message:
          'Somebody asked for you to be erased. Press the button, and nothing is erased: everything stays as it is.',
      })}
    >
      <Stack gap="md" align="start">
        {cancel.failure && <FailureNote failure={cancel.failure} />}
        <div role="status">{told && <Alert color={told.good ? 'good' : 'warn'}>{told.message}</Alert>}</div>
        {!told && (
          <Button
            size="lg"
            loading={cancel.busy}
            onClick={async () => {
              const result = (await cancel.run({ token }))?.cancelErasureByLink;
              if (result)
                setTold({ good: result.__typename === 'ErasureIsCancelled', message: result.message });
            }}
          >
            {_({ id: 'erasure.cancel', message: 'Do not erase me' })}
          </Button>
        )}
      </Stack>
    </Page>
  );
}
