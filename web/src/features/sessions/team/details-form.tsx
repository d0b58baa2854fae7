import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ChoiceField, LongTextField, TextField } from '../../../ui/fields.js';
import type { Session } from '../session-page.js';
import { choicesOf, FORMATS } from '../words.js';
import { MeetingField } from './meeting-field.js';
import { type Reach, ReachField } from './reach-field.js';
import { ChangeSessions } from './team.graphql.js';
import styles from './team.module.css';

/** Changes what a session is about and where its meeting is. */
export function DetailsForm({ session, onClose }: { session: Session; onClose: () => void }) {
  const { _ } = useLingui();
  const [reach, setReach] = useState<Reach>('this');
  const change = useCommand(ChangeSessions);
  return (
    <div className={styles.form}>
      <CommandForm
        submit={_({ id: 'part.save', message: 'Save' })}
        busy={change.busy}
        failure={change.failure}
        onCancel={onClose}
        onSubmit={async ({ format, objectives = '', meetingUrl, capacity }) => {
          const input = {
            reach,
            format,
            objectives: objectives.split('\n').filter((line) => line.trim()),
            meetingUrl: meetingUrl ?? null,
            capacity: capacity ? Number(capacity) : null,
          };
          if (await change.run({ sessionId: session.id, input })) onClose();
        }}
      >
        <ChoiceField
          name="format"
          label={_({ id: 'session.format', message: 'Format' })}
          defaultValue={session.format}
          data={choicesOf(FORMATS, _)}
        />
        <LongTextField
          name="objectives"
          label={_({ id: 'session.objectives', message: 'Afterwards you will be able to' })}
          description={_({ id: 'session.objectives.form', message: 'A line each.' })}
          defaultValue={session.objectives.join('\n')}
        />
        <MeetingField initial={session.meetingUrl} />
        <TextField
          name="capacity"
          type="number"
          label={_({ id: 'session.capacity', message: 'Seats of the meeting' })}
          defaultValue={session.capacity ?? ''}
          min={1}
          max={100000}
        />
        {session.seriesId && <ReachField reach={reach} onReach={setReach} />}
      </CommandForm>
    </div>
  );
}
