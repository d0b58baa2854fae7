import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { CohortType } from '../../cohorts/index.js';
import { PersonReader } from '../../identity/index.js';
import { SessionReader } from '../../sessions/index.js';
import { manageClaims, seeClaims } from '../claiming/claim.policy.js';
import { ChangeReader } from './change.reader.js';
import {
  AwardChangeConnection,
  AwardChangesDecided,
  AwardChangesInput,
  AwardChangeType,
} from './change.types.js';
import { DecideChanges } from './decide-changes.js';

const ifSeesClaims = ifParent(seeClaims, ({ hubId, programId, id }: CohortType) => ({
  hubId,
  programId,
  cohortId: id,
}));

/** Deciding about awards that attendance does not come to any more. */
@Resolver()
export class ChangeResolver {
  constructor(private readonly deciding: DecideChanges) {}

  @Mutation(() => AwardChangesDecided, {
    description:
      'Puts awards right after attendance was corrected, all of them or none, and tells the learners.',
  })
  @Authorize(rows(manageClaims))
  async confirmAwardChanges(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { ids }: AwardChangesInput,
  ): Promise<AwardChangesDecided> {
    return { count: await this.deciding.confirm(viewer, ids) };
  }

  @Mutation(() => AwardChangesDecided, { description: 'Leaves awards as they stand, for a reason.' })
  @Authorize(rows(manageClaims))
  async declineAwardChanges(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { ids }: AwardChangesInput,
    @Args('reason', { type: () => String, description: 'Why, in 3 to 500 letters.' }) reason: string,
  ): Promise<AwardChangesDecided> {
    const words = reason.trim();
    if (words.length < 3 || words.length > 500)
      throw Refusal.invalid('Please say why, in 3 to 500 letters.', { reason: 'is missing, or too long' });
    return { count: await this.deciding.decline(viewer, ids, words) };
  }
}

/** Of a cohort's awards those that attendance does not come to any more. */
@Resolver(() => CohortType)
export class CohortChanges {
  constructor(private readonly reader: ChangeReader) {}

  @ResolveField(() => AwardChangeConnection, {
    nullable: true,
    description:
      'Awards that attendance does not come to any more: those that wait, or those that were decided.',
  })
  @Authorize(ifSeesClaims)
  awardChanges(
    @Parent() { id }: CohortType,
    @Args('waiting', { type: () => Boolean }) waiting: boolean,
    @Args() page: PageArgs,
  ) {
    return this.reader.page(id, waiting, keysetOf(page, 1));
  }
}

/** Of a change what other features know. */
@Resolver(() => AwardChangeType)
export class AwardChangeFields {
  constructor(
    private readonly people: PersonReader,
    private readonly sessions: SessionReader,
  ) {}

  @ResolveField(() => String, { nullable: true, description: 'Whose award it is.' })
  @Authorize(withParent)
  personName(@Parent() { personId }: AwardChangeType, @Context() context: GraphContext) {
    return this.nameOf(personId, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'Who decided.' })
  @Authorize(withParent)
  decidedByName(@Parent() { decidedBy }: AwardChangeType, @Context() context: GraphContext) {
    return this.nameOf(decidedBy, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'The title of the session.' })
  @Authorize(withParent)
  async sessionTitle(
    @Parent() { sessionId }: AwardChangeType,
    @Context() { loaders }: GraphContext,
  ): Promise<string | null> {
    const loader = loaders.of(this.sessions, (ids) => this.sessions.byIds(ids));
    return (await loader.load(sessionId))?.title ?? null;
  }

  private async nameOf(id: string | null, { loaders }: GraphContext): Promise<string | null> {
    if (!id) return null;
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(id);
    return person?.name ?? null;
  }
}
