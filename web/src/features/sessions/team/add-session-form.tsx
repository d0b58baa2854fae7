import { useLingui } from '@lingui/react';
import { Group } from '@mantine/core';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import { wallClock } from '../../../ui/wall-clock.js';
import { AddSession } from '../session.graphql.js';
import type { Session } from '../session-page.js';
import styles from './team.module.css';

/** A session that was added to a series. */
export interface Added {
  readonly id: string;
  readonly startsAt: string;
  readonly zone: string;
}

interface AddSessionFormProps {
  session: Session;
  seriesId: string;
  onClose: () => void;
  onDone: (added: Added) => void;
}

/** Adds one session to the series of this one. */
export function AddSessionForm({ session, seriesId, onClose, onDone }: AddSessionFormProps) {
  const { _ } = useLingui();
  const add = useCommand(AddSession, ['SessionConnection']);
  const [, time = ''] = wallClock(session.startsAt, session.zone).split('T');
  const wrong = add.failure?.fields.start;
  return (
    <CommandForm
      submit={_({ id: 'session.add.submit', message: 'Add the session' })}
      busy={add.busy}
      failure={add.failure}
      warnings={wrong ? { day: wrong } : undefined}
      onCancel={onClose}
      onSubmit={async ({ day, time }) => {
        const done = await add.run({ seriesId, start: `${day}T${time}` });
        if (done) onDone(done.addSession);
      }}
    >
      <Group gap="md" align="start" grow preventGrowOverflow={false}>
        <TextField name="day" type="date" label={_({ id: 'session.day', message: 'Day' })} required />
        <TextField
          name="time"
          type="time"
          label={_({ id: 'session.time', message: 'Begins at' })}
          defaultValue={time}
          required
        />
      </Group>
      <p className={styles.sentence}>
        {_({
          id: 'session.add.words',
          message:
            'The time is by the clocks of the series’ zone. Title, length and meeting are those of the series; run sheet and faculty are yours to fill in. If the series is published, calendars and mail tell of it at once.',
        })}
      </p>
    </CommandForm>
  );
}
