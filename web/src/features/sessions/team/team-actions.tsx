import { useLingui } from '@lingui/react';
import { Button, Card, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { FocusWithin } from '../../../ui/editable.js';
import { FailureNote } from '../../../ui/states.js';
import { useNow } from '../../../ui/use-now.js';
import { When } from '../../../ui/when.js';
import type { Session } from '../session-page.js';
import { type Added, AddSessionForm } from './add-session-form.js';
import { CallOffForm } from './call-off-form.js';
import { ChangeForm } from './change-form.js';
import { PersonalLinksForm } from './personal-links-form.js';
import { EndSession, PublishSession, StartSession } from './team.graphql.js';
import styles from './team.module.css';

const BEGIN_EARLY = 60 * 60_000;

type Form = 'change' | 'off' | 'links' | 'add';

/** What the team does with a session: change its time, call it off, publish it, begin it, end it, add one beside it. */
export function TeamActions({ session }: { session: Session }) {
  const { _ } = useLingui();
  const [open, setOpen] = useState<Form>();
  const [told, setTold] = useState<ReactNode>();
  const start = useCommand(StartSession);
  const end = useCommand(EndSession);
  const { id: sessionId, state } = session;
  const soon = useNow() > Date.parse(session.startsAt) - BEGIN_EARLY;
  const openers = useRef<Partial<Record<Form, HTMLButtonElement | null>>>({});
  const before = useRef(open);
  useEffect(() => {
    if (!open && before.current) openers.current[before.current]?.focus();
    before.current = open;
  }, [open]);
  const close = () => setOpen(undefined);
  const done = (words: ReactNode) => {
    close();
    setTold(words);
  };
  const opens = (form: Form) => ({
    ref: (button: HTMLButtonElement | null) => {
      openers.current[form] = button;
    },
    'aria-expanded': open === form,
    onClick: () => setOpen(open === form ? undefined : form),
  });
  const { seriesId } = session;
  const { change, callOff } = session.viewerCan;
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
        {state !== 'draft' && state !== 'cancelled' && (
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/sessions/$sessionId/roster" params={{ sessionId }} />
            )}
          >
            {_({ id: 'session.roster', message: 'Who is here' })}
          </Button>
        )}
        {state !== 'draft' && state !== 'cancelled' && (
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/sessions/$sessionId/attendance" params={{ sessionId }} />
            )}
          >
            {_({ id: 'attendance.title', message: 'Attendance' })}
          </Button>
        )}
        {change && (
          <Button variant="default" {...opens('change')}>
            {_({ id: 'session.change', message: 'Change time or title' })}
          </Button>
        )}
        {callOff && (
          <Button variant="outline" color="danger" {...opens('off')}>
            {_({ id: 'session.callOff', message: 'Call off' })}
          </Button>
        )}
        {state !== 'held' && state !== 'cancelled' && (
          <Button variant="default" {...opens('links')}>
            {_({ id: 'session.personalLinks', message: 'Personal meeting addresses' })}
          </Button>
        )}
        {seriesId && (
          <Button variant="default" {...opens('add')}>
            {_({ id: 'session.add', message: 'Add one session to this series' })}
          </Button>
        )}
      </Group>
      {start.failure && <FailureNote failure={start.failure} />}
      {end.failure && <FailureNote failure={end.failure} />}
      <p role="status" className={told ? styles.told : 'sw-hidden'}>
        {told}
      </p>
      {open && (
        <FocusWithin key={open} className={styles.panel} onEscape={close}>
          <Card withBorder padding="lg">
            {open === 'change' && <ChangeForm session={session} onClose={close} onDone={done} />}
            {open === 'off' && <CallOffForm session={session} onClose={close} onDone={done} />}
            {open === 'links' && <PersonalLinksForm session={session} onClose={close} onDone={done} />}
            {open === 'add' && seriesId && (
              <AddSessionForm
                sessionId={sessionId}
                onClose={close}
                onDone={(added) => done(<AddedWords added={added} />)}
              />
            )}
          </Card>
        </FocusWithin>
      )}
    </div>
  );
}

function AddedWords({ added: { id, startsAt, zone } }: { added: Added }) {
  const { _ } = useLingui();
  return (
    <>
      {_({ id: 'session.added', message: 'The session is added:' })}{' '}
      <Link to="/sessions/$sessionId" params={{ sessionId: id }}>
        <When at={startsAt} zone={zone} />
      </Link>
    </>
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
