import { useLingui } from '@lingui/react';
import { Button, Card, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { FocusWithin } from '../../../ui/editable.js';
import { FailureNote } from '../../../ui/states.js';
import { useNow } from '../../../ui/use-now.js';
import { EndSession, PublishSession, StartSession } from '../session.graphql.js';
import type { Session } from '../session-page.js';
import { CallOffForm } from './call-off-form.js';
import { ChangeForm } from './change-form.js';
import styles from './team.module.css';

const BEGIN_EARLY = 60 * 60_000;

/** What the team does with a session: change its time, call it off, publish it, begin it, end it. */
export function TeamActions({ session }: { session: Session }) {
  const { _ } = useLingui();
  const [open, setOpen] = useState<'change' | 'off'>();
  const [told, setTold] = useState('');
  const start = useCommand(StartSession);
  const end = useCommand(EndSession);
  const { id: sessionId, state } = session;
  const soon = useNow() > Date.parse(session.startsAt) - BEGIN_EARLY;
  const change = useRef<HTMLButtonElement>(null);
  const off = useRef<HTMLButtonElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (!open && before.current) (before.current === 'change' ? change : off).current?.focus();
    before.current = open;
  }, [open]);
  const done = (words: string) => {
    setOpen(undefined);
    setTold(words);
  };
  const canCallOff = state === 'draft' || state === 'scheduled' || state === 'live';
  return (
    <div className={styles.actions}>
      <Group gap="sm">
        {state === 'draft' && <Publish session={session} />}
        {state === 'scheduled' && soon && (
          <Button loading={start.busy} onClick={() => void start.run({ sessionId })}>
            {_({ id: 'session.begin', message: 'Begin the session' })}
          </Button>
        )}
        {state === 'live' && (
          <ConfirmButton
            label={_({ id: 'session.end', message: 'End the session' })}
            question={_({ id: 'session.end.question', message: 'End it now, for everyone?' })}
            confirm={_({ id: 'session.end.confirm', message: 'Yes, end it' })}
            busy={end.busy}
            onConfirm={() => void end.run({ sessionId })}
          />
        )}
        {session.viewerCan.change && (
          <Button
            ref={change}
            variant="default"
            aria-expanded={open === 'change'}
            onClick={() => setOpen(open === 'change' ? undefined : 'change')}
          >
            {_({ id: 'session.change', message: 'Change time or title' })}
          </Button>
        )}
        {canCallOff && (
          <Button
            ref={off}
            variant="outline"
            color="danger"
            aria-expanded={open === 'off'}
            onClick={() => setOpen(open === 'off' ? undefined : 'off')}
          >
            {_({ id: 'session.callOff', message: 'Call off' })}
          </Button>
        )}
      </Group>
      {start.failure && <FailureNote failure={start.failure} />}
      {end.failure && <FailureNote failure={end.failure} />}
      <p role="status" className={told ? styles.told : 'sw-hidden'}>
        {told}
      </p>
      {open && (
        <FocusWithin key={open} className={styles.panel}>
          <Card withBorder padding="lg">
            {open === 'change' ? (
              <ChangeForm session={session} onClose={() => setOpen(undefined)} onDone={done} />
            ) : (
              <CallOffForm session={session} onClose={() => setOpen(undefined)} onDone={done} />
            )}
          </Card>
        </FocusWithin>
      )}
    </div>
  );
}

function Publish({ session: { id: sessionId, seriesId } }: { session: Session }) {
  const { _ } = useLingui();
  const publish = useCommand(PublishSession, ['SessionConnection']);
  return (
    <>
      {seriesId && (
        <Button loading={publish.busy} onClick={() => void publish.run({ sessionId, wholeSeries: true })}>
          {_({ id: 'session.publish.all', message: 'Publish the whole series' })}
        </Button>
      )}
      <Button
        variant={seriesId ? 'default' : 'filled'}
        loading={publish.busy}
        onClick={() => void publish.run({ sessionId, wholeSeries: false })}
      >
        {seriesId
          ? _({ id: 'session.publish.one', message: 'Publish this one alone' })
          : _({ id: 'session.publish', message: 'Publish' })}
      </Button>
      {publish.failure && <FailureNote failure={publish.failure} />}
    </>
  );
}
