import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { When } from '../../../ui/when.js';
import styles from '../attendance.module.css';
import { useAdjustmentWords } from './adjustment-words.js';
import { AdjustmentsQuery, TakeBackAdjustment } from './session-attendance.graphql.js';
import { TOUCHED } from './touched.js';

type Adjustment = NonNullable<ResultOf<typeof AdjustmentsQuery>['session']['attendanceAdjustments']>[number];

/** What the team put right in a session, and by whom; each can be taken back, with a reason. */
export function AdjustmentList({ sessionId }: { sessionId: string }) {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: AdjustmentsQuery, variables: { sessionId } });
  const adjustments = data?.session.attendanceAdjustments ?? [];
  if (adjustments.length === 0) return null;
  const title = _({ id: 'adjustments.title', message: 'Put right by the team' });
  return (
    <Section title={title}>
      <ul className={rows.list} aria-label={title}>
        {adjustments.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ one }: { one: Adjustment }) {
  const { _, i18n } = useLingui();
  const words = useAdjustmentWords();
  const [asking, setAsking] = useState(false);
  const takeBack = useCommand(TakeBackAdjustment, TOUCHED);
  const names = one.people.map(({ name }) => name);
  const listed = new Intl.ListFormat(i18n.locale, { type: 'conjunction' });
  return (
    <li className={`${rows.row} ${styles.stacked}`}>
      <span>
        <span className={rows.title}>{words(one)}</span>
        <span className={styles.flags}>
          {names.length > 5
            ? _({
                id: 'adjustments.many',
                message: '{first} and {n, plural, one {# other} other {# others}}',
                values: { first: listed.format(names.slice(0, 3)), n: names.length - 3 },
              })
            : listed.format(names)}
        </span>
        <span className={styles.flags}>
          {one.reason} · {one.by}, <When at={one.adjustedAt} />
        </span>
        {one.takenBackAt && (
          <span className={styles.flags}>
            {_({ id: 'adjustments.takenBack', message: 'Taken back:' })} {one.takenBackReason}
          </span>
        )}
      </span>
      {one.canTakeBack && !asking && (
        <Button variant="subtle" size="compact-md" color="danger" onClick={() => setAsking(true)}>
          {_({ id: 'adjustments.takeBack', message: 'Take back' })}
        </Button>
      )}
      {asking && (
        <CommandForm
          submit={_({ id: 'adjustments.takeBack.confirm', message: 'Yes, take it back' })}
          busy={takeBack.busy}
          failure={takeBack.failure}
          onCancel={() => setAsking(false)}
          onSubmit={async ({ reason = '' }) => {
            if (await takeBack.run({ adjustmentId: one.id, input: { reason } })) setAsking(false);
          }}
        >
          <TextField
            name="reason"
            label={_({ id: 'adjust.reason', message: 'Reason' })}
            required
            maxLength={500}
          />
        </CommandForm>
      )}
    </li>
  );
}
