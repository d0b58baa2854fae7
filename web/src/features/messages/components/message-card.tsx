import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { Badge, Card, Group } from '@mantine/core';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { useZone } from '../../../ui/zone.js';
import { type AboutSession, draftOf, type Message } from '../draft.js';
import { CallOffMessage } from '../messages.graphql.js';
import styles from '../messages.module.css';
import { MessageForm } from './message-form.js';

const STATES: Readonly<Record<string, { name: MessageDescriptor; color: string }>> = {
  scheduled: { name: { id: 'message.scheduled', message: 'To be sent' }, color: 'warn' },
  sent: { name: { id: 'message.sent', message: 'Sent' }, color: 'good' },
  called_off: { name: { id: 'message.calledOff', message: 'Called off' }, color: 'accent' },
};

const AUDIENCES: Readonly<Record<string, MessageDescriptor>> = {
  participants: { id: 'message.to.participants', message: 'To the participants' },
  attended: { id: 'message.to.attended', message: 'To those who attended “{session}”' },
  absent: { id: 'message.to.absent', message: 'To those who missed “{session}”' },
  faculty: { id: 'message.to.faculty', message: 'To the faculty' },
  expected: { id: 'message.to.expected', message: 'To everyone expected at “{session}”, and who teaches' },
};

interface MessageCardProps {
  cohortId: string;
  message: Message;
  sessions: readonly AboutSession[];
}

/** One message of the log; one that waits can be changed and called off. */
export function MessageCard({ cohortId, message, sessions }: MessageCardProps) {
  const { _ } = useLingui();
  const zone = useZone();
  const callOff = useCommand(CallOffMessage);
  const state = STATES[message.state];
  const audience = AUDIENCES[message.audience];
  return (
    <Card component="li" withBorder padding="lg">
      <Group gap="sm">
        <h3 className={styles.title}>{message.subject}</h3>
        {state && <Badge color={state.color}>{_(state.name)}</Badge>}
      </Group>
      <p className={styles.note}>
        {audience && _({ ...audience, values: { session: message.sessionTitle ?? '' } })}
        {message.people !== null &&
          ` · ${_({
            id: 'message.people',
            message: '{people, plural, one {one person} other {# people}}',
            values: { people: message.people },
          })}`}
        {' · '}
        {message.senderName}
        {' · '}
        <When at={message.sentAt ?? message.dueAt} />
      </p>
      {message.body && <p className={styles.body}>{message.body}</p>}
      {callOff.failure && <FailureNote failure={callOff.failure} />}
      {message.state === 'scheduled' && (
        <Group gap="sm" mt="md" align="start">
          <Disclosure
            inRow
            label={
              <>
                {_({ id: 'message.change', message: 'Change' })}
                <span className="sw-hidden">: {message.subject}</span>
              </>
            }
          >
            {(close) => (
              <MessageForm
                cohortId={cohortId}
                sessions={sessions}
                initial={draftOf(message, zone)}
                messageId={message.id}
                close={close}
              />
            )}
          </Disclosure>
          <ConfirmButton
            label={_({ id: 'message.callOff', message: 'Call off' })}
            question={_({ id: 'message.callOff.sure', message: 'Call this message off?' })}
            confirm={_({ id: 'message.callOff.yes', message: 'Yes, call it off' })}
            busy={callOff.busy}
            onConfirm={() => void callOff.run({ messageId: message.id })}
          />
        </Group>
      )}
    </Card>
  );
}
