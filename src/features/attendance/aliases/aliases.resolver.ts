import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, rows, type Viewer, withParent } from '../../../platform/authz/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { manageSessions } from '../../sessions/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { Attendee } from '../attendance.types.js';
import { AliasService } from './alias.service.js';
import { AliasConnection, AliasType } from './aliases.types.js';

/** What is remembered of whom meeting reports mean. */
@Resolver(() => AliasType)
export class AliasesResolver {
  constructor(
    private readonly service: AliasService,
    private readonly people: PersonReader,
  ) {}

  @Query(() => AliasConnection, {
    description: 'Names and addresses in meeting reports that are known to be somebody’s, the newest first.',
  })
  @Authorize(rows(seeAttendance))
  participantAliases(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args() page: PageArgs,
  ) {
    return this.service.page(viewer, cohortId, keysetOf(page, 1));
  }

  @Mutation(() => Boolean, {
    description: 'Forgets such a match: the next report asks anew, and what was recorded stays.',
  })
  @Authorize(rows(seeAttendance, manageSessions))
  async forgetAlias(@CurrentViewer() viewer: Viewer, @IdArg('aliasId') aliasId: string): Promise<boolean> {
    await this.service.forget(viewer, aliasId);
    return true;
  }

  @ResolveField(() => Attendee, { nullable: true, description: 'Whom it means.' })
  @Authorize(withParent)
  person(@Parent() { personId }: AliasType, @Context() { loaders }: GraphContext): Promise<Attendee | null> {
    return loaders.of(this.people, (ids) => this.people.byIds(ids)).load(personId);
  }

  @ResolveField(() => String, { description: 'The name of who said so.' })
  @Authorize(withParent)
  async by(@Parent() { confirmedBy }: AliasType, @Context() { loaders }: GraphContext): Promise<string> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(confirmedBy);
    return person?.name ?? '';
  }
}
