import { useLingui } from '@lingui/react';
import { Alert, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Editable } from '../../../ui/editable.js';
import { HolidaysQuery, SetHolidays } from './holidays.graphql.js';
import styles from './holidays.module.css';
import { type Holiday, type LineFault, readHolidays } from './read-holidays.js';

/** The days on which a hub holds no sessions, for its admins; a series can skip them. */
export function HolidaysSection({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const holidays = useQuery({ query: HolidaysQuery, variables: { hubId } });
  const known = holidays[0].data?.hub.holidays;
  return (
    <Editable
      title={_({ id: 'holidays.title', message: 'Holidays' })}
      label={_({ id: 'holidays.edit', message: 'Edit the holidays' })}
      editor={known ? (close) => <HolidaysForm hubId={hubId} holidays={known} onClose={close} /> : undefined}
    >
      <Answer of={holidays} rows={1}>
        {({ hub }) =>
          hub.holidays.length > 0 ? (
            <HolidayList holidays={hub.holidays} />
          ) : (
            <p className={styles.none}>
              {_({ id: 'holidays.none', message: 'None yet. New series can skip the days on this list.' })}
            </p>
          )
        }
      </Answer>
    </Editable>
  );
}

function HolidayList({ holidays }: { holidays: readonly Holiday[] }) {
  const { i18n } = useLingui();
  return (
    <ul className={styles.list}>
      {holidays.map(({ day, name }) => (
        <li key={day}>
          <time dateTime={day}>{i18n.date(`${day}T00:00Z`, { dateStyle: 'full', timeZone: 'UTC' })}</time>{' '}
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}

interface HolidaysFormProps {
  hubId: string;
  holidays: readonly Holiday[];
  onClose: () => void;
}

function HolidaysForm({ hubId, holidays, onClose }: HolidaysFormProps) {
  const { _ } = useLingui();
  const set = useCommand(SetHolidays, ['Hub', 'HolidayType']);
  const [faults, setFaults] = useState<readonly LineFault[]>([]);
  const reasons = {
    form: _({ id: 'holidays.fault.form', message: 'write the day as 2026-12-25, then its name' }),
    day: _({ id: 'holidays.fault.day', message: 'there is no such day' }),
    twice: _({ id: 'holidays.fault.twice', message: 'this day stands further up already' }),
  };
  return (
    <div className={styles.form}>
      <CommandForm
        submit={_({ id: 'holidays.save', message: 'Save the holidays' })}
        busy={set.busy}
        failure={set.failure}
        onCancel={onClose}
        onSubmit={async (_values, form) => {
          // As it was written: the numbers of its lines count empty ones too.
          const read = readHolidays(String(new FormData(form).get('list')));
          setFaults(read.faults);
          if (read.faults.length > 0) return;
          if (await set.run({ hubId, holidays: read.holidays })) onClose();
        }}
      >
        <Textarea
          name="list"
          rows={8}
          label={_({ id: 'holidays.list', message: 'Days without sessions' })}
          description={_({
            id: 'holidays.list.form',
            message: 'A line each, such as “2026-12-25 Christmas”. Sessions that are scheduled already stay.',
          })}
          defaultValue={holidays.map(({ day, name }) => `${day} ${name}`).join('\n')}
        />
        {faults.length > 0 && (
          <Alert
            color="danger"
            role="alert"
            title={_({ id: 'holidays.faults', message: 'Nothing is saved yet: some lines cannot be read' })}
          >
            <ul className={styles.faults}>
              {faults.map(({ line, text, why }) => (
                <li key={line}>
                  {_({
                    id: 'holidays.fault',
                    message: 'Line {line}, “{text}”: {why}.',
                    values: { line, text, why: reasons[why] },
                  })}
                </li>
              ))}
            </ul>
          </Alert>
        )}
      </CommandForm>
    </div>
  );
}
