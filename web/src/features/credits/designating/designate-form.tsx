import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { FocusWithin } from '../../../ui/editable.js';
import { ChoiceField, LongTextField, TextField } from '../../../ui/fields.js';
import { DesignateCredit, type DesignatingQuery } from './designating.graphql.js';
import styles from './designating.module.css';
import type { Designating } from './designation-section.js';
import { STANDINGS } from './words.js';

interface DesignateFormProps {
  session: ResultOf<typeof DesignatingQuery>['session'];
  type: Designating['types'][number];
  close: () => void;
  onCancel: () => void;
}

type Blocked = Exclude<
  ResultOf<typeof DesignateCredit>['designateCredit'],
  { __typename: 'CreditIsDesignated' }
>;

/** Designates a session for a type of credit. */
export function DesignateForm({ session, type, close, onCancel }: DesignateFormProps) {
  const { _ } = useLingui();
  const designate = useCommand(DesignateCredit, ['Session', 'Designation']);
  const [blocked, setBlocked] = useState<Blocked>();
  const { begun } = session.designating;
  return (
    <FocusWithin onEscape={onCancel}>
      <CommandForm
        submit={_({ id: 'designate.submit', message: 'Designate' })}
        busy={designate.busy}
        failure={designate.failure}
        onCancel={onCancel}
        onSubmit={async ({ maximum, reason, reach }) => {
          setBlocked(undefined);
          const input = { creditType: type.creditType, maximum, reason, reach };
          const done = (await designate.run({ sessionId: session.id, input }))?.designateCredit;
          if (done?.__typename === 'CreditIsDesignated') close();
          else if (done) setBlocked(done);
        }}
      >
        <TextField
          name="maximum"
          label={_({ id: 'designate.maximum', message: 'Credit at the most' })}
          description={_({
            id: 'designate.maximum.words',
            message: 'The time that counts comes to {most}. It may be less, in steps of {step}.',
            values: { most: type.most, step: type.step },
          })}
          defaultValue={type.most}
          inputMode="decimal"
          classNames={{ input: styles.short }}
        />
        {session.seriesId && !begun && (
          <ChoiceField
            name="reach"
            label={_({ id: 'designate.reach', message: 'For' })}
            data={[
              { value: 'this', label: _({ id: 'designate.reach.this', message: 'This session alone' }) },
              {
                value: 'following',
                label: _({
                  id: 'designate.reach.following',
                  message: 'This session and all of the series that follow',
                }),
              },
            ]}
          />
        )}
        {begun && (
          <LongTextField
            name="reason"
            label={_({ id: 'designate.reason', message: 'Why only now?' })}
            description={_({
              id: 'designate.reason.words',
              message:
                'The session has begun. Credit is designated before it; the reason stays on record, and stands in exports.',
            })}
            required
            maxLength={500}
          />
        )}
        {blocked && <BlockedNote blocked={blocked} />}
      </CommandForm>
    </FocusWithin>
  );
}

function BlockedNote({ blocked }: { blocked: Blocked }) {
  const { _ } = useLingui();
  return (
    <Alert color="warn" role="alert">
      <p className={styles.blocked}>{blocked.message}</p>
      {blocked.__typename === 'DisclosuresMissing' && (
        <ul className={styles.people}>
          {blocked.people.map(({ personId, name, standing }) => (
            <li key={personId}>
              {name}: {STANDINGS[standing] ? _(STANDINGS[standing]) : standing}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
