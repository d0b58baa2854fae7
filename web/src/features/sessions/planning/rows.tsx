import { useLingui } from '@lingui/react';
import { NativeSelect } from '@mantine/core';
import { TextField } from '../../../ui/fields.js';
import { nextOf, RemoveRow, RowSet } from '../../../ui/row-set.js';
import styles from '../../../ui/row-set.module.css';
import type { NthDay } from './plan.js';

interface RowsProps {
  keys: readonly number[];
  onKeys: (keys: readonly number[]) => void;
}

/** Further dates beside the first. */
export function DateRows({ keys, onKeys }: RowsProps) {
  const { _ } = useLingui();
  return (
    <RowSet
      legend={_({ id: 'series.dates', message: 'Further dates' })}
      name="starts"
      add={_({ id: 'series.dates.add', message: 'Add a date' })}
      onAdd={() => onKeys(nextOf(keys))}
    >
      {keys.map((key, index) => (
        <div key={key} data-row className={`${styles.row} ${styles.single}`}>
          <TextField
            name={`date.${key}`}
            type="date"
            label={_({ id: 'series.date', message: 'Date {n}', values: { n: index + 2 } })}
          />
          <RemoveRow
            what={_({ id: 'series.date', message: 'Date {n}', values: { n: index + 2 } })}
            onRemove={() => onKeys(keys.filter((one) => one !== key))}
          />
        </div>
      ))}
    </RowSet>
  );
}

/** Who teaches in each of the sessions. */
export function FacultyRows({ keys, onKeys }: RowsProps) {
  const { _ } = useLingui();
  return (
    <RowSet
      legend={_({ id: 'faculty.title', message: 'Faculty' })}
      name="faculty"
      add={_({ id: 'series.faculty.add', message: 'Add faculty' })}
      onAdd={() => onKeys(nextOf(keys))}
    >
      {keys.map((key) => (
        <div key={key} data-row className={styles.row}>
          <TextField
            name={`faculty.${key}.name`}
            label={_({ id: 'field.name', message: 'Name' })}
            required
            maxLength={200}
          />
          <TextField
            name={`faculty.${key}.email`}
            type="email"
            label={_({ id: 'field.email', message: 'E-mail address' })}
            required
            maxLength={320}
          />
          <RemoveRow
            what={_({ id: 'series.faculty.row', message: 'this member of the faculty' })}
            onRemove={() => onKeys(keys.filter((one) => one !== key))}
          />
        </div>
      ))}
    </RowSet>
  );
}

/** The days of each month on which a series meets. */
export function MonthDayRows({
  days,
  onDays,
}: {
  days: readonly NthDay[];
  onDays: (days: readonly NthDay[]) => void;
}) {
  const { _, i18n } = useLingui();
  const nths = [
    { value: '1', label: _({ id: 'nth.1', message: 'First' }) },
    { value: '2', label: _({ id: 'nth.2', message: 'Second' }) },
    { value: '3', label: _({ id: 'nth.3', message: 'Third' }) },
    { value: '4', label: _({ id: 'nth.4', message: 'Fourth' }) },
    { value: '-1', label: _({ id: 'nth.last', message: 'Last' }) },
  ];
  // 2024 began on a Monday.
  const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((value, index) => ({
    value,
    label: i18n.date(new Date(Date.UTC(2024, 0, index + 1)), { weekday: 'long', timeZone: 'UTC' }),
  }));
  const put = (at: number, part: Partial<NthDay>) =>
    onDays(days.map((day, index) => (index === at ? { ...day, ...part } : day)));
  const add = () => {
    const last = days.at(-1) ?? { nth: 1, weekday: 'MO' };
    onDays([...days, { nth: last.nth > 0 && last.nth < 3 ? last.nth + 2 : -1, weekday: last.weekday }]);
  };
  return (
    <RowSet
      legend={_({ id: 'series.monthly.on', message: 'Each month on the' })}
      name="monthlyOn"
      add={_({ id: 'series.monthly.add', message: 'Add another day' })}
      onAdd={add}
    >
      {days.map((day, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day of the month has nothing else that tells it apart.
        <div key={at} data-row className={styles.row}>
          <NativeSelect
            aria-label={_({ id: 'series.nth', message: 'Which of the month' })}
            value={String(day.nth)}
            data={nths}
            onChange={(event) => put(at, { nth: Number(event.target.value) })}
          />
          <NativeSelect
            aria-label={_({ id: 'series.weekday', message: 'Weekday' })}
            value={day.weekday}
            data={weekdays}
            onChange={(event) => put(at, { weekday: event.target.value })}
          />
          {days.length > 1 && (
            <RemoveRow
              what={_({ id: 'series.monthly.row', message: 'this day' })}
              onRemove={() => onDays(days.filter((_day, index) => index !== at))}
            />
          )}
        </div>
      ))}
    </RowSet>
  );
}
