import { doPolicy, type Place, READERS, seePolicy, TEAM } from '../../../platform/authz/index.js';

/** The hub's team over the cohort, its CE office and auditors read evaluations, with the names: whoever answers is told so. */
export const seeEvaluations = seePolicy<Place>(
  'surveys.see-evaluations',
  (viewer, at) => viewer.has(READERS, at),
  { confided: true },
);

/** The team and the CE office say what is asked after the sessions of a program, and give more time. */
export const manageEvaluations = doPolicy<Place>('surveys.manage-evaluations', (viewer, at) =>
  viewer.has([...TEAM, 'ce_administrator'], at),
);

/** Who reads evaluations, and who changes the form, sees it. */
export const seeEvaluationForm = seePolicy<Place>('surveys.see-evaluation-form', (viewer, at) =>
  viewer.has(READERS, at),
);
