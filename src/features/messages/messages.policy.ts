import { doPolicy, type Place, seePolicy } from '../../platform/authz/index.js';

const TEAM = ['hub_admin', 'program_lead', 'facilitator'] as const;

/** The hub's team over the cohort reads what was written to its people. */
export const seeMessages = seePolicy<Place>('messages.see-messages', (viewer, at) => viewer.has(TEAM, at));

/** The hub's team over the cohort writes to its people. */
export const writeMessages = doPolicy<Place>('messages.write-messages', (viewer, at) => viewer.has(TEAM, at));
