import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { NotYou } from './not-you.js';

interface TurnedAwayProps {
  id: string;
  /** The server's words. */
  message: string;
  /** Who was recognised; nobody where the link is unknown. */
  name?: string;
}

/** Why somebody does not come in, and the way on. */
export function TurnedAway({ id, message, name }: TurnedAwayProps) {
  const { _ } = useLingui();
  return (
    <div>
      <Alert color="warn" role="alert" mb="md">
        {message}
      </Alert>
      <NotYou
        id={id}
        words={
          name
            ? _({ id: 'join.recognised', message: 'You were recognised as {name}.', values: { name } })
            : _({ id: 'join.signIn.words', message: 'Whoever is expected can join signed in as well.' })
        }
        link={
          name ? _({ id: 'join.notYou', message: 'Not you?' }) : _({ id: 'signIn.open', message: 'Sign in' })
        }
      />
    </div>
  );
}
