import { useLingui } from '@lingui/react';
import { Button, Group, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { FailureNote } from '../../../ui/states.js';
import styles from './past.module.css';
import { saveTemplate, sendTable } from './send-table.js';

/** Sends a table, and leads to where it is looked over. */
export function TableForm({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    if (busy || !(file instanceof File)) return;
    setBusy(true);
    const sent = await sendTable(hubId, file);
    setBusy(false);
    if ('failure' in sent) return setFailure(sent.failure);
    setFailure(undefined);
    await navigate({
      to: '/hubs/$hubId/past-credit/$importId',
      params: { hubId, importId: sent.importId },
    });
  };
  return (
    <form onSubmit={send} className={styles.form}>
      <Stack gap="md">
        <label className={styles.file}>
          {_({ id: 'pastCredit.file', message: 'Table of past credit' })}
          <span className={styles.note}>
            {_({
              id: 'pastCredit.file.what',
              message:
                'As CSV, as Excel saves it, up to 10,000 lines. Columns are found by their names: name, e-mail, session, date, credit type, credits; or minutes for attendance alone.',
            })}
          </span>
          <input type="file" name="file" accept=".csv,.txt,.tsv,text/csv" required />
        </label>
        {failure && <FailureNote failure={failure} />}
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            {_({ id: 'pastCredit.read', message: 'Read the table' })}
          </Button>
          <Button variant="default" onClick={saveTemplate}>
            {_({ id: 'pastCredit.template', message: 'Download a template' })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
