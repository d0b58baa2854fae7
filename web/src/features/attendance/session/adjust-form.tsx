import { useLingui } from '@lingui/react';
import { Card, Group } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import { PickField } from '../../../ui/pick-field.js';
import { instantOf, wallClock } from '../../../ui/wall-clock.js';
import { useZone } from '../../../ui/zone.js';
import { AdjustAttendance } from './session-attendance.graphql.js';
import type { AttendedSession } from './session-attendance-page.js';
import { TOUCHED } from './touched.js';

interface AdjustFormProps {
  session: AttendedSession;
  personIds: readonly string[];
  onDone: () => void;
}

/** Puts right how long the people who are picked were there, with one reason for all of them. */
export function AdjustForm({ session, personIds, onDone }: AdjustFormProps) {
  const { _ } = useLingui();
  const zone = useZone();
  const adjust = useCommand(AdjustAttendance, TOUCHED);
  const [what, setWhat] = useState('all');
  const some = what === 'from' || what === 'without';
  return (
    <Card withBorder padding="md" my="md">
      <CommandForm
        submit={_({
          id: 'adjust.save',
          message: 'Put it right for {n, plural, one {# person} other {# people}}',
          values: { n: personIds.length },
        })}
        busy={adjust.busy}
        failure={adjust.failure}
        onCancel={onDone}
        onValues={(values) => setWhat(values.what ?? 'all')}
        onSubmit={async ({ what: said, startsAt, endsAt, reason = '' }) => {
          const stretch = said === 'from' || said === 'without';
          const done = await adjust.run({
            sessionId: session.id,
            input: {
              personIds: [...personIds],
              counted: said === 'all' || said === 'from',
              startsAt: stretch && startsAt ? instantOf(startsAt, zone) : null,
              endsAt: stretch && endsAt ? instantOf(endsAt, zone) : null,
              reason,
            },
          });
          if (done) onDone();
        }}
      >
        <PickField
          name="what"
          label={_({ id: 'adjust.what', message: 'How it was' })}
          initial="all"
          picks={[
            { value: 'all', label: _({ id: 'adjust.all', message: 'Present for all of it' }) },
            { value: 'none', label: _({ id: 'adjust.none', message: 'Not present' }) },
            { value: 'from', label: _({ id: 'adjust.from', message: 'Present from … until …' }) },
            { value: 'without', label: _({ id: 'adjust.without', message: 'Away from … until …' }) },
          ]}
        />
        {some && (
          <Group gap="md" align="end" grow preventGrowOverflow={false}>
            <TextField
              name="startsAt"
              type="datetime-local"
              label={_({ id: 'times.from', message: 'From' })}
              defaultValue={wallClock(session.startsAt, zone)}
              required
            />
            <TextField
              name="endsAt"
              type="datetime-local"
              label={_({ id: 'times.until', message: 'Until' })}
              defaultValue={wallClock(session.endsAt, zone)}
              required
            />
          </Group>
        )}
        <TextField
          name="reason"
          label={_({ id: 'adjust.reason', message: 'Reason' })}
          description={_({ id: 'adjust.reason.who', message: 'The people it is about read it.' })}
          required
          maxLength={500}
        />
      </CommandForm>
    </Card>
  );
}
