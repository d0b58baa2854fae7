import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import { instantOf, wallClock } from '../../../ui/wall-clock.js';
import { useZone } from '../../../ui/zone.js';
import { SetRosterTimes } from './roster.graphql.js';
import type { Roster } from './roster-page.js';

interface RosterTimesProps {
  row: Roster['rows'][number];
  roster: Roster;
  onClose: () => void;
}

/** Says from when until when somebody was there, in the place of what was pressed. */
export function RosterTimes({ row, roster, onClose }: RosterTimesProps) {
  const { _ } = useLingui();
  const zone = useZone();
  const set = useCommand(SetRosterTimes, ['LiveRoster', 'AttendanceMatrix']);
  const { sessionId, start } = roster;
  const { personId, guestPassId, spells } = row;
  const send = async (from: string | null, until: string | null) => {
    if (await set.run({ sessionId, input: { personId, guestPassId, from, until } })) onClose();
  };
  const first = spells[0]?.from ?? start;
  const last = spells.at(-1)?.until;
  return (
    <CommandForm
      submit={_({ id: 'part.save', message: 'Save' })}
      busy={set.busy}
      failure={set.failure}
      onCancel={onClose}
      onSubmit={({ from, until }) =>
        void send(from ? instantOf(from, zone) : null, until ? instantOf(until, zone) : null)
      }
    >
      <Group gap="md" align="end" grow preventGrowOverflow={false}>
        <TextField
          name="from"
          type="datetime-local"
          label={_({ id: 'times.from', message: 'From' })}
          defaultValue={wallClock(first, zone)}
          required
        />
        <TextField
          name="until"
          type="datetime-local"
          label={_({ id: 'liveRoster.until', message: 'Until (empty: until the end)' })}
          defaultValue={last ? wallClock(last, zone) : ''}
        />
      </Group>
      {spells.length > 0 && (
        <div>
          <Button
            variant="subtle"
            color="danger"
            size="compact-md"
            loading={set.busy}
            onClick={() => void send(null, null)}
          >
            {_({ id: 'liveRoster.never', message: 'They were not here at all' })}
          </Button>
        </div>
      )}
    </CommandForm>
  );
}
