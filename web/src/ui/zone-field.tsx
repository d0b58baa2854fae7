import { useLingui } from '@lingui/react';
import { ChoiceField } from './fields.js';
import { allZones, deviceZone, zoneLabel } from './zone.js';

/** Asks for a time zone; the device's own is chosen to begin with. */
export function ZoneField({
  label,
  description,
  initial = deviceZone,
}: {
  label?: string;
  description?: string;
  initial?: string;
}) {
  const { _ } = useLingui();
  // A browser may know the device by a zone that its own list leaves out.
  const zones = [...new Set([initial, ...allZones()])].sort();
  return (
    <ChoiceField
      name="zone"
      label={label ?? _({ id: 'field.zone', message: 'Time zone' })}
      description={description}
      defaultValue={initial}
      data={zones.map((zone) => ({ value: zone, label: zoneLabel(zone) }))}
    />
  );
}
