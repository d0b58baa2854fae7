import { useLingui } from '@lingui/react';
import { Badge, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import list from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { useClockTime } from '../live-roster/use-clock-time.js';
import { CommitSheet, UndoSheet } from './room.graphql.js';
import styles from './room.module.css';
import type { Rooms } from './rooms-page.js';
import { SheetForm } from './sheet-form.js';

/** The sheets of a session’s rooms: handing one in, looking it over, having it count, taking it back. */
export function Sheets({ rooms }: { rooms: Rooms }) {
  const { _ } = useLingui();
  return (
    <Section
      title={_({ id: 'sheets.title', message: 'Sheets' })}
      lead={_({
        id: 'sheets.lead',
        message:
          'Where people signed a sheet, put it down here once the session is under way. Look it over before it counts.',
      })}
    >
      {rooms.sheets.map((sheet) => (
        <Sheet key={sheet.id} sheet={sheet} cohortId={rooms.cohortId} />
      ))}
      <Disclosure label={_({ id: 'sheet.new', message: 'Put a sheet down' })}>
        {(close) => <SheetForm rooms={rooms} close={close} />}
      </Disclosure>
    </Section>
  );
}

function Sheet({ sheet, cohortId }: { sheet: Rooms['sheets'][number]; cohortId: string }) {
  const { _ } = useLingui();
  const timeOf = useClockTime();
  const commit = useCommand(CommitSheet, ['RoomSheet', 'SharedRooms', 'AttendanceMatrix']);
  const undo = useCommand(UndoSheet, ['RoomSheet', 'SharedRooms', 'AttendanceMatrix']);
  const { id: sheetId, label, state, lines, viewerCan } = sheet;
  const unknown = lines.filter(({ known }) => !known).length;
  return (
    <section
      className={styles.sheet}
      aria-label={_({ id: 'sheet.of', message: 'Sheet of {label}', values: { label } })}
    >
      <Group gap="sm" mb="sm">
        <h3 className={styles.heading}>{label}</h3>
        {state === 'committed' ? (
          <Badge color="good">{_({ id: 'sheet.counts', message: 'Counts' })}</Badge>
        ) : (
          <Badge color="warn">{_({ id: 'sheet.preview', message: 'Does not count yet' })}</Badge>
        )}
      </Group>
      <ul className={list.list}>
        {lines.map(({ name, from, until, known }) => (
          <li key={`${name} ${from} ${until}`} className={`${list.row} ${styles.visitor}`}>
            <span>
              <span className={list.title}>{name}</span>{' '}
              {!known && <Badge color="warn">{_({ id: 'participant.unknown', message: 'Unknown' })}</Badge>}
            </span>
            <span className={list.note}>
              {_({
                id: 'liveRoster.spell',
                message: '{from} to {until}',
                values: { from: timeOf(from), until: timeOf(until) },
              })}
            </span>
          </li>
        ))}
      </ul>
      {unknown > 0 && (
        <p className={styles.note}>
          {_({
            id: 'sheet.unknown',
            message:
              '{unknown, plural, one {# line names somebody unknown} other {# lines name somebody unknown}}, and counts once a facilitator says who it is.',
            values: { unknown },
          })}{' '}
          {viewerCan.match && (
            <Link to="/cohorts/$cohortId/reports/$importId" params={{ cohortId, importId: sheetId }}>
              {_({ id: 'sheet.match', message: 'Say who they are' })}
            </Link>
          )}
        </p>
      )}
      {commit.failure && <FailureNote failure={commit.failure} />}
      {undo.failure && <FailureNote failure={undo.failure} />}
      <Group gap="sm" mt="sm">
        {viewerCan.commit && (
          <Button loading={commit.busy} onClick={() => void commit.run({ sheetId })}>
            {_({ id: 'sheet.commit', message: 'Have it count' })}
          </Button>
        )}
        {viewerCan.undo && (
          <ConfirmButton
            label={
              state === 'committed'
                ? _({ id: 'report.undo', message: 'Take it back' })
                : _({ id: 'report.discard', message: 'Throw it away' })
            }
            question={_({ id: 'sheet.undo.question', message: 'Take the whole sheet back?' })}
            confirm={_({ id: 'report.undo.confirm', message: 'Yes' })}
            busy={undo.busy}
            onConfirm={() => void undo.run({ sheetId })}
          />
        )}
      </Group>
    </section>
  );
}
