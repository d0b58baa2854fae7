import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useNow } from '../../../ui/use-now.js';

interface JoinLinkProps {
  session: {
    readonly id: string;
    readonly startsAt: string;
    /** As the join page itself opens and closes; null where there is nothing to join. */
    readonly joinWindow: { readonly opensAt: string; readonly closesAt: string } | null;
  };
}

/** The way into a session: a button while it is open, before that a word on when it will be. */
export function JoinLink({ session }: JoinLinkProps) {
  const { _ } = useLingui();
  const now = useNow();
  if (!session.joinWindow) return null;
  const [opens, closes] = [Date.parse(session.joinWindow.opensAt), Date.parse(session.joinWindow.closesAt)];
  if (now >= closes) return null;
  if (now < opens) {
    return (
      <span>
        {_({
          id: 'join.soon',
          message: 'You can join from {minutes} minutes before it begins.',
          values: { minutes: Math.round((Date.parse(session.startsAt) - opens) / 60_000) },
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
