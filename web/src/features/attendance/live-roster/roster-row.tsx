import { useLingui } from '@lingui/react';
import { Badge, Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { FocusWithin } from '../../../ui/editable.js';
import list from '../../../ui/row-list.module.css';
import { FailureNote } from '../../../ui/states.js';
import { PressRoster } from './roster.graphql.js';
import styles from './roster.module.css';
import { idsOf, type Roster } from './roster-page.js';
import { RosterTimes } from './roster-times.js';
import { useClockTime } from './use-clock-time.js';

interface RosterRowProps {
  row: Roster['rows'][number];
  roster: Roster;
  /** The session is over: people were here, or were not. */
  over: boolean;
  /** It is too early to mark anybody. */
  early: boolean;
}

/** Somebody on the roster: where they are, one press to say otherwise, and their times. */
export function RosterRow({ row, roster, over, early }: RosterRowProps) {
  const { _ } = useLingui();
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const press = useCommand(PressRoster, ['LiveRoster', 'AttendanceMatrix']);
  const { name } = row;
  const present = over ? row.spells.length > 0 : row.here;
  const mark = (kind: 'here' | 'gone') =>
    press.run({ sessionId: roster.sessionId, input: { kind, ...idsOf([row]) } });
  const close = () => {
    setEditing(false);
    opener.current?.focus();
  };
  return (
    <li className={`${list.row} ${styles.row}`} data-present={present || undefined}>
      <span className={styles.who}>
        <span className={list.title}>
          {name}{' '}
          {row.guestPassId && (
            <Badge color="accent">{_({ id: 'participant.guest', message: 'Guest' })}</Badge>
          )}
        </span>
        <Seen row={row} over={over} />
      </span>
      <span className={styles.presses}>
        <Button
          ref={opener}
          variant="subtle"
          size="compact-md"
          disabled={early}
          aria-expanded={editing}
          aria-label={_({ id: 'liveRoster.times.of', message: 'Times of {name}', values: { name } })}
          onClick={() => (editing ? close() : setEditing(true))}
        >
          {_({ id: 'liveRoster.times', message: 'Times' })}
        </Button>
        {!(over && present) && (
          <Button
            variant={present ? 'default' : 'filled'}
            className={styles.press}
            disabled={early}
            loading={press.busy}
            aria-label={
              present
                ? _({ id: 'liveRoster.gone.of', message: 'Gone: {name}', values: { name } })
                : over
                  ? _({ id: 'liveRoster.was.of', message: 'Was here: {name}', values: { name } })
                  : _({ id: 'liveRoster.here.of', message: 'Here: {name}', values: { name } })
            }
            onClick={() => void mark(present ? 'gone' : 'here')}
          >
            {present
              ? _({ id: 'liveRoster.gone', message: 'Gone' })
              : over
                ? _({ id: 'liveRoster.was', message: 'Was here' })
                : _({ id: 'liveRoster.here', message: 'Here' })}
          </Button>
        )}
      </span>
      {press.failure && <FailureNote failure={press.failure} />}
      {editing && (
        <FocusWithin className={styles.times} onEscape={close}>
          <RosterTimes row={row} roster={roster} onClose={close} />
        </FocusWithin>
      )}
    </li>
  );
}

/** From when until when somebody was seen, and when they pressed to join. */
function Seen({ row, over }: { row: Roster['rows'][number]; over: boolean }) {
  const { _ } = useLingui();
  const timeOf = useClockTime();
  const spells = row.spells.map(({ from, until }) =>
    until
      ? _({
          id: 'liveRoster.spell',
          message: '{from} to {until}',
          values: { from: timeOf(from), until: timeOf(until) },
        })
      : over
        ? _({ id: 'liveRoster.spell.end', message: '{from} to the end', values: { from: timeOf(from) } })
        : _({ id: 'liveRoster.spell.since', message: 'here since {from}', values: { from: timeOf(from) } }),
  );
  const [pressed] = row.joinPressedAt;
  const joined =
    pressed &&
    _({
      id: 'liveRoster.joined',
      message: 'pressed Join at {at}',
      values: { at: timeOf(pressed) },
    });
  const words = [...spells, joined].filter(Boolean).join(' · ');
  return words ? <span className={list.note}>{words}</span> : null;
}
