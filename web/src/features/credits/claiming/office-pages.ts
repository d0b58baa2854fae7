// What only the team and the office open: one file to fetch, since whoever opens one often opens the other.
export { CohortCreditsSection } from './cohort-credits-section.js';
export { SessionCreditsPage } from './session-credits-page.js';
