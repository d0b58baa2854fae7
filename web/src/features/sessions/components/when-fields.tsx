import { useLingui } from '@lingui/react';
import { Group } from '@mantine/core';
import { TextField } from '../../../ui/fields.js';
import { useZone } from '../../../ui/zone.js';
import { ZoneField } from '../../../ui/zone-field.js';

/** Day, time, length and zone of a session. The form reads them as `day`, `time`, `minutes` and `zone`. */
export function WhenFields({ dayLabel }: { dayLabel: string }) {
  const { _ } = useLingui();
  const zone = useZone();
  return (
    <>
      <Group gap="md" align="end" grow preventGrowOverflow={false}>
        <TextField name="day" type="date" label={dayLabel} required />
        <TextField
          name="time"
          type="time"
          label={_({ id: 'session.time', message: 'Begins at' })}
          defaultValue="12:00"
          required
        />
        <TextField
          name="minutes"
          type="number"
          label={_({ id: 'session.length', message: 'Minutes' })}
          defaultValue="60"
          min={5}
          max={720}
          required
        />
      </Group>
      <ZoneField
        initial={zone}
        description={_({
          id: 'session.zone.why',
          message: 'The time stays the same on its clocks all year.',
        })}
      />
    </>
  );
}
