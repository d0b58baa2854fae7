import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf } from '../../../graphql/failure.js';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { useZone } from '../../../ui/zone.js';
import { type AboutSession, type Draft, inputOf, newKey } from '../draft.js';
import { ChangeMessage, MessagePreviewQuery, SendMessage, TestMessage } from '../messages.graphql.js';
import styles from '../messages.module.css';
import { MessageFields } from './message-fields.js';

type Preview = ResultOf<typeof MessagePreviewQuery>['messagePreview'];

interface MessageFormProps {
  cohortId: string;
  sessions: readonly AboutSession[];
  initial: Draft;
  /** The message that is changed; undefined for a new one. */
  messageId?: string;
  close: () => void;
}

/** Writes a message, or changes one that waits: looked at and tried out before it goes. */
export function MessageForm({ cohortId, sessions, initial, messageId, close }: MessageFormProps) {
  const { _ } = useLingui();
  const client = useClient();
  const zone = useZone();
  const [draft, setDraft] = useState(initial);
  // One key for one message: a second press, or a second try after a failure, is the same message.
  const [key] = useState(newKey);
  const [preview, setPreview] = useState<Preview>();
  const [looking, setLooking] = useState<Failure>();
  const send = useCommand(SendMessage, ['Message', 'MessageConnection', 'Cohort']);
  const change = useCommand(ChangeMessage, ['Message', 'MessageConnection', 'Cohort']);
  const test = useCommand(TestMessage);
  const [tested, setTested] = useState<string>();
  const input = inputOf(draft, zone);

  const edit = (changed: Partial<Draft>) => {
    setDraft({ ...draft, ...changed });
    setPreview(undefined);
    setTested(undefined);
  };
  const look = async () => {
    if (!input) return;
    const result = await client
      .query(MessagePreviewQuery, { cohortId, input }, { requestPolicy: 'network-only' })
      .toPromise();
    setLooking(failureOf(result.error));
    setPreview(result.data?.messagePreview);
  };
  const submit = async () => {
    if (!input) return;
    const done = messageId
      ? await change.run({ messageId, input })
      : await send.run({ cohortId, input: { ...input, key } });
    if (done) close();
  };

  return (
    <CommandForm
      submit={
        messageId
          ? _({ id: 'message.save', message: 'Save the changes' })
          : draft.later
            ? _({ id: 'message.schedule', message: 'Send it then' })
            : _({ id: 'message.send', message: 'Send the message' })
      }
      busy={send.busy || change.busy}
      failure={send.failure ?? change.failure ?? test.failure ?? looking}
      onCancel={close}
      onSubmit={() => void submit()}
    >
      <MessageFields draft={draft} sessions={sessions} onChange={edit} />
      <Group gap="sm">
        <Button variant="default" onClick={() => void look()}>
          {_({ id: 'message.preview', message: 'Preview' })}
        </Button>
        <Button
          variant="default"
          loading={test.busy}
          onClick={async () => {
            const done = input && (await test.run({ cohortId, input }));
            if (done) setTested(done.testMessage.message);
          }}
        >
          {_({ id: 'message.test', message: 'Send a test to me' })}
        </Button>
      </Group>
      <div role="status">
        {tested && <p className={styles.note}>{tested}</p>}
        {preview && <Shown preview={preview} absent={draft.audience === 'absent'} />}
      </div>
    </CommandForm>
  );
}

function Shown({ preview, absent }: { preview: Preview; absent: boolean }) {
  const { _ } = useLingui();
  return (
    <section className={styles.preview} aria-label={_({ id: 'message.preview.title', message: 'Preview' })}>
      <p>
        {_({
          id: 'message.preview.people',
          message:
            '{people, plural, =0 {It would go to nobody now.} one {It would go to one person now.} other {It would go to # people now.}}',
          values: { people: preview.people },
        })}{' '}
        {preview.people === 0 &&
          absent &&
          _({
            id: 'message.preview.noAttendance',
            message: 'Who missed a session is known once its attendance has been taken in.',
          })}{' '}
        {preview.people > 0 &&
          _({
            id: 'message.preview.whose',
            message: 'This is the mail to {recipient}.',
            values: { recipient: preview.recipient },
          })}
      </p>
      <p className={styles.subject}>{preview.subject}</p>
      <pre className={styles.text}>{preview.text}</pre>
    </section>
  );
}
