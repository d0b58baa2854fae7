import { useLingui } from '@lingui/react';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import list from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { useClockTime } from '../live-roster/use-clock-time.js';
import { CloseRoom } from './room.graphql.js';
import styles from './room.module.css';
import type { Rooms } from './rooms-page.js';

/** A room: its code for the screen while it is open, and who is in it. */
export function RoomCard({ room }: { room: Rooms['rooms'][number] }) {
  const { _ } = useLingui();
  const timeOf = useClockTime();
  const close = useCommand(CloseRoom, ['SharedRoom', 'SharedRooms', 'AttendanceMatrix']);
  const { id: roomId, label, code, closedAt, visitors } = room;
  const here = visitors.filter(({ leftAt }) => leftAt === null).length;
  return (
    <Section
      title={label}
      lead={
        closedAt
          ? _({ id: 'room.closed', message: 'Closed at {at}', values: { at: timeOf(closedAt) } })
          : _({
              id: 'room.count',
              message:
                '{here, plural, =0 {Nobody is checked in now} one {# person is here} other {# people are here}}',
              values: { here },
            })
      }
    >
      {code && (
        <div className={styles.screen}>
          <img
            src={`data:image/svg+xml,${encodeURIComponent(code.qr)}`}
            alt={_({ id: 'room.qr', message: 'QR code of the page on which to check in' })}
            className={styles.qr}
          />
          <div className={styles.beside}>
            <p className={styles.say}>
              {_({
                id: 'room.say',
                message: 'Scan this with your phone to check in, or open your own join link and type:',
              })}
            </p>
            <p className={styles.code}>{`${code.code.slice(0, 4)} ${code.code.slice(4)}`}</p>
            <p className={styles.note}>
              {_({
                id: 'room.changes',
                message: 'Another code comes at {at}. A photograph of this one is soon worth nothing.',
                values: { at: timeOf(code.changesAt) },
              })}
            </p>
            {close.failure && <FailureNote failure={close.failure} />}
            <ConfirmButton
              label={_({ id: 'room.close', message: 'Close the room' })}
              spoken={_({ id: 'room.close.of', message: 'Close the room {label}', values: { label } })}
              question={_({ id: 'room.close.question', message: 'Close it? Whoever is here leaves now.' })}
              confirm={_({ id: 'room.close.confirm', message: 'Yes, close it' })}
              busy={close.busy}
              onConfirm={() => void close.run({ roomId })}
            />
          </div>
        </div>
      )}
      {visitors.length > 0 && (
        <ul
          className={list.list}
          aria-label={_({ id: 'room.visitors', message: 'People in {label}', values: { label } })}
        >
          {visitors.map(({ name, enteredAt, leftAt }) => (
            <li key={`${name} ${enteredAt}`} className={`${list.row} ${styles.visitor}`}>
              <span className={list.title}>{name}</span>
              <span className={list.note}>
                {leftAt
                  ? _({
                      id: 'liveRoster.spell',
                      message: '{from} to {until}',
                      values: { from: timeOf(enteredAt), until: timeOf(leftAt) },
                    })
                  : _({
                      id: 'liveRoster.spell.since',
                      message: 'here since {from}',
                      values: { from: timeOf(enteredAt) },
                    })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
