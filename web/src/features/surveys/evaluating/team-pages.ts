// What only the team and the office open: one file to fetch, since whoever opens one often opens the next.
export { EvaluationsSection } from './evaluations-section.js';
export { FormPage } from './form-page.js';
export { ResultsPage } from './results-page.js';
