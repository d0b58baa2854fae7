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

/** A zone in a list of hundreds: `America/Denver` reads "America: Denver". */
export function zoneLabel(zone: string): string {
  const [area, ...place] = zone.replaceAll('_', ' ').split('/');
  return place.length > 0 ? `${area}: ${place.join(', ')}` : zone;
}

/** A zone in a sentence: `America/Denver` reads "Mountain Time (Denver)". */
export function zoneName(zone: string, locale: string): string {
  if (zone === 'UTC') return zone;
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
  const place = zone.replaceAll('_', ' ').split('/').at(-1);
  return place && place !== name && !name.includes(place) ? `${name} (${place})` : name;
}
