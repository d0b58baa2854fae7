import { useLingui } from '@lingui/react';
import { Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { CommandForm } from '../../../ui/command-form.js';
import { ChoiceField, TextField } from '../../../ui/fields.js';
import { Section } from '../../../ui/section.js';
import { RemindersQuery, SetReminders } from '../messages.graphql.js';
import styles from '../messages.module.css';

type Plan = NonNullable<ResultOf<typeof RemindersQuery>['cohort']['reminders']>;

/** Which mails a cohort’s sessions bring by themselves. */
export function ReminderSettings({ cohortId }: { cohortId: string }) {
  const { _ } = useLingui();
  const asked = useQuery({ query: RemindersQuery, variables: { cohortId } });
  return (
    <Section
      title={_({ id: 'reminders.title', message: 'Reminders' })}
      lead={_({
        id: 'reminders.lead',
        message: 'Mail that every session brings by itself. Times are those of each recipient’s own zone.',
      })}
    >
      <Answer of={asked}>
        {({ cohort }) => cohort.reminders && <PlanForm cohortId={cohortId} plan={cohort.reminders} />}
      </Answer>
    </Section>
  );
}

function PlanForm({ cohortId, plan }: { cohortId: string; plan: Plan }) {
  const { _ } = useLingui();
  const set = useCommand(SetReminders);
  const [saved, setSaved] = useState(false);
  return (
    <div style={{ maxWidth: '40rem' }} onChange={() => setSaved(false)}>
      <CommandForm
        submit={_({ id: 'reminders.save', message: 'Save' })}
        busy={set.busy}
        failure={set.failure}
        onSubmit={async ({
          weekBefore = 'rarer',
          dayBefore,
          hourBefore,
          followUp,
          quietFrom,
          quietUntil,
        }) => {
          const input = {
            weekBefore,
            dayBefore: dayBefore !== undefined,
            hourBefore: hourBefore !== undefined,
            followUp: followUp !== undefined,
            quietFrom: quietFrom ?? '00:00',
            quietUntil: quietUntil ?? '00:00',
          };
          if (await set.run({ cohortId, input })) setSaved(true);
        }}
      >
        <ChoiceField
          name="weekBefore"
          label={_({ id: 'reminders.week', message: 'A week before' })}
          defaultValue={plan.weekBefore}
          data={[
            {
              value: 'rarer',
              label: _({ id: 'reminders.week.rarer', message: 'If rarer than weekly' }),
            },
            { value: 'always', label: _({ id: 'reminders.week.always', message: 'Always' }) },
            { value: 'never', label: _({ id: 'reminders.week.never', message: 'Never' }) },
          ]}
        />
        <Stack gap="sm">
          <Checkbox
            name="dayBefore"
            label={_({ id: 'reminders.day', message: 'A day before' })}
            defaultChecked={plan.dayBefore}
          />
          <Checkbox
            name="hourBefore"
            label={_({ id: 'reminders.hour', message: 'An hour before' })}
            defaultChecked={plan.hourBefore}
          />
          <Checkbox
            name="followUp"
            label={_({
              id: 'reminders.after',
              message: 'An hour after it was held, with where its materials are',
            })}
            defaultChecked={plan.followUp}
          />
        </Stack>
        <Group gap="md" align="end" grow preventGrowOverflow={false}>
          <TextField
            name="quietFrom"
            type="time"
            label={_({ id: 'reminders.quietFrom', message: 'No reminder from' })}
            defaultValue={plan.quietFrom}
            required
          />
          <TextField
            name="quietUntil"
            type="time"
            label={_({ id: 'reminders.quietUntil', message: 'until' })}
            defaultValue={plan.quietUntil}
            required
          />
        </Group>
        <p className={styles.note}>
          {_({
            id: 'reminders.quiet.words',
            message:
              'What falls into these hours comes at their end, or is left out if that is less than a quarter of an hour before the session.',
          })}
        </p>
      </CommandForm>
      <p role="status" className={styles.note}>
        {saved && _({ id: 'reminders.saved', message: 'Saved.' })}
      </p>
    </div>
  );
}
