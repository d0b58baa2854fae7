export { CohortPageType } from './catalog/catalog.types.js';
export { CohortCopied, Enrolled, Withdrawn } from './cohorts.events.js';
export { CohortsModule } from './cohorts.module.js';
export { manageEnrollment, seeCohort, seeRoster } from './cohorts.policy.js';
export { type CohortFacts, CohortReader, type EnrollmentFacts } from './cohorts.reader.js';
export { CohortType } from './cohorts.types.js';
