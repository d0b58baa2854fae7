import { useLingui } from '@lingui/react';
import { Button, Card } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import { CancelSession } from '../sessions.graphql.js';

/** Calls a session off, with a word on why. */
export function CallOff({ sessionId, title }: { sessionId: string; title: string }) {
  const { _ } = useLingui();
  const [asking, setAsking] = useState(false);
  const cancel = useCommand(CancelSession);
  if (!asking) {
    return (
      <div>
        <Button
          variant="transparent"
          color="danger"
          size="compact-md"
          px={0}
          aria-label={_({ id: 'session.callOff.of', message: 'Call off {title}', values: { title } })}
          onClick={() => setAsking(true)}
        >
          {_({ id: 'session.callOff', message: 'Call off' })}
        </Button>
      </div>
    );
  }
  return (
    <Card withBorder padding="md" style={{ gridColumn: '1 / -1' }}>
      <CommandForm
        submit={_({ id: 'session.callOff.submit', message: 'Call the session off' })}
        busy={cancel.busy}
        failure={cancel.failure}
        onCancel={() => setAsking(false)}
        onSubmit={({ reason }) => void cancel.run({ sessionId, reason })}
      >
        <TextField
          name="reason"
          autoFocus
          label={_({ id: 'session.reason', message: 'Why is “{title}” called off?', values: { title } })}
          description={_({
            id: 'session.reason.who',
            message: 'Shown to everyone in the cohort. It may stay empty.',
          })}
          maxLength={500}
        />
      </CommandForm>
    </Card>
  );
}
