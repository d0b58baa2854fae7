import { useLingui } from '@lingui/react';
import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { rememberPlace } from '../../../ui/return-to.js';
import { FailureNote } from '../../../ui/states.js';
import { keepPlace } from './kept-place.js';
import { KeepRoomPlace } from './room.graphql.js';
import styles from './room.module.css';

/** Whoever scanned a code and is not signed in: their place is kept meanwhile, from the moment of the scan. */
export function SignInFirst({ sessionId, code }: { sessionId: string; code: string }) {
  const { _ } = useLingui();
  const keep = useCommand(KeepRoomPlace);
  const [kept, setKept] = useState<boolean>();
  const [refused, setRefused] = useState<string>();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || !code) return;
    asked.current = true;
    void keep.run({ id: sessionId, code }).then((data) => {
      const result = data?.keepRoomPlace;
      if (result?.__typename === 'RoomPlaceKept') {
        keepPlace(sessionId, result.place);
        setKept(true);
      } else if (result) setRefused(result.message);
    });
  }, [code, keep, sessionId]);
  return (
    <>
      <div role="status">
        {refused && (
          <Alert color="warn" mb="md">
            {refused}
          </Alert>
        )}
        {kept && (
          <Alert color="good" mb="md">
            {_({
              id: 'room.kept',
              message:
                'Your place is kept from now on, for ten minutes: sign in, and you are brought back here.',
            })}
          </Alert>
        )}
      </div>
      {keep.failure && <FailureNote failure={keep.failure} />}
      <Button component={Link} to="/sign-in" size="lg" className={styles.big} onClick={rememberPlace}>
        {_({ id: 'room.signIn', message: 'Sign in to check in' })}
      </Button>
      <p className={styles.note}>
        {_({
          id: 'room.byLink',
          message:
            'Or open your own join link, from your mail or calendar: there you can type the code that the screen shows.',
        })}
      </p>
    </>
  );
}
