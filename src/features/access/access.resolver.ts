import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  authorize,
  CurrentViewer,
  rows,
  type Viewer,
  withParent,
} from '../../platform/authz/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../platform/graphql/index.js';
import { PersonReader } from '../identity/index.js';
import { GrantRoleInput } from './access.inputs.js';
import { changeRole, seeGrants } from './access.policy.js';
import { AccessReader } from './access.reader.js';
import { AccessService } from './access.service.js';
import {
  GrantConnection,
  GrantType,
  type LastHubAdmin,
  RevokeRoleResult,
  RoleEnded,
  RoleHeld,
} from './access.types.js';

/** Who holds which role. */
@Resolver(() => GrantType)
export class AccessResolver {
  constructor(
    private readonly service: AccessService,
    private readonly reader: AccessReader,
    private readonly people: PersonReader,
  ) {}

  @Query(() => GrantConnection, { description: 'The roles held in a hub.' })
  @Authorize(rows(seeGrants))
  grants(@CurrentViewer() viewer: Viewer, @IdArg('hubId') hubId: string, @Args() page: PageArgs) {
    authorize(viewer, seeGrants, { hubId });
    return this.reader.grantsOf(hubId, keysetOf(page, 1));
  }

  @Mutation(() => RoleHeld, { description: 'Gives a person a role; whoever is not known yet becomes known.' })
  @Authorize(rows(changeRole))
  async grantRole(@CurrentViewer() viewer: Viewer, @Args('input') input: GrantRoleInput): Promise<RoleHeld> {
    return { grant: await this.service.grant(viewer, input) };
  }

  @Mutation(() => RevokeRoleResult, { description: 'Ends a role.' })
  @Authorize(rows(changeRole))
  async revokeRole(
    @CurrentViewer() viewer: Viewer,
    @IdArg('grantId') grantId: string,
  ): Promise<RoleEnded | LastHubAdmin> {
    const ended = await this.service.revoke(viewer, grantId);
    return ended
      ? { grantId }
      : { message: 'This is the hub’s last admin. Make someone else an admin first.' };
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of who holds the role.' })
  @Authorize(withParent)
  async personName(@Parent() grant: GrantType, @Context() { loaders }: GraphContext): Promise<string | null> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(grant.personId);
    return person?.name ?? null;
  }
}
