import { useLingui } from '@lingui/react';
import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { FailureNote } from '../../../ui/states.js';
import { CloseWave, OpenWave, RemindWave } from '../waves.graphql.js';
import type { Wave } from './wave-card.js';
import styles from './wave-card.module.css';

/** Opens a wave, reminds, or ends it early, as far as the viewer may. */
export function WaveActions({ wave }: { wave: Wave }) {
  const { _ } = useLingui();
  const open = useCommand(OpenWave, ['Wave', 'WaveConnection']);
  const remind = useCommand(RemindWave, ['Wave']);
  const close = useCommand(CloseWave, ['Wave', 'WaveConnection']);
  const [notReady, setNotReady] = useState<readonly string[]>([]);
  const [told, setTold] = useState<string>();
  const { id, viewerCan } = wave;
  const openIt = async () => {
    const result = (await open.run({ id }))?.openWave;
    setNotReady(result?.__typename === 'WaveNotReady' ? result.reasons : []);
  };
  const remindThem = async () => {
    const result = (await remind.run({ id }))?.remindWave;
    if (result?.__typename === 'ReminderTooSoon') setTold(result.message);
    if (result?.__typename === 'RemindersOrdered') {
      setTold(
        _({ id: 'wave.remind.done', message: 'A reminder is on its way to whoever has not answered.' }),
      );
    }
  };
  const failure = open.failure ?? remind.failure ?? close.failure;
  return (
    <>
      <div role="status">
        {notReady.length > 0 && (
          <Alert
            color="warn"
            mt="md"
            title={_({ id: 'wave.notReady', message: 'This survey cannot open yet' })}
          >
            <ul className={styles.reasons}>
              {notReady.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Alert>
        )}
        {told && (
          <Alert color="accent" mt="md">
            {told}
          </Alert>
        )}
      </div>
      {failure && <FailureNote failure={failure} />}
      <Group gap="sm" mt="md">
        {viewerCan.open && (
          <ConfirmButton
            label={_({ id: 'wave.open.do', message: 'Open the survey' })}
            question={_({ id: 'wave.open.question', message: 'Invite everyone by mail now?' })}
            confirm={_({ id: 'wave.open.confirm', message: 'Yes, open it' })}
            color="accent"
            busy={open.busy}
            onConfirm={openIt}
          />
        )}
        {viewerCan.remind && (
          <Button variant="default" loading={remind.busy} onClick={remindThem}>
            {_({ id: 'wave.remind', message: 'Remind by mail' })}
          </Button>
        )}
        {viewerCan.close && (
          <ConfirmButton
            label={_({ id: 'wave.close', message: 'Close early' })}
            question={_({
              id: 'wave.close.question',
              message: 'Close now and count? It cannot be opened again.',
            })}
            confirm={_({ id: 'wave.close.confirm', message: 'Yes, close it' })}
            busy={close.busy}
            onConfirm={() => void close.run({ id })}
          />
        )}
      </Group>
    </>
  );
}
