import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm, type FormValues } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import { nextOf, RemoveRow, RowSet } from '../../../ui/row-set.js';
import { useZone, zoneName } from '../../../ui/zone.js';
import { HandInSheet } from './room.graphql.js';
import styles from './room.module.css';
import type { Rooms } from './rooms-page.js';
import { onTheDay, timeOfDay } from './time-of-day.js';

const MOST_LINES = 200;

/** A sheet, line by line: who, and from when until when. */
export function SheetForm({ rooms, close }: { rooms: Rooms; close: () => void }) {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const [keys, setKeys] = useState<readonly number[]>([0, 1, 2]);
  const handIn = useCommand(HandInSheet, ['RoomSheet', 'SharedRooms']);
  const { sessionId, startsAt, endsAt } = rooms;
  const linesOf = (values: FormValues) =>
    keys.flatMap((key) => {
      const name = values[`name.${key}`];
      if (!name) return [];
      const from = onTheDay(values[`from.${key}`] ?? timeOfDay(startsAt, zone), startsAt, zone);
      const until = onTheDay(values[`until.${key}`] ?? timeOfDay(endsAt, zone), from, zone);
      return [{ name, email: values[`email.${key}`] ?? null, from, until }];
    });
  return (
    <CommandForm
      submit={_({ id: 'sheet.read', message: 'Look it over' })}
      busy={handIn.busy}
      failure={handIn.failure}
      onCancel={close}
      onSubmit={async (values) => {
        const input = { label: values.label ?? '', lines: linesOf(values) };
        if (await handIn.run({ sessionId, input })) close();
      }}
    >
      <TextField
        name="label"
        label={_({ id: 'rooms.label', message: 'Where it is, such as “Rio Clinic, Taos”' })}
        required
        maxLength={120}
      />
      <p className={styles.note}>
        {_({
          id: 'sheet.zone',
          message: 'Times in {zone}. Lines without a name are left out.',
          values: { zone: zoneName(zone, i18n.locale) },
        })}
      </p>
      <RowSet
        legend={_({ id: 'sheet.lines', message: 'Who was there' })}
        name="lines"
        add={_({ id: 'sheet.add', message: 'Add a line' })}
        onAdd={keys.length < MOST_LINES ? () => setKeys(nextOf(keys)) : undefined}
      >
        {keys.map((key, at) => (
          <div key={key} data-row className={styles.line}>
            <TextField
              name={`name.${key}`}
              label={_({ id: 'field.name', message: 'Name' })}
              autoComplete="off"
              maxLength={200}
            />
            <TextField
              name={`email.${key}`}
              type="email"
              label={_({ id: 'sheet.email', message: 'E-mail address, if it is there' })}
              autoComplete="off"
              maxLength={320}
            />
            <TextField
              name={`from.${key}`}
              type="time"
              label={_({ id: 'times.from', message: 'From' })}
              defaultValue={timeOfDay(startsAt, zone)}
            />
            <TextField
              name={`until.${key}`}
              type="time"
              label={_({ id: 'sheet.until', message: 'Until' })}
              defaultValue={timeOfDay(endsAt, zone)}
            />
            <RemoveRow
              what={_({ id: 'sheet.line', message: 'line {line}', values: { line: at + 1 } })}
              onRemove={() => setKeys(keys.filter((one) => one !== key))}
            />
          </div>
        ))}
      </RowSet>
    </CommandForm>
  );
}
