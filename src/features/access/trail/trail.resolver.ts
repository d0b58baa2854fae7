import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  authorize,
  CurrentViewer,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { HubType, ProgramReader } from '../../programs/index.js';
import { TrailFilter } from './trail.inputs.js';
import { seeTrail } from './trail.policy.js';
import { TrailReader } from './trail.reader.js';
import { TrailConnection, TrailEntryType } from './trail.types.js';

/** Who did what in a hub. */
@Resolver(() => TrailEntryType)
export class TrailResolver {
  constructor(
    private readonly reader: TrailReader,
    private readonly people: PersonReader,
    private readonly programs: ProgramReader,
  ) {}

  @Query(() => TrailConnection, {
    description: 'What was done, read and refused in a hub, the latest first. The total stops at 10,000.',
  })
  @Authorize(rows(seeTrail))
  trail(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('filter') filter: TrailFilter,
    @Args() page: PageArgs,
  ) {
    authorize(viewer, seeTrail, { hubId });
    return this.reader.page(hubId, filter, keysetOf(page, 2));
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of who did it.' })
  @Authorize(withParent)
  actorName(@Parent() entry: TrailEntryType, @Context() context: GraphContext): Promise<string | null> {
    return this.nameOf(entry.actorId, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of whom it concerns.' })
  @Authorize(withParent)
  async concerns(@Parent() entry: TrailEntryType, @Context() context: GraphContext): Promise<string | null> {
    return this.nameOf(entry.personId ?? entry.subjectId, context);
  }

  @ResolveField(() => String, { nullable: true })
  @Authorize(withParent)
  async programName(
    @Parent() entry: TrailEntryType,
    @Context() { loaders }: GraphContext,
  ): Promise<string | null> {
    if (!entry.programId) return null;
    const program = await loaders
      .of(this.programs, (ids) => this.programs.programsByIds(ids))
      .load(entry.programId);
    return program?.name ?? null;
  }

  private async nameOf(personId: string | null, { loaders }: GraphContext): Promise<string | null> {
    if (!personId) return null;
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(personId);
    return person?.name ?? null;
  }
}

/** Whether the viewer audits a hub. */
@Resolver(() => HubType)
export class HubTrailFields {
  @ResolveField(() => Boolean, {
    description: 'Whether the viewer sees who holds which role, and the audit trail.',
  })
  @Authorize(withParent)
  viewerMayAudit(@Parent() hub: HubType, @CurrentViewer() viewer: Viewer): boolean {
    return may(viewer, seeTrail, { hubId: hub.id });
  }
}
