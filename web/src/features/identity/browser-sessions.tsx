import { useLingui } from '@lingui/react';
import { Stack } from '@mantine/core';
import type { ResultOf } from '../../graphql/graphql.js';
import { useCommand } from '../../graphql/use-command.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import rows from '../../ui/row-list.module.css';
import { Section } from '../../ui/section.js';
import { FailureNote } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import { EndBrowserSession, EndOtherBrowserSessions, type SecurityQuery } from './security.graphql.js';

type Session = NonNullable<ResultOf<typeof SecurityQuery>['me']>['browserSessions'][number];

/** Where a person is signed in. */
export function BrowserSessions({ sessions }: { sessions: readonly Session[] }) {
  const { _ } = useLingui();
  const others = useCommand(EndOtherBrowserSessions, ['Me', 'BrowserSession']);
  const title = _({ id: 'sessions.here.title', message: 'Where you are signed in' });
  return (
    <Section
      title={title}
      lead={_({
        id: 'sessions.here.lead',
        message: 'A session ends by itself after half an hour without use, and after twelve hours.',
      })}
    >
      <Stack gap="md" align="stretch">
        <ul className={rows.list} aria-label={title}>
          {[...sessions].sort(thisOneFirst).map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
        {sessions.length > 1 && (
          <div>
            <ConfirmButton
              label={_({ id: 'sessions.here.others', message: 'End all others' })}
              question={_({ id: 'sessions.here.others.ask', message: 'Sign out everywhere but here?' })}
              confirm={_({ id: 'sessions.here.others.yes', message: 'Yes, end them' })}
              busy={others.busy}
              onConfirm={() => void others.run({})}
            />
          </div>
        )}
        {others.failure && <FailureNote failure={others.failure} />}
      </Stack>
    </Section>
  );
}

function thisOneFirst(a: Session, b: Session): number {
  return Number(b.current) - Number(a.current);
}

function SessionRow({ session }: { session: Session }) {
  const { _ } = useLingui();
  const end = useCommand(EndBrowserSession, ['Me', 'BrowserSession']);
  const { id, browser, current, method, createdAt, lastSeenAt } = session;
  const hows: Readonly<Record<string, string>> = {
    link: _({ id: 'sessions.how.link', message: 'by a mailed link' }),
    invitation: _({ id: 'sessions.how.invitation', message: 'by an invitation to a cohort' }),
    passkey: _({ id: 'sessions.how.passkey', message: 'by a passkey' }),
    provider: _({ id: 'sessions.how.provider', message: 'with your institution' }),
  };
  const name = browser || _({ id: 'sessions.browser.unknown', message: 'A browser that is not known' });
  return (
    <li className={rows.row}>
      <div>
        <div className={rows.title}>
          {current ? _({ id: 'sessions.this', message: '{name} (this one)', values: { name } }) : name}
        </div>
        <div className={rows.note}>
          {_({ id: 'sessions.began', message: 'Signed in' })} <When at={createdAt} />,{' '}
          {hows[method] ?? method}
          {!current && (
            <>
              {' · '}
              {_({ id: 'sessions.seen', message: 'last used' })} <When at={lastSeenAt} />
            </>
          )}
        </div>
      </div>
      {!current && (
        <div>
          <ConfirmButton
            quiet
            label={_({ id: 'sessions.end.short', message: 'End' })}
            spoken={_({ id: 'sessions.end', message: 'End the session of {name}', values: { name } })}
            question={_({ id: 'sessions.end.ask', message: 'Sign out there?' })}
            confirm={_({ id: 'sessions.end.yes', message: 'Yes, end it' })}
            busy={end.busy}
            onConfirm={() => void end.run({ id })}
          />
        </div>
      )}
      {end.failure && <FailureNote failure={end.failure} />}
    </li>
  );
}
