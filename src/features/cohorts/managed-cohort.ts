import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../platform/authz/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { manageEnrollment, seeCohort } from './cohorts.policy.js';
import { type CohortFacts, CohortReader, type EnrollmentFacts } from './cohorts.reader.js';

/** Loads a cohort for its team. */
@Injectable()
export class ManagedCohort {
  constructor(private readonly reader: CohortReader) {}

  /** An enrollment of such a cohort. */
  async enrollment(viewer: Viewer, enrollmentId: string): Promise<EnrollmentFacts> {
    const enrollment = await this.reader.enrollment(enrollmentId);
    if (!enrollment) throw Refusal.notFound('The enrollment');
    await this.cohort(viewer, enrollment.cohortId);
    return enrollment;
  }

  /**
   * The cohort, if the viewer may say who is in it.
   *
   * @throws Refusal UNAUTHENTICATED, FORBIDDEN, or NOT_FOUND: a cohort of others and no cohort look alike
   */
  async cohort(viewer: Viewer, cohortId: string): Promise<CohortFacts> {
    const cohort = await this.reader.cohort(cohortId);
    if (!cohort) throw Refusal.notFound('The cohort');
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
    authorize(viewer, seeCohort, place);
    authorize(viewer, manageEnrollment, place);
    return cohort;
  }
}
