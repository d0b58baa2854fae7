import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { TextField } from '../../../ui/fields.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { ConnectZoom, DisconnectZoom } from './zoom.graphql.js';
import styles from './zoom.module.css';
import type { Connection } from './zoom-page.js';

/** How to connect, step by step, with the address to copy and the secret token to paste. */
export function SecretForm({ hubId, connection }: { hubId: string; connection: Connection }) {
  const { _ } = useLingui();
  const [copied, setCopied] = useState(false);
  const connect = useCommand(ConnectZoom, ['ZoomAccount']);
  const disconnect = useCommand(DisconnectZoom, ['ZoomAccount']);
  const { address, secretSetAt } = connection;
  return (
    <Section title={_({ id: 'zoom.how', message: 'How to connect' })}>
      <ol className={styles.steps}>
        <li>
          {_({
            id: 'zoom.step.app',
            message:
              'In the Zoom App Marketplace, make an app of your own with event subscriptions (a webhook), and copy its secret token.',
          })}
        </li>
        <li>
          {_({
            id: 'zoom.step.secret',
            message: 'Paste the secret token here. It is kept sealed and never shown again.',
          })}
          <CommandForm
            submit={
              secretSetAt
                ? _({ id: 'zoom.replace', message: 'Replace the secret token' })
                : _({ id: 'zoom.connect', message: 'Keep the secret token' })
            }
            busy={connect.busy}
            failure={connect.failure}
            onSubmit={async ({ secret = '' }, form) => {
              if (await connect.run({ hubId, secret })) form.reset();
            }}
          >
            <TextField
              name="secret"
              type="password"
              autoComplete="off"
              label={_({ id: 'zoom.secret', message: 'Secret token' })}
              required
              maxLength={200}
            />
          </CommandForm>
        </li>
        <li>
          {_({
            id: 'zoom.step.address',
            message: 'Give Zoom this address as the endpoint of the events, and press “Validate” there:',
          })}
          <div className={styles.address}>
            <code>{address}</code>
            <Button
              variant="default"
              size="compact-md"
              onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
            >
              {copied
                ? _({ id: 'zoom.copied', message: 'Copied' })
                : _({ id: 'zoom.copy', message: 'Copy the address' })}
            </Button>
          </div>
        </li>
        <li>
          {_({
            id: 'zoom.step.events',
            message:
              'Choose the events “Participant/Host joined meeting”, “Participant/Host left meeting” and “End Meeting”.',
          })}
        </li>
      </ol>
      {disconnect.failure && <FailureNote failure={disconnect.failure} />}
      {secretSetAt && (
        <ConfirmButton
          label={_({ id: 'zoom.disconnect', message: 'Disconnect Zoom' })}
          question={_({
            id: 'zoom.disconnect.question',
            message: 'Forget the secret token? Whatever Zoom sends from then on is refused.',
          })}
          confirm={_({ id: 'zoom.disconnect.confirm', message: 'Yes, disconnect' })}
          busy={disconnect.busy}
          onConfirm={() => void disconnect.run({ hubId })}
        />
      )}
    </Section>
  );
}
