import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { LongTextField, TextField } from '../../../ui/fields.js';
import { instantOf, wallClock } from '../../../ui/wall-clock.js';
import { useZone, zoneName } from '../../../ui/zone.js';
import type { Session } from '../session-page.js';
import { CorrectTimes, PutDown } from './team.graphql.js';
import styles from './team.module.css';

interface FormProps {
  session: Session;
  onClose: () => void;
}

/** Puts down a recording and notes. */
export function AfterwardsForm({ session, onClose }: FormProps) {
  const { _ } = useLingui();
  const put = useCommand(PutDown);
  return (
    <div className={styles.form}>
      <CommandForm
        submit={_({ id: 'part.save', message: 'Save' })}
        busy={put.busy}
        failure={put.failure}
        onCancel={onClose}
        onSubmit={async ({ recordingUrl, notes }) => {
          const input = { recordingUrl: recordingUrl ?? null, notes: notes ?? null };
          if (await put.run({ sessionId: session.id, input })) onClose();
        }}
      >
        <TextField
          name="recordingUrl"
          type="url"
          label={_({ id: 'after.recordingUrl', message: 'Address of the recording' })}
          description={_({
            id: 'after.recordingUrl.why',
            message: 'Begins with https://. Everyone in the cohort can open it.',
          })}
          defaultValue={session.recordingUrl ?? ''}
          pattern="https://.*"
          maxLength={2000}
        />
        <LongTextField
          name="notes"
          label={_({ id: 'after.notes', message: 'Notes' })}
          description={_({
            id: 'after.notes.why',
            message: 'For everyone in the cohort. Nothing by which a patient could be known.',
          })}
          defaultValue={session.notes ?? ''}
          maxLength={20000}
        />
      </CommandForm>
    </div>
  );
}

/** Corrects when a session really was, breaks included, with a reason. */
export function RealTimesForm({ session, onClose }: FormProps) {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const correct = useCommand(CorrectTimes);
  const at = (instant: string) => wallClock(instant, zone);
  const [breaks, setBreaks] = useState(() =>
    session.breaks.map(({ start, end }, index) => ({ key: index, start: at(start), end: at(end) })),
  );
  const addBreak = () => {
    const key = Math.max(-1, ...breaks.map((one) => one.key)) + 1;
    setBreaks([...breaks, { key, start: '', end: '' }]);
  };
  return (
    <div className={styles.form}>
      <CommandForm
        submit={_({ id: 'times.save', message: 'Put it down' })}
        busy={correct.busy}
        failure={correct.failure}
        onCancel={onClose}
        onSubmit={async (values) => {
          const instant = (name: string) => {
            const local = values[name];
            return local ? instantOf(local, zone) : null;
          };
          const pauses = breaks.flatMap(({ key }) => {
            const [start, end] = [instant(`start.${key}`), instant(`end.${key}`)];
            return start && end ? [{ start, end }] : [];
          });
          const input = {
            start: instant('start'),
            end: instant('end'),
            breaks: pauses,
            reason: values.reason ?? '',
          };
          if (await correct.run({ sessionId: session.id, input })) onClose();
        }}
      >
        <p className={styles.sentence}>
          {_({
            id: 'times.words',
            message:
              'Times in {zone}. Everyone’s attendance is worked out anew, from and until these times, breaks aside. Who changed them, when and why is kept.',
            values: { zone: zoneName(zone, i18n.locale) },
          })}
        </p>
        <Group gap="md" align="end" grow preventGrowOverflow={false}>
          <TextField
            name="start"
            type="datetime-local"
            label={_({ id: 'times.from', message: 'From' })}
            defaultValue={at(session.actualStart ?? session.startsAt)}
            required
          />
          <TextField
            name="end"
            type="datetime-local"
            label={_({ id: 'times.until', message: 'Until' })}
            defaultValue={at(session.actualEnd ?? session.endsAt)}
            required
          />
        </Group>
        {breaks.map(({ key, start, end }, index) => (
          <Group key={key} gap="md" align="end" grow preventGrowOverflow={false}>
            <TextField
              name={`start.${key}`}
              type="datetime-local"
              label={_({ id: 'times.break.from', message: 'Break {n} from', values: { n: index + 1 } })}
              defaultValue={start || at(session.startsAt)}
            />
            <TextField
              name={`end.${key}`}
              type="datetime-local"
              label={_({ id: 'times.break.until', message: 'Break {n} until', values: { n: index + 1 } })}
              defaultValue={end || at(session.startsAt)}
            />
            <Button
              variant="subtle"
              color="danger"
              onClick={() => setBreaks(breaks.filter((one) => one.key !== key))}
            >
              {_({ id: 'times.break.remove', message: 'No break {n}', values: { n: index + 1 } })}
            </Button>
          </Group>
        ))}
        <div>
          <Button variant="default" onClick={addBreak}>
            {_({ id: 'times.break.add', message: 'Add a break' })}
          </Button>
        </div>
        <TextField
          name="reason"
          label={_({ id: 'times.reason', message: 'Why is it changed?' })}
          required
          minLength={3}
          maxLength={500}
        />
      </CommandForm>
    </div>
  );
}
