import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { FocusWithin } from '../../../ui/editable.js';
import { LongTextField } from '../../../ui/fields.js';
import { PickField } from '../../../ui/pick-field.js';
import type { Discloser } from './discloser-row.js';
import { ReviewDisclosure } from './reviewing.graphql.js';

interface ReviewFormProps {
  hubId: string;
  statement: NonNullable<Discloser['statement']>;
  done: () => void;
  onCancel: () => void;
}

/** What the CE office makes of a statement. */
export function ReviewForm({ hubId, statement, done, onCancel }: ReviewFormProps) {
  const { _ } = useLingui();
  const some = statement.relationships.length > 0;
  const initial = statement.outcome ?? (some ? 'mitigated' : 'none');
  const [outcome, setOutcome] = useState(initial);
  const review = useCommand(ReviewDisclosure, ['HubDiscloser', 'Hub']);
  const picks = [
    {
      value: 'none',
      label: _({ id: 'review.none', message: 'Nothing to mitigate' }),
      description: some
        ? _({ id: 'review.none.words', message: 'What they named has nothing to do with what is taught.' })
        : undefined,
    },
    ...(some
      ? [
          {
            value: 'mitigated',
            label: _({ id: 'review.mitigated', message: 'Mitigated' }),
            description: _({ id: 'review.mitigated.words', message: 'Learners read that it was, not how.' }),
          },
        ]
      : []),
    {
      value: 'barred',
      label: _({ id: 'review.barred', message: 'Must not teach or plan' }),
      description: _({
        id: 'review.barred.words',
        message: 'Sessions in which they teach cannot be designated.',
      }),
    },
  ];
  return (
    <FocusWithin onEscape={onCancel}>
      <CommandForm
        submit={_({ id: 'review.submit', message: 'Put down' })}
        busy={review.busy}
        failure={review.failure}
        onCancel={onCancel}
        onSubmit={async ({ mitigation }) => {
          const input = { outcome, mitigation };
          if (await review.run({ hubId, disclosureId: statement.id, input })) done();
        }}
      >
        <PickField
          name="outcome"
          label={_({ id: 'review.outcome', message: 'What you find' })}
          initial={initial}
          picks={picks}
          onPick={setOutcome}
        />
        {outcome === 'mitigated' && (
          <LongTextField
            name="mitigation"
            label={_({ id: 'review.how', message: 'How it was mitigated' })}
            defaultValue={statement.mitigation ?? ''}
            required
            maxLength={1000}
          />
        )}
      </CommandForm>
    </FocusWithin>
  );
}
