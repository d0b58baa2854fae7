import { createContext, use } from 'react';

/** The zone of this device. */
export const deviceZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** The zone in which times are shown: the signed-in person's own, else the device's. */
export const ZoneContext = createContext(deviceZone);

/** The zone in which times are shown here. */
export function useZone(): string {
  return use(ZoneContext);
}

/** The zones that this browser knows, for a list to choose from. */
export function allZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))];
}

/** A zone's name for people: `America/Denver` reads "America: Denver". */
export function zoneLabel(zone: string): string {
  const [area, ...place] = zone.replaceAll('_', ' ').split('/');
  return place.length > 0 ? `${area}: ${place.join(', ')}` : zone;
}
