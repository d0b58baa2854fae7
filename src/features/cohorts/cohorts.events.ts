import { defineEvent } from '../../platform/events/index.js';

/** A cohort was begun. Subject: the cohort. */
export const CohortCreated = defineEvent<Record<string, never>>('cohorts.CohortCreated', { auditOnly: true });
/** A person was enrolled. Subject: the enrollment. */
export const Enrolled = defineEvent<{ personId: string }>('cohorts.Enrolled', { auditOnly: true });
/** A person left a cohort. Subject: the enrollment. */
export const Withdrawn = defineEvent<{ personId: string }>('cohorts.Withdrawn', { auditOnly: true });
