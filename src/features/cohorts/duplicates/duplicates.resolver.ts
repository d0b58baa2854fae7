import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  authorize,
  CurrentViewer,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { MergesReader, PersonReader } from '../../identity/index.js';
import { mergePeople, seeDuplicates } from './duplicates.policy.js';
import { DuplicatesReader } from './duplicates.reader.js';
import { DuplicatesService } from './duplicates.service.js';
import {
  DuplicateConnection,
  KeptApart,
  MergeConnection,
  type MergeImpossible,
  MergePreviewResult,
  type MergePreviewType,
  MergeResult,
  MergeType,
  type PeopleJoined,
  type PeopleParted,
  type UndoImpossible,
  UndoMergeResult,
} from './duplicates.types.js';

/** People of a hub who may be one, and those who turned out to be. */
@Resolver(() => MergeType)
export class DuplicatesResolver {
  constructor(
    private readonly service: DuplicatesService,
    private readonly reader: DuplicatesReader,
    private readonly merged: MergesReader,
    private readonly people: PersonReader,
  ) {}

  @Query(() => DuplicateConnection, {
    description: 'Pairs of people of a hub’s cohorts who may be one person; for its admins.',
  })
  @Authorize(rows(seeDuplicates))
  possibleDuplicates(@CurrentViewer() viewer: Viewer, @IdArg('hubId') hubId: string, @Args() page: PageArgs) {
    authorize(viewer, seeDuplicates, { hubId });
    return this.reader.page(hubId, keysetOf(page, 3));
  }

  @Query(() => MergeConnection, { description: 'Who was joined in a hub, the latest first; for its admins.' })
  @Authorize(rows(seeDuplicates))
  merges(@CurrentViewer() viewer: Viewer, @IdArg('hubId') hubId: string, @Args() page: PageArgs) {
    authorize(viewer, seeDuplicates, { hubId });
    return this.merged.ofHub(hubId, keysetOf(page, 1));
  }

  @Query(() => MergePreviewResult, {
    description:
      'What joining two people of a hub comes to. Without `stayId`, whoever was here last is to stay.',
  })
  @Authorize(rows(seeDuplicates))
  mergePreview(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @IdArg('oneId') oneId: string,
    @IdArg('otherId') otherId: string,
    @IdArg('stayId', { nullable: true })
    stayId: string | null,
  ): Promise<MergePreviewType | MergeImpossible> {
    return this.service.preview(viewer, { hubId, oneId, otherId }, stayId);
  }

  @Mutation(() => MergeResult, { description: 'Joins two people of a hub. It can be undone for 30 days.' })
  @Authorize(rows(mergePeople))
  async mergePeople(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @IdArg('stayId') stayId: string,
    @IdArg('goId') goId: string,
  ): Promise<PeopleJoined | MergeImpossible> {
    const done = await this.service.merge(viewer, { hubId, stayId, goId });
    return 'why' in done ? done : { merge: done };
  }

  @Mutation(() => UndoMergeResult, {
    description: 'Takes two people apart again. What came since stays with the one who stayed.',
  })
  @Authorize(rows(mergePeople))
  undoMerge(
    @CurrentViewer() viewer: Viewer,
    @IdArg('mergeId') mergeId: string,
  ): Promise<PeopleParted | UndoImpossible> {
    return this.service.undo(viewer, mergeId);
  }

  @Mutation(() => KeptApart, {
    description: 'Says that two people are not one; they are not suggested again.',
  })
  @Authorize(rows(mergePeople))
  async keepApart(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @IdArg('oneId') oneId: string,
    @IdArg('otherId') otherId: string,
  ): Promise<KeptApart> {
    await this.service.keepApart(viewer, hubId, oneId, otherId);
    return { oneId, otherId };
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of who joined them.' })
  @Authorize(withParent)
  async byName(@Parent() merge: MergeType, @Context() { loaders }: GraphContext): Promise<string | null> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(merge.byId);
    return person?.name ?? null;
  }
}
