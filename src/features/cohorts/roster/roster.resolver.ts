import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, ifParent, rows, type Viewer } from '../../../platform/authz/index.js';
import { IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { manageEnrollment, seeRoster } from '../cohorts.policy.js';
import { CohortType, EnrollmentConnection, EnrollmentType } from '../cohorts.types.js';
import { AddressService } from './address.service.js';
import { BulkService } from './bulk.service.js';
import { BulkInput, RosterFilter } from './roster.inputs.js';
import { RosterReader } from './roster.reader.js';
import { BulkDone, StateCount } from './roster.types.js';

const TEAM = ifParent(seeRoster, ({ hubId, programId, id }: CohortType) => ({
  hubId,
  programId,
  cohortId: id,
}));

/** Who is in a cohort, and what the team does with many of them. */
@Resolver(() => CohortType)
export class RosterResolver {
  constructor(
    private readonly reader: RosterReader,
    private readonly bulk: BulkService,
    private readonly addresses: AddressService,
  ) {}

  @ResolveField(() => EnrollmentConnection, {
    nullable: true,
    description: 'Who is in it, in the order of their coming; for the hub’s team.',
  })
  @Authorize(TEAM)
  roster(
    @Parent() cohort: CohortType,
    @Args('filter', { type: () => RosterFilter, nullable: true }) filter: RosterFilter | null,
    @Args() page: PageArgs,
  ) {
    return this.reader.page(cohort.id, filter ?? {}, keysetOf(page, 1));
  }

  @ResolveField(() => [StateCount], {
    nullable: true,
    description: 'How many people are in which state; for the hub’s team.',
  })
  @Authorize(TEAM)
  rosterCounts(@Parent() cohort: CohortType): Promise<StateCount[]> {
    return this.reader.countsOf(cohort.id);
  }

  @Mutation(() => EnrollmentType, {
    description: 'Has mail sent again to somebody from whose address it came back.',
  })
  @Authorize(rows(manageEnrollment))
  tryAddressAgain(
    @CurrentViewer() viewer: Viewer,
    @IdArg('enrollmentId') enrollmentId: string,
  ): Promise<EnrollmentType> {
    return this.addresses.tryAgain(viewer, enrollmentId);
  }

  @Mutation(() => BulkDone, { description: 'Does one thing with many people of a cohort.' })
  @Authorize(rows(manageEnrollment))
  changeEnrollments(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: BulkInput,
  ): Promise<BulkDone> {
    return this.bulk.run(viewer, cohortId, input);
  }
}
