import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  authorize,
  CurrentViewer,
  may,
  rows,
  scoped,
  type Viewer,
  withParent,
} from '../../platform/authz/index.js';
import { IdArg, keysetOf, PageArgs } from '../../platform/graphql/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { CreateCohortInput, EnrollInput } from './cohorts.inputs.js';
import { createCohort, manageEnrollment, seeCohort, seeRoster } from './cohorts.policy.js';
import { CohortReader } from './cohorts.reader.js';
import { CohortService } from './cohorts.service.js';
import {
  CohortConnection,
  type CohortFull,
  CohortType,
  CohortViewerCan,
  type EnrolledType,
  EnrollmentType,
  EnrollResult,
} from './cohorts.types.js';

/** Cohorts. */
@Resolver(() => CohortType)
export class CohortsResolver {
  constructor(
    private readonly service: CohortService,
    private readonly reader: CohortReader,
  ) {}

  @Query(() => CohortType)
  @Authorize(rows(seeCohort))
  async cohort(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<CohortType> {
    const cohort = await this.reader.cohort(id);
    if (!cohort) throw Refusal.notFound();
    authorize(viewer, seeCohort, placeOf(cohort));
    return cohort;
  }

  @Query(() => CohortConnection, {
    description: 'The cohorts the viewer leads, facilitates or participates in.',
  })
  @Authorize(scoped('the viewer’s roles and enrollments scope the rows in SQL'))
  cohorts(
    @CurrentViewer() viewer: Viewer,
    @IdArg('programId', { nullable: true }) programId: string | null,
    @Args() page: PageArgs,
  ) {
    return this.reader.visibleTo(viewer, programId, keysetOf(page, 1));
  }

  @Mutation(() => CohortType)
  @Authorize(rows(createCohort))
  createCohort(
    @CurrentViewer() viewer: Viewer,
    @IdArg('programId') programId: string,
    @Args('input') input: CreateCohortInput,
  ): Promise<CohortType> {
    return this.service.create(viewer, programId, input);
  }

  @Mutation(() => EnrollResult, { description: 'Enrolls a person; whoever is not known yet becomes known.' })
  @Authorize(rows(manageEnrollment))
  async enroll(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: EnrollInput,
  ): Promise<EnrolledType | CohortFull> {
    const enrolling = await this.service.enroll(viewer, cohortId, input);
    if ('enrollment' in enrolling) return enrolling;
    return { message: 'All seats of this cohort are taken.', capacity: enrolling.full };
  }

  @Mutation(() => EnrollmentType, { description: 'Lets a person leave the cohort.' })
  @Authorize(rows(manageEnrollment))
  withdraw(
    @CurrentViewer() viewer: Viewer,
    @IdArg('enrollmentId') enrollmentId: string,
  ): Promise<EnrollmentType> {
    return this.service.withdraw(viewer, enrollmentId);
  }

  @ResolveField(() => CohortViewerCan)
  @Authorize(withParent)
  viewerCan(@Parent() cohort: CohortType, @CurrentViewer() viewer: Viewer): CohortViewerCan {
    const place = placeOf(cohort);
    return { seeRoster: may(viewer, seeRoster, place), manage: may(viewer, manageEnrollment, place) };
  }
}

function placeOf(cohort: CohortType) {
  return { hubId: cohort.hubId, programId: cohort.programId, cohortId: cohort.id };
}
