import { useLingui } from '@lingui/react';
import { Group } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm, type FormValues } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import { wallClock } from '../../../ui/wall-clock.js';
import { zoneName } from '../../../ui/zone.js';
import { ZoneField } from '../../../ui/zone-field.js';
import type { Session } from '../session-page.js';
import { minutesOf } from '../times.js';
import { ChangeDoubts } from './change-doubts.js';
import { type Reach, ReachField } from './reach-field.js';
import { ChangeSessions } from './team.graphql.js';
import styles from './team.module.css';
import { useReached } from './use-reached.js';

interface ChangeFormProps {
  session: Session;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Changes when a session is and what it is called, alone or with others of its series, and says what will happen. */
export function ChangeForm({ session, onClose, onDone }: ChangeFormProps) {
  const { _ } = useLingui();
  const [day = '', time = ''] = wallClock(session.startsAt, session.zone).split('T');
  const [values, setValues] = useState<FormValues>();
  const [reach, setReach] = useState<Reach>('this');
  const change = useCommand(ChangeSessions, ['SessionConnection']);
  const input = differencesOf(session, values ?? {});
  const others = useReached(session)[reach];
  const nothing = Object.keys(input).length === 0;
  return (
    <CommandForm
      submit={_({ id: 'session.change.submit', message: 'Change it' })}
      busy={change.busy}
      failure={change.failure}
      onCancel={onClose}
      onValues={setValues}
      onSubmit={async (given) => {
        const different = differencesOf(session, given);
        if (Object.keys(different).length === 0) return onClose();
        if (await change.run({ sessionId: session.id, input: { ...different, reach } }))
          onDone(_({ id: 'session.change.done', message: 'It is changed. Calendars follow.' }));
      }}
    >
      <TextField
        name="title"
        label={_({ id: 'session.title', message: 'Title' })}
        defaultValue={session.title}
        required
        maxLength={200}
      />
      <Group gap="md" align="end" grow preventGrowOverflow={false}>
        <TextField
          name="day"
          type="date"
          label={_({ id: 'session.day', message: 'Day' })}
          defaultValue={day}
          required
        />
        <TextField
          name="time"
          type="time"
          label={_({ id: 'session.time', message: 'Begins at' })}
          defaultValue={time}
          required
        />
        <TextField
          name="minutes"
          type="number"
          label={_({ id: 'session.length', message: 'Minutes' })}
          defaultValue={minutesOf(session)}
          min={5}
          max={720}
          required
        />
      </Group>
      <ZoneField initial={session.zone} />
      {session.seriesId && <ReachField reach={reach} onReach={setReach} />}
      <ChangeDoubts session={session} input={input} reach={reach} />
      <p role="status" className={styles.sentence}>
        {nothing ? (
          _({ id: 'session.change.nothing', message: 'Nothing is different yet.' })
        ) : (
          <WhatWillHappen session={session} input={input} others={others} />
        )}
      </p>
    </CommandForm>
  );
}

/** What a change makes different. */
export type Differences = { title?: string; start?: string; minutes?: number; zone?: string };

/** What differs from how the session is; times are by the clocks of the zone that was chosen. */
function differencesOf(session: Session, { title, day, time, minutes, zone }: FormValues): Differences {
  const start = day && time ? `${day}T${time}` : undefined;
  const differs = {
    title: title !== session.title && title,
    start: start !== wallClock(session.startsAt, session.zone) && start,
    minutes: Number(minutes) !== minutesOf(session) && Number(minutes),
    zone: zone !== session.zone && zone,
  };
  return Object.fromEntries(Object.entries(differs).filter(([, value]) => value)) as Differences;
}

function WhatWillHappen({
  session,
  input,
  others,
}: {
  session: Session;
  input: Differences;
  others: number;
}) {
  const { _, i18n } = useLingui();
  const zone = input.zone ?? session.zone;
  const start = input.start ?? wallClock(session.startsAt, session.zone);
  // The words of a time on the wall: it is read and written as if it were in UTC.
  const when = i18n.date(`${start}Z`, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  const moves = Boolean(input.start ?? input.minutes ?? input.zone);
  const minutes = input.minutes ?? minutesOf(session);
  const values = { when, zone: zoneName(zone, i18n.locale), minutes, others };
  if (!moves) {
    return others > 0
      ? _({
          id: 'session.change.title.many',
          message: 'This session and {others, plural, one {# more} other {# more}} get the new title.',
          values,
        })
      : _({ id: 'session.change.title', message: 'This session alone gets the new title.' });
  }
  const here = _({
    id: 'session.change.time',
    message: 'It will be held on {when}, {zone}, for {minutes} minutes.',
    values,
  });
  const rest =
    others > 0
      ? _({
          id: 'session.change.others',
          message:
            '{others, plural, one {# more session moves} other {# more sessions move}} in the same way; one that was moved by hand stays where it is, and what was held stays as it was.',
          values,
        })
      : session.seriesId &&
        _({ id: 'session.change.alone', message: 'The rest of its series stays as it is.' });
  return `${here} ${rest || ''}`;
}
