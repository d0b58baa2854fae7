import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useCommand } from '../../../graphql/use-command.js';
import { FailureNote } from '../../../ui/states.js';
import { UndoRosterPress } from './roster.graphql.js';
import styles from './roster.module.css';
import type { Roster } from './roster-page.js';
import { useClockTime } from './use-clock-time.js';

/** What the viewer pressed last, and the way to take it back. Nothing where nothing of it stands. */
export function LastPress({ press }: { press: Roster['lastPress'] }) {
  const { _ } = useLingui();
  const timeOf = useClockTime();
  const undo = useCommand(UndoRosterPress, ['LiveRoster', 'AttendanceMatrix']);
  if (!press) return null;
  const { kind, name, people } = press;
  const at = timeOf(press.at);
  const words =
    name === null
      ? kind === 'here'
        ? _({
            id: 'liveRoster.last.here.many',
            message: 'You marked {people} people as here from {at}.',
            values: { people, at },
          })
        : _({
            id: 'liveRoster.last.gone.many',
            message: 'You marked {people} people as gone at {at}.',
            values: { people, at },
          })
      : kind === 'here'
        ? _({
            id: 'liveRoster.last.here',
            message: 'You marked {name} as here from {at}.',
            values: { name, at },
          })
        : _({
            id: 'liveRoster.last.gone',
            message: 'You marked {name} as gone at {at}.',
            values: { name, at },
          });
  return (
    <div className={styles.last}>
      <span role="status">{words}</span>
      <Button
        variant="subtle"
        size="compact-md"
        loading={undo.busy}
        onClick={() => void undo.run({ pressId: press.id })}
      >
        {_({ id: 'liveRoster.undo', message: 'Undo' })}
      </Button>
      {undo.failure && <FailureNote failure={undo.failure} />}
    </div>
  );
}
