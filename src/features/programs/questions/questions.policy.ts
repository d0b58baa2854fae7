import { seePolicy, TEAM } from '../../../platform/authz/index.js';

/** Whoever runs anything in the hub reads how many people answered what: numbers alone, and none that are small. */
export const seeCounts = seePolicy<{ hubId: string }>('programs.see-question-counts', (viewer, { hubId }) =>
  viewer.roles.some((held) => held.hubId === hubId && (TEAM as readonly string[]).includes(held.role)),
);
