import { useLingui } from '@lingui/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm, type FormValues } from '../../../ui/command-form.js';
import { ChoiceField, TextField, TickField } from '../../../ui/fields.js';
import { Section } from '../../../ui/section.js';
import { useZone } from '../../../ui/zone.js';
import { ZoneField } from '../../../ui/zone-field.js';
import { useCohort } from '../../cohorts/cohort-page.js';
import { MeetingField } from '../team/meeting-field.js';
import { choicesOf, FORMATS } from '../words.js';
import { nthDayOf, planOf, type Shape } from './plan.js';
import { CreateSeries, CreateSessions } from './planning.graphql.js';
import styles from './planning.module.css';
import { PreviewList } from './preview-list.js';
import { DateRows, FacultyRows, MonthDayRows } from './rows.js';
import { usePreview } from './use-preview.js';

const NO_ROWS: Shape = { count: '12', lastDay: '', days: undefined, dates: [0], faculty: [] };

/** Schedules sessions: one, by the week, by the month or at chosen dates, which are shown while they are written. */
export function NewSessionsSection() {
  const { _ } = useLingui();
  const cohort = useCohort();
  const navigate = useNavigate();
  const zone = useZone();
  const [values, setValues] = useState<FormValues>({ repeats: '1', time: '12:00', minutes: '60', zone });
  const [shape, setShape] = useState(NO_ROWS);
  const series = useCommand(CreateSeries, ['SessionConnection']);
  const dates = useCommand(CreateSessions, ['SessionConnection']);
  const preview = usePreview(cohort.id, planOf(values, shape));
  const { repeats = '1', day } = values;
  const ruled = repeats !== 'once' && repeats !== 'dates';
  const keep = async (given: FormValues) => {
    const plan = planOf(given, shape);
    if (!plan) return;
    const cohortId = cohort.id;
    const kept =
      plan.by === 'rule'
        ? await series.run({ cohortId, input: plan.input })
        : await dates.run({ cohortId, input: plan.input });
    if (kept) await navigate({ to: '/cohorts/$cohortId', params: { cohortId } });
  };
  return (
    <Section title={_({ id: 'sessions.new', message: 'New sessions' })}>
      <div className={styles.form}>
        <CommandForm
          submit={
            ruled
              ? _({ id: 'series.create', message: 'Schedule the series' })
              : _({ id: 'sessions.create', message: 'Schedule' })
          }
          otherSubmit={{ way: 'draft', words: _({ id: 'series.draft', message: 'Keep as a draft' }) }}
          busy={series.busy || dates.busy}
          failure={series.failure ?? dates.failure}
          warnings={preview.failure?.fields}
          aside={<PreviewList preview={preview} zone={values.zone ?? zone} />}
          onValues={setValues}
          onSubmit={keep}
        >
          <TextField
            name="title"
            label={_({ id: 'session.title', message: 'Title' })}
            placeholder={_({ id: 'series.title.example', message: 'Weekly case conference' })}
            required
            maxLength={200}
          />
          <RepeatsField />
          <WhenFields ruled={ruled} zone={zone} />
          {repeats === 'month' && (
            <MonthDayRows
              days={shape.days ?? [nthDayOf(day ?? '2024-01-01')]}
              onDays={(days) => setShape({ ...shape, days })}
            />
          )}
          {repeats === 'dates' && (
            <DateRows keys={shape.dates} onKeys={(keys) => setShape({ ...shape, dates: keys })} />
          )}
          {ruled && <EndFields shape={shape} onShape={setShape} />}
          <div className={styles.pair}>
            <ChoiceField
              name="format"
              label={_({ id: 'session.format', message: 'Format' })}
              data={choicesOf(FORMATS, _)}
            />
          </div>
          <MeetingField />
          <FacultyRows keys={shape.faculty} onKeys={(keys) => setShape({ ...shape, faculty: keys })} />
        </CommandForm>
      </div>
    </Section>
  );
}

function RepeatsField() {
  const { _ } = useLingui();
  const choices = [
    { value: '1', label: _({ id: 'series.weekly', message: 'Every week' }) },
    { value: '2', label: _({ id: 'series.fortnightly', message: 'Every two weeks' }) },
    { value: '3', label: _({ id: 'series.threeWeekly', message: 'Every three weeks' }) },
    { value: 'month', label: _({ id: 'series.monthly', message: 'On weekdays of each month' }) },
    { value: 'dates', label: _({ id: 'series.chosen', message: 'On dates that I choose' }) },
    { value: 'once', label: _({ id: 'series.once', message: 'Not at all: a single session' }) },
  ];
  return (
    <ChoiceField name="repeats" label={_({ id: 'series.repeats', message: 'Repeats' })} data={choices} />
  );
}

function WhenFields({ ruled, zone }: { ruled: boolean; zone: string }) {
  const { _ } = useLingui();
  return (
    <>
      <div className={styles.pair}>
        <TextField
          name="day"
          type="date"
          label={
            ruled
              ? _({ id: 'series.firstDay', message: 'First day' })
              : _({ id: 'session.day', message: 'Day' })
          }
          required
        />
        <TextField
          name="time"
          type="time"
          label={_({ id: 'session.time', message: 'Begins at' })}
          defaultValue="12:00"
          required
        />
        <TextField
          name="minutes"
          type="number"
          label={_({ id: 'session.length', message: 'Minutes' })}
          defaultValue="60"
          min={5}
          max={720}
          required
        />
      </div>
      <ZoneField
        initial={zone}
        description={_({
          id: 'session.zone.why',
          message: 'The time stays the same on its clocks all year.',
        })}
      />
    </>
  );
}

function EndFields({ shape, onShape }: { shape: Shape; onShape: (shape: Shape) => void }) {
  const { _ } = useLingui();
  return (
    <>
      <div className={styles.pair}>
        <TextField
          name="sessions"
          type="number"
          label={_({ id: 'series.count', message: 'How many sessions' })}
          value={shape.count}
          onChange={(event) => onShape({ ...shape, count: event.target.value, lastDay: '' })}
          min={1}
          max={200}
          required={!shape.lastDay}
        />
        <TextField
          name="lastDay"
          type="date"
          label={_({ id: 'series.lastDay', message: 'or until the day' })}
          value={shape.lastDay}
          onChange={(event) =>
            onShape({ ...shape, lastDay: event.target.value, count: event.target.value ? '' : '12' })
          }
        />
      </div>
      <TickField
        name="skipHolidays"
        label={_({ id: 'series.skipHolidays', message: 'Skip the hub’s holidays' })}
      />
      <TextField
        name="skips"
        label={_({ id: 'series.skips', message: 'Days without a session' })}
        description={_({
          id: 'series.skips.form',
          message: 'Other days to skip, written 2026-11-26, with spaces or commas between them.',
        })}
        pattern="\s*(\d{4}-\d{2}-\d{2}[\s,;]*)*"
      />
    </>
  );
}
