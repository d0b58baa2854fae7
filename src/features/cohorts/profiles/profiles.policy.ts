import { type Place, seePolicy, TEAM } from '../../../platform/authz/index.js';

/**
 * What people need to take part is read by those who act on it: the team over a cohort, while the person is in it. Of
 * somebody who is known elsewhere, only once they came themselves: see `OwnComingReader`.
 */
export const seeAccessNeeds = seePolicy<Place & { state: string; came: boolean }>(
  'cohorts.see-access-needs',
  (viewer, at) => at.came && at.state === 'enrolled' && viewer.has(TEAM, at),
  { confided: true },
);

/** Licences and NPIs are read by the CE office over the cohort, for the credit it reports, and by no team; `came` as above. */
export const seeLicences = seePolicy<Place & { came: boolean }>(
  'cohorts.see-licences',
  (viewer, at) => at.came && viewer.has(['ce_administrator'], at),
  { confided: true },
);

/** Whoever has to do with a hub is told the names of its larger spokes, to write their own alike. */
export const seeSpokes = seePolicy<{ hubId: string }>('cohorts.see-spokes', (viewer, { hubId }) =>
  viewer.belongsTo(hubId),
);
