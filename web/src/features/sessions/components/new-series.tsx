import { useLingui } from '@lingui/react';
import { Group } from '@mantine/core';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ChoiceField, TextField } from '../../../ui/fields.js';
import { CreateSeries } from '../sessions.graphql.js';
import { daysIn } from './days-in.js';
import { WhenFields } from './when-fields.js';

/** Schedules sessions that recur every so many weeks. */
export function NewSeries({ cohortId }: { cohortId: string }) {
  const { _ } = useLingui();
  const create = useCommand(CreateSeries, ['SessionConnection']);
  const everyWeeks = [
    { value: '1', label: _({ id: 'series.weekly', message: 'Every week' }) },
    { value: '2', label: _({ id: 'series.fortnightly', message: 'Every two weeks' }) },
    { value: '3', label: _({ id: 'series.threeWeekly', message: 'Every three weeks' }) },
  ];
  return (
    <Disclosure label={_({ id: 'series.new', message: 'New series' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'series.create', message: 'Schedule the series' })}
          busy={create.busy}
          failure={create.failure}
          onCancel={close}
          onSubmit={async (values) => {
            const input = {
              title: values.title ?? '',
              firstStart: `${values.day}T${values.time}`,
              minutes: Number(values.minutes),
              zone: values.zone ?? '',
              everyWeeks: Number(values.everyWeeks),
              sessions: Number(values.sessions),
              skips: daysIn(values.skips ?? ''),
            };
            if (await create.run({ cohortId, input })) close();
          }}
        >
          <TextField
            name="title"
            label={_({ id: 'session.title', message: 'Title' })}
            placeholder={_({ id: 'series.title.example', message: 'Weekly case conference' })}
            required
            maxLength={200}
          />
          <WhenFields dayLabel={_({ id: 'series.firstDay', message: 'First day' })} />
          <Group gap="md" align="end" grow preventGrowOverflow={false}>
            <ChoiceField
              name="everyWeeks"
              label={_({ id: 'series.often', message: 'How often' })}
              data={everyWeeks}
            />
            <TextField
              name="sessions"
              type="number"
              label={_({ id: 'series.count', message: 'How many sessions' })}
              defaultValue="12"
              min={1}
              max={200}
              required
            />
          </Group>
          <TextField
            name="skips"
            label={_({ id: 'series.skips', message: 'Days without a session' })}
            description={_({
              id: 'series.skips.form',
              message: 'Holidays, written 2026-11-26, with spaces or commas between them.',
            })}
            pattern="\s*(\d{4}-\d{2}-\d{2}[\s,;]*)*"
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}
