import type { MessageDescriptor } from '@lingui/core';

/** Where somebody stands with what they state. */
export const STANDINGS: Readonly<Record<string, MessageDescriptor>> = {
  MISSING: { id: 'standing.missing', message: 'Not stated yet' },
  EXPIRED: { id: 'standing.expired', message: 'Expired' },
  BARRED: { id: 'standing.barred', message: 'Not allowed to teach or plan' },
  UNREVIEWED: { id: 'standing.unreviewed', message: 'Waits to be reviewed' },
  GOOD: { id: 'standing.good', message: 'In order' },
};

/** Which of them stand in the way of designating. */
export const IN_THE_WAY: ReadonlySet<string> = new Set(['MISSING', 'EXPIRED', 'BARRED']);

/** How a designation does not fit its session any more. */
export const MISFITS: Readonly<Record<string, MessageDescriptor>> = {
  TIME: { id: 'misfit.time', message: 'The session was moved since.' },
  MINUTES: { id: 'misfit.minutes', message: 'Another time of it counts since.' },
};
