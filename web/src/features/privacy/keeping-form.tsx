import { useLingui } from '@lingui/react';
import { useCommand } from '../../graphql/use-command.js';
import { CommandForm } from '../../ui/command-form.js';
import { FocusWithin } from '../../ui/editable.js';
import { TextField } from '../../ui/fields.js';
import type { Kind } from './keeping-table.js';
import { SetRetention } from './privacy.graphql.js';

/** Says how long a kind of data is kept; left empty, for the usual time. */
export function KeepingForm({ hubId, kind, onClose }: { hubId: string; kind: Kind; onClose: () => void }) {
  const { _ } = useLingui();
  const set = useCommand(SetRetention, ['Hub', 'RetentionKind', 'RetentionSchedule']);
  const { days, usualDays, leastDays, mostDays } = kind;
  return (
    <FocusWithin>
      <CommandForm
        submit={_({ id: 'keeping.save', message: 'Save' })}
        busy={set.busy}
        failure={set.failure}
        onCancel={onClose}
        onSubmit={async (values) => {
          const wanted = values.days === undefined ? null : Number(values.days);
          if (await set.run({ hubId, kind: kind.kind, days: wanted })) onClose();
        }}
      >
        <TextField
          name="days"
          type="number"
          inputMode="numeric"
          label={_({ id: 'keeping.inDays', message: 'Days' })}
          description={_({
            id: 'keeping.range',
            message: '{least} to {most}; empty is the usual {usual}',
            values: { least: leastDays ?? 0, most: mostDays ?? 0, usual: usualDays ?? 0 },
          })}
          defaultValue={days ?? ''}
          min={leastDays ?? undefined}
          max={mostDays ?? undefined}
          step={1}
        />
      </CommandForm>
    </FocusWithin>
  );
}
