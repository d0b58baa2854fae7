import { useLingui } from '@lingui/react';
import { Group } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { CommandForm, type FormValues } from '../../../ui/command-form.js';
import { TextField, TickField } from '../../../ui/fields.js';
import { instantOf } from '../../../ui/wall-clock.js';
import { useZone, zoneName } from '../../../ui/zone.js';
import { AdditionDoubts } from './addition-doubts.js';
import { AddSession, SeriesOfQuery } from './team.graphql.js';
import styles from './team.module.css';
import { timesElsewhere } from './times-elsewhere.js';

/** A session that was added to a series. */
export interface Added {
  readonly id: string;
  readonly startsAt: string;
  readonly zone: string;
}

type Series = NonNullable<ResultOf<typeof SeriesOfQuery>['session']['series']>;

interface AddSessionFormProps {
  onClose: () => void;
  onDone: (added: Added) => void;
}

/** Adds one session to the series of this one. */
export function AddSessionForm({ sessionId, ...rest }: AddSessionFormProps & { sessionId: string }) {
  const asked = useQuery({ query: SeriesOfQuery, variables: { sessionId } });
  return (
    <Answer of={asked} rows={2}>
      {({ session }) => session.series && <AddForm series={session.series} {...rest} />}
    </Answer>
  );
}

function AddForm({ series, onClose, onDone }: AddSessionFormProps & { series: Series }) {
  const { _, i18n } = useLingui();
  const add = useCommand(AddSession, ['SessionConnection']);
  // A session may have been moved to other clocks by hand; one that is added goes by those of the series.
  const [, time = ''] = series.firstStart.split('T');
  const [values, setValues] = useState<FormValues>({ time });
  const zone = zoneName(series.zone, i18n.locale);
  const wrong = add.failure?.fields.start;
  return (
    <CommandForm
      submit={_({ id: 'session.add.submit', message: 'Add the session' })}
      busy={add.busy}
      failure={add.failure}
      warnings={wrong ? { day: wrong } : undefined}
      onCancel={onClose}
      onValues={setValues}
      onSubmit={async ({ day, time: at, held }) => {
        const start = `${day}T${at}`;
        const done = await add.run({ seriesId: series.id, start, held: held === 'on' });
        if (done) onDone(done.addSession);
      }}
    >
      <Group gap="md" align="end" grow preventGrowOverflow={false}>
        <TextField
          name="day"
          type="date"
          label={_({ id: 'session.day', message: 'Day' })}
          autoFocus
          required
        />
        <TextField
          name="time"
          type="time"
          label={_({ id: 'session.add.time', message: 'Begins at, {zone}', values: { zone } })}
          defaultValue={time}
          required
        />
      </Group>
      <OwnTime series={series} values={values} />
      <AdditionDoubts
        seriesId={series.id}
        start={values.day && values.time ? `${values.day}T${values.time}` : undefined}
      />
      {isPast(values, series) && (
        <TickField
          name="held"
          label={_({
            id: 'session.add.held',
            message: 'This is in the past: the session was really held then',
          })}
        />
      )}
      <p className={styles.sentence}>
        {_({
          id: 'session.add.words',
          message:
            'Title, length, meeting and faculty are those of the series; the run sheet is yours to fill in. If the series is published, calendars and mail tell of it at once.',
        })}
      </p>
    </CommandForm>
  );
}

function isPast({ day, time }: FormValues, { zone }: Series): boolean {
  return Boolean(day && time) && Date.parse(instantOf(`${day}T${time}`, zone)) <= Date.now();
}

/** What the time on the clocks of the series is on the viewer's own, where the two differ. */
function OwnTime({ series, values: { day, time } }: { series: Series; values: FormValues }) {
  const { _, i18n } = useLingui();
  const own = useZone();
  const there = day && time && timesElsewhere(`${day}T${time}`, series, own, i18n.locales ?? i18n.locale);
  return (
    <p role="status" className={there ? styles.hint : 'sw-hidden'}>
      {there &&
        _({
          id: 'session.add.own',
          message: 'For you that is {time} in {zone}.',
          values: { time: there, zone: zoneName(own, i18n.locale) },
        })}
    </p>
  );
}
