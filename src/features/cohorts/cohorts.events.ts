import { defineEvent } from '../../platform/events/index.js';

/** A cohort was begun. Subject: the cohort. */
export const CohortCreated = defineEvent<Record<string, never>>('cohorts.CohortCreated', { auditOnly: true });
/** A cohort was begun like an earlier one, on new dates. Subject: the new cohort. `firstDay` is `YYYY-MM-DD`. */
export const CohortCopied = defineEvent<{ from: string; firstDay: string }>('cohorts.CohortCopied');
/** A person was enrolled. Subject: the enrollment. */
export const Enrolled = defineEvent<{ personId: string }>('cohorts.Enrolled');
/** A person left a cohort. Subject: the enrollment. */
export const Withdrawn = defineEvent<{ personId: string }>('cohorts.Withdrawn');
