import { useLingui } from '@lingui/react';
import { Button, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { ChoiceField } from '../../../ui/fields.js';
import { FailureNote } from '../../../ui/states.js';
import { useZone } from '../../../ui/zone.js';
import styles from '../attendance.module.css';
import { type DateOrder, uploadReport } from '../upload-report.js';
import { EarlierReports } from './earlier-reports.js';

interface SessionChoice {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly state: string;
}

/** Takes in the report of a meeting: which session, which file, and then to the page where it is looked over. */
export function ReportForm({ cohortId, sessions }: { cohortId: string; sessions: readonly SessionChoice[] }) {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const navigate = useNavigate();
  const held = sessions.filter((session) => session.state !== 'cancelled').reverse();
  // The latest session that has begun is the one whose report is at hand.
  const latest = held.find((session) => Date.parse(session.startsAt) <= Date.now()) ?? held.at(-1);
  const [sessionId, setSessionId] = useState(latest?.id ?? '');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const orders = [
    { value: '', label: _({ id: 'report.order.auto', message: 'As the report shows' }) },
    { value: 'mdy', label: _({ id: 'report.order.mdy', message: 'Month first (3/11 is March 11)' }) },
    { value: 'dmy', label: _({ id: 'report.order.dmy', message: 'Day first (3/11 is November 3)' }) },
  ];
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    if (busy || !(file instanceof File)) return;
    setBusy(true);
    setFailure(undefined);
    const order = (form.get('dateOrder') || undefined) as DateOrder | undefined;
    const upload = await uploadReport(sessionId, file, order);
    setBusy(false);
    if ('failure' in upload) setFailure(upload.failure);
    else
      await navigate({
        to: '/cohorts/$cohortId/reports/$importId',
        params: { cohortId, importId: upload.importId },
      });
  };
  return (
    <form onSubmit={send} className={styles.form}>
      <Stack gap="md">
        <ChoiceField
          name="session"
          label={_({ id: 'report.session', message: 'Session' })}
          value={sessionId}
          onChange={(event) => setSessionId(event.target.value)}
          data={held.map(({ id, title, startsAt }) => ({
            value: id,
            label: `${i18n.date(startsAt, { dateStyle: 'medium', timeZone: zone })} · ${title}`,
          }))}
        />
        <label className={styles.file}>
          {_({ id: 'report.file', message: 'Meeting report' })}
          <span className={styles.note}>
            {_({
              id: 'report.file.what',
              message: 'The participants’ list that Zoom or Teams gives as CSV, up to 25 MB.',
            })}
          </span>
          <input type="file" name="file" accept=".csv,.txt,.tsv,text/csv" required />
        </label>
        {failure?.fields.dateOrder && (
          <ChoiceField
            name="dateOrder"
            label={_({ id: 'report.order', message: 'How its dates are written' })}
            data={orders}
          />
        )}
        {failure && <FailureNote failure={failure} />}
        <div>
          <Button type="submit" loading={busy}>
            {_({ id: 'report.read', message: 'Read the report' })}
          </Button>
        </div>
        <EarlierReports cohortId={cohortId} sessionId={sessionId} />
      </Stack>
    </form>
  );
}
