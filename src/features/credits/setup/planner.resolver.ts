import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { ProgramType } from '../../programs/index.js';
import { PlannerReader } from './planner.reader.js';
import { PlannerService } from './planner.service.js';
import { PlannerInput, PlannerType } from './planner.types.js';
import { seePlanners, setPlanners } from './setup.policy.js';

const ofProgram = (program: ProgramType) => ({ hubId: program.hubId, programId: program.id });

/** Who plans programs. */
@Resolver(() => ProgramType)
export class PlannerResolver {
  constructor(
    private readonly service: PlannerService,
    private readonly reader: PlannerReader,
  ) {}

  @ResolveField(() => [PlannerType], {
    description:
      'Who plans it without having to teach in it; they disclose, too. For the team and the CE office.',
  })
  @Authorize(ifParent(seePlanners, ofProgram))
  async planners(@Parent() { id }: ProgramType, @Context() { loaders }: GraphContext) {
    return (await loaders.of(this.reader, (ids) => this.reader.of(ids)).load(id)) ?? [];
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer sees who plans it.' })
  @Authorize(withParent)
  viewerSeesPlanners(@Parent() program: ProgramType, @CurrentViewer() viewer: Viewer): boolean {
    return may(viewer, seePlanners, ofProgram(program));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer says who plans it.' })
  @Authorize(withParent)
  viewerSetsPlanners(@Parent() program: ProgramType, @CurrentViewer() viewer: Viewer): boolean {
    return may(viewer, setPlanners, ofProgram(program));
  }

  @Mutation(() => ProgramType, { description: 'Puts somebody down as planning a program.' })
  @Authorize(rows(setPlanners))
  addPlanner(
    @CurrentViewer() viewer: Viewer,
    @IdArg('programId') programId: string,
    @Args('input') input: PlannerInput,
  ): Promise<ProgramType> {
    return this.service.add(viewer, programId, input);
  }

  @Mutation(() => ProgramType, { description: 'Takes somebody off the list of those who plan a program.' })
  @Authorize(rows(setPlanners))
  removePlanner(
    @CurrentViewer() viewer: Viewer,
    @IdArg('programId') programId: string,
    @IdArg('personId') personId: string,
  ): Promise<ProgramType> {
    return this.service.remove(viewer, programId, personId);
  }
}

/** Of somebody who plans what other features know. */
@Resolver(() => PlannerType)
export class PlannerFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => String)
  @Authorize(withParent)
  async name(@Parent() { personId }: PlannerType, @Context() { loaders }: GraphContext): Promise<string> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(personId);
    return person?.name ?? '';
  }
}
