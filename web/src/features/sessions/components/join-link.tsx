import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useNow } from '../../../ui/use-now.js';
import { joinWindow, OPENS_MINUTES_BEFORE } from '../join-window.js';

interface JoinLinkProps {
  session: {
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly state: string;
  };
}

/** The way into a session: a button while it is open, before that a word on when it will be. */
export function JoinLink({ session }: JoinLinkProps) {
  const { _ } = useLingui();
  const open = joinWindow(session, useNow());
  if (open === null) return null;
  if (open === 'soon') {
    return (
      <span>
        {_({
          id: 'join.soon',
          message: 'You can join from {minutes} minutes before it begins.',
          values: { minutes: OPENS_MINUTES_BEFORE },
        })}
      </span>
    );
  }
  return (
    <div>
      <Button component="a" href={`/join/${session.id}`} size="lg">
        {_({ id: 'join.open', message: 'Join the session' })}
      </Button>
    </div>
  );
}
