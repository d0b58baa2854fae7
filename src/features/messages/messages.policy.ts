import { doPolicy, type Place, seePolicy, TEAM } from '../../platform/authz/index.js';

/** The hub's team over the cohort, and its auditors, read what was written to its people. */
export const seeMessages = seePolicy<Place>('messages.see-messages', (viewer, at) =>
  viewer.has([...TEAM, 'auditor'], at),
);

/** The hub's team over the cohort writes to its people. */
export const writeMessages = doPolicy<Place>('messages.write-messages', (viewer, at) => viewer.has(TEAM, at));
