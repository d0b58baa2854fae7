import type { MessageDescriptor } from '@lingui/core';

const NAMES: Readonly<Record<string, MessageDescriptor>> = {
  rural: { id: 'rurality.rural', message: 'Rural' },
  suburban: { id: 'rurality.suburban', message: 'Suburban' },
  urban: { id: 'rurality.urban', message: 'Urban' },
};

/** What somebody calls the surroundings of their workplace; null when they did not say. */
export function ruralityName(code: string | null): MessageDescriptor | null {
  return code ? (NAMES[code] ?? null) : null;
}
