import { useLingui } from '@lingui/react';
import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import { FailureNote } from '../../../ui/states.js';
import { useClockTime } from '../live-roster/use-clock-time.js';
import { forgetPlace } from './kept-place.js';
import { EnterRoom, LeaveRoom, type RoomDoorQuery } from './room.graphql.js';
import styles from './room.module.css';

type Door = Extract<ResultOf<typeof RoomDoorQuery>['roomDoor'], { __typename: 'RoomDoor' }>;

interface CheckInProps {
  door: Door;
  /** The code that was scanned, or a place that was kept by it; empty without either. */
  scanned: string;
  /** Of the join link by which this tab came. */
  secret: string | null;
  again: () => void;
}

/** Somebody who is expected: one press to check in, and one to check out. */
export function CheckIn({ door, scanned, secret, again }: CheckInProps) {
  const { _ } = useLingui();
  const timeOf = useClockTime();
  const enter = useCommand(EnterRoom);
  const leave = useCommand(LeaveRoom);
  const [refused, setRefused] = useState<string>();
  const [used, setUsed] = useState(false);
  const { sessionId: id, room, enteredAt, leftAt } = door;
  const inside = enteredAt !== null && leftAt === null;
  const go = async (code: string) => {
    setRefused(undefined);
    const result = (await enter.run({ id, code, secret }))?.enterRoom;
    if (!result) return;
    forgetPlace(id);
    setUsed(true);
    if (result.__typename === 'RoomCheckInRefused') setRefused(result.message);
    else again();
  };
  const out = async () => {
    if (await leave.run({ id, secret })) again();
  };
  return (
    <>
      <div role="status">
        {refused && (
          <Alert color="warn" mb="md">
            {refused}
          </Alert>
        )}
        {inside && (
          <Alert color="good" mb="md" title={_({ id: 'room.in', message: 'You are checked in' })}>
            {_({
              id: 'room.in.words',
              message: '{room}, since {at}. Check out when you leave.',
              values: { room, at: timeOf(enteredAt) },
            })}
          </Alert>
        )}
        {leftAt && enteredAt && (
          <Alert color="accent" mb="md">
            {_({
              id: 'room.out.words',
              message: 'You were checked in from {from} to {until}.',
              values: { from: timeOf(enteredAt), until: timeOf(leftAt) },
            })}
          </Alert>
        )}
      </div>
      {enter.failure && <FailureNote failure={enter.failure} />}
      {leave.failure && <FailureNote failure={leave.failure} />}
      {inside ? (
        <Button size="lg" className={styles.big} loading={leave.busy} onClick={() => void out()}>
          {_({ id: 'room.leave', message: 'I am leaving' })}
        </Button>
      ) : scanned && !used ? (
        <Button size="lg" className={styles.big} loading={enter.busy} onClick={() => void go(scanned)}>
          {_({ id: 'room.enter', message: 'I am here' })}
        </Button>
      ) : (
        <CommandForm
          submit={_({ id: 'room.enter.code', message: 'Check in' })}
          busy={enter.busy}
          failure={undefined}
          onSubmit={({ code = '' }) => void go(code)}
        >
          <TextField
            name="code"
            label={_({ id: 'room.code', message: 'The code on the screen of the room' })}
            autoComplete="off"
            autoCapitalize="characters"
            required
            maxLength={20}
          />
        </CommandForm>
      )}
    </>
  );
}
