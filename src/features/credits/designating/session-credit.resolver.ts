import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, type Viewer, withParent } from '../../../platform/authz/index.js';
import type { GraphContext } from '../../../platform/graphql/index.js';
import { JoinPage, SessionType } from '../../sessions/index.js';
import { SessionCreditType } from './designation.types.js';
import { OfferedCredit } from './offered-credit.js';

/** What sessions are designated for. */
@Resolver(() => SessionType)
export class SessionCreditFields {
  constructor(private readonly offered: OfferedCredit) {}

  @ResolveField(() => [SessionCreditType], {
    description: 'What it is designated for; what fits the viewer’s profession first.',
  })
  @Authorize(withParent)
  async credits(
    @Parent() { id }: SessionType,
    @CurrentViewer() { personId }: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<SessionCreditType[]> {
    // A request has one viewer, so one loader serves all its sessions.
    const loader = loaders.of(this.offered, (ids) => this.offered.of(ids, personId));
    return (await loader.load(id)) ?? [];
  }
}

/** The same for who is about to join, by their own link. */
@Resolver(() => JoinPage)
export class JoinCreditFields {
  constructor(private readonly offered: OfferedCredit) {}

  @ResolveField(() => [SessionCreditType], {
    description: 'What it is designated for; what fits the profession of who joins first. None for guests.',
  })
  @Authorize(withParent)
  async credits(@Parent() { sessionId, personId }: JoinPage): Promise<SessionCreditType[]> {
    if (personId === null) return [];
    return (await this.offered.of([sessionId], personId)).get(sessionId) ?? [];
  }
}
