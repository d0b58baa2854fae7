import { Injectable } from '@nestjs/common';
import { AuthzPorts, authorize, type Viewer } from '../../../platform/authz/index.js';
import type { Connection, Keyset } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { type CorrectionFacts, CorrectionReader } from './correction.reader.js';

/** Shows a cohort's team what learners asked to be put right. */
@Injectable()
export class CorrectionQueue {
  constructor(
    private readonly reader: CorrectionReader,
    private readonly ports: AuthzPorts,
  ) {}

  /** What was asked for in a cohort, for its team. */
  async page(
    viewer: Viewer,
    cohortId: string,
    answered: boolean,
    keyset: Keyset,
  ): Promise<Connection<CorrectionFacts>> {
    const place = await this.ports.placeOfCohort?.(cohortId);
    if (!place) throw Refusal.notFound('The cohort');
    authorize(viewer, seeAttendance, { ...place, cohortId });
    return this.reader.ofCohort(cohortId, answered, keyset);
  }
}
