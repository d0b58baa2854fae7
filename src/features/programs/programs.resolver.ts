import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  anyone,
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
import { FoundingService } from './founding.service.js';
import { AddResourceInput, CreateProgramInput, FoundHubInput } from './programs.inputs.js';
import { manageHub, seeHub, seeProgram } from './programs.policy.js';
import { ProgramReader } from './programs.reader.js';
import { ProgramService } from './programs.service.js';
import {
  FoundHubResult,
  type FoundingLinkSpent,
  HubConnection,
  type HubFoundedType,
  HubType,
  HubViewerCan,
  ProgramConnection,
  ProgramType,
  ResourceType,
} from './programs.types.js';
import { seeCounts } from './questions/questions.policy.js';

/** Hubs and programs. */
@Resolver(() => HubType)
export class ProgramsResolver {
  constructor(
    private readonly founding: FoundingService,
    private readonly service: ProgramService,
    private readonly reader: ProgramReader,
  ) {}

  @Mutation(() => FoundHubResult, { description: 'Founds a hub with the operator’s link.' })
  @Authorize(anyone('whoever holds the operator’s link may found a hub; the token is the proof'))
  async foundHub(@Args('input') input: FoundHubInput): Promise<HubFoundedType | FoundingLinkSpent> {
    const hub = await this.founding.found(input);
    return hub
      ? { hub }
      : { message: 'This link was used before or has run out. Ask whoever runs the server for a new one.' };
  }

  @Query(() => HubConnection, { description: 'The hubs the viewer has to do with.' })
  @Authorize(scoped('the viewer’s own roles and enrollments name the hubs'))
  myHubs(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs) {
    return this.reader.myHubs(viewer, keysetOf(page, 2));
  }

  @Query(() => HubType)
  @Authorize(rows(seeHub))
  async hub(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<HubType> {
    authorize(viewer, seeHub, { hubId: id });
    const hub = await this.reader.hub(id);
    if (!hub) throw Refusal.notFound();
    return hub;
  }

  @Query(() => ProgramType)
  @Authorize(rows(seeProgram))
  async program(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<ProgramType> {
    const program = await this.reader.program(id);
    if (!program) throw Refusal.notFound();
    authorize(viewer, seeProgram, { hubId: program.hubId, programId: program.id });
    return program;
  }

  @Mutation(() => ProgramType)
  @Authorize(rows(manageHub))
  createProgram(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('input') input: CreateProgramInput,
  ): Promise<ProgramType> {
    return this.service.createProgram(viewer, hubId, input);
  }

  @Mutation(() => HubType, { description: 'Chooses the language of mail to whoever has chosen none.' })
  @Authorize(rows(manageHub))
  setHubLanguage(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('language', { type: () => String }) language: string,
  ): Promise<HubType> {
    return this.service.setLanguage(viewer, hubId, language);
  }

  @Mutation(() => ResourceType, { description: 'Adds a source of support to the hub.' })
  @Authorize(rows(manageHub))
  addResource(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('input') input: AddResourceInput,
  ): Promise<ResourceType> {
    return this.service.addResource(viewer, hubId, input);
  }

  @ResolveField(() => ProgramConnection, { description: 'The programs of this hub that the viewer may see.' })
  @Authorize(withParent)
  programs(@Parent() hub: HubType, @CurrentViewer() viewer: Viewer, @Args() page: PageArgs) {
    return this.reader.programsOf(viewer, hub.id, keysetOf(page, 2));
  }

  @ResolveField(() => [ResourceType])
  @Authorize(withParent)
  resources(@Parent() hub: HubType): Promise<ResourceType[]> {
    return this.reader.resources(hub.id);
  }

  @ResolveField(() => HubViewerCan)
  @Authorize(withParent)
  viewerCan(@Parent() hub: HubType, @CurrentViewer() viewer: Viewer): HubViewerCan {
    const place = { hubId: hub.id };
    return { manage: may(viewer, manageHub, place), seeQuestionCounts: may(viewer, seeCounts, place) };
  }
}
