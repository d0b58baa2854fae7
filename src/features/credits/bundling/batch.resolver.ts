import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { CohortType } from '../../cohorts/index.js';
import { takeCertificates } from '../certifying/certificate.policy.js';
import { NothingToCertify } from '../certifying/certificate.types.js';
import { PrepareInput } from './batch.inputs.js';
import { BatchReader } from './batch.reader.js';
import { BatchService } from './batch.service.js';
import { BatchType, PrepareResult } from './batch.types.js';

/** Certificates of many people at once. */
@Resolver(() => CohortType)
export class BatchResolver {
  constructor(
    private readonly service: BatchService,
    private readonly reader: BatchReader,
  ) {}

  @Mutation(() => PrepareResult, {
    description:
      'Begins to make the certificates of a cohort or of one of its sessions. It can be left and returned to.',
  })
  @Authorize(rows(takeCertificates))
  async prepareCertificates(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: PrepareInput,
  ): Promise<typeof PrepareResult> {
    return (await this.service.prepare(viewer, cohortId, input)) ?? new NothingToCertify();
  }

  @Query(() => BatchType, { description: 'How far making certificates has come.' })
  @Authorize(rows(takeCertificates))
  certificateBatch(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<BatchType> {
    return this.service.batch(viewer, id);
  }

  @ResolveField(() => [BatchType], {
    description: 'Certificates that were made at once, the latest first; for the CE office and hub admins.',
  })
  @Authorize(ifParent(takeCertificates, (cohort: CohortType) => cohort))
  certificateBatches(@Parent() { id }: CohortType): Promise<BatchType[]> {
    return this.reader.lastOf(id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer takes out the certificates of many.' })
  @Authorize(withParent)
  viewerTakesCertificates(@Parent() cohort: CohortType, @CurrentViewer() viewer: Viewer): boolean {
    return may(viewer, takeCertificates, cohort);
  }
}
