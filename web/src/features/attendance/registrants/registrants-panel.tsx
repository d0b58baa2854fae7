import { useLingui } from '@lingui/react';
import { Alert, Button, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useQuery } from 'urql';
import type { Failure } from '../../../graphql/failure.js';
import { PickField } from '../../../ui/pick-field.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import styles from '../attendance.module.css';
import { SaveAs } from '../exporting/save-as.js';
import type { AttendedSession } from '../session/session-attendance-page.js';
import { RegistrantListView } from './registrant-list-view.js';
import { RegistrantListsQuery } from './registrants.graphql.js';
import { sendRegistrants } from './send-registrants.js';

/** Registrants on their way to the meeting tool and back: the list out, the report in, and who nobody knows. */
export function RegistrantsPanel({ session }: { session: AttendedSession }) {
  const { _ } = useLingui();
  const [{ data }, again] = useQuery({
    query: RegistrantListsQuery,
    variables: { sessionId: session.id },
  });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [leftOut, setLeftOut] = useState(0);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const file = form.get('file');
    if (busy || !(file instanceof File)) return;
    setBusy(true);
    const sent = await sendRegistrants(session.id, file, form.get('for') === 'series');
    setBusy(false);
    setFailure('failure' in sent ? sent.failure : undefined);
    setLeftOut('failure' in sent ? 0 : sent.leftOut);
    if ('failure' in sent) return;
    element.reset();
    again({ requestPolicy: 'network-only' });
  };
  const lists = data?.session.registrantLists ?? [];
  return (
    <Section
      title={_({ id: 'registrants.title', message: 'Registrants' })}
      lead={_({
        id: 'registrants.lead',
        message:
          'Where Zoom asks for registration: save the list, import it there, and bring back the registration report. Everyone then gets their own way into the meeting, and is known again in its reports.',
      })}
    >
      <SaveAs
        files={[
          {
            path: `/registrants/${session.id}/csv`,
            name: 'registrants.csv',
            label: _({ id: 'registrants.save', message: 'Save the list for Zoom' }),
          },
        ]}
      />
      <form onSubmit={send} className={styles.form}>
        <Stack gap="md">
          <label className={styles.file}>
            {_({ id: 'registrants.file', message: 'Registration report' })}
            <span className={styles.note}>
              {_({
                id: 'registrants.file.what',
                message: 'A CSV file with e-mail addresses and registrant ids or join links.',
              })}
            </span>
            <input type="file" name="file" accept=".csv,.txt,.tsv,text/csv" required />
          </label>
          {session.seriesId && (
            <PickField
              name="for"
              label={_({ id: 'reach.title', message: 'What it is for' })}
              initial="series"
              picks={[
                { value: 'series', label: _({ id: 'personalLinks.series', message: 'The whole series' }) },
                { value: 'this', label: _({ id: 'reach.this', message: 'This session' }) },
              ]}
            />
          )}
          {failure && <FailureNote failure={failure} />}
          {leftOut > 0 && (
            <Alert color="accent" role="status">
              {_({
                id: 'registrants.leftOut',
                message:
                  '{n, plural, one {# registration was cancelled or denied and is left out.} other {# registrations were cancelled or denied and are left out.}}',
                values: { n: leftOut },
              })}
            </Alert>
          )}
          <div>
            <Button type="submit" loading={busy}>
              {_({ id: 'report.read', message: 'Read the report' })}
            </Button>
          </div>
        </Stack>
      </form>
      {lists.slice(0, 1).map((list) => (
        <RegistrantListView key={list.id} list={list} cohortId={session.cohortId} />
      ))}
    </Section>
  );
}
