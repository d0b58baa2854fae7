import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../platform/authz/index.js';
import type { Connection, Keyset } from '../../platform/graphql/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { CohortReader } from '../cohorts/index.js';
import { seeRelease } from './outcomes.policy.js';
import { OutcomesReader, type ReleaseFacts } from './outcomes.reader.js';

/** Gives releases to those who may read them, over GraphQL and as files alike. */
@Injectable()
export class ReadRelease {
  constructor(
    private readonly reader: OutcomesReader,
    private readonly cohorts: CohortReader,
  ) {}

  /**
   * One release.
   *
   * @throws Refusal NOT_FOUND when there is none that the viewer may read
   */
  async one(viewer: Viewer, id: string): Promise<ReleaseFacts> {
    const release = await this.reader.release(id);
    if (!release) throw Refusal.notFound('The release');
    authorize(viewer, seeRelease, release);
    return release;
  }

  /**
   * The releases of a cohort, the newest first.
   *
   * @throws Refusal NOT_FOUND when there is no cohort whose releases the viewer may read
   */
  async of(viewer: Viewer, cohortId: string, keyset: Keyset): Promise<Connection<ReleaseFacts>> {
    const cohort = await this.cohorts.cohort(cohortId);
    if (!cohort) throw Refusal.notFound('The cohort');
    authorize(viewer, seeRelease, { hubId: cohort.hubId, programId: cohort.programId, cohortId });
    return this.reader.releasesOf(cohortId, keyset);
  }
}
