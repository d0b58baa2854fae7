import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, withParent } from '../../../platform/authz/index.js';
import { SessionType } from '../sessions.types.js';
import { wayInto } from './join.rules.js';
import { JoinWindowType } from './join.types.js';

/** When the join page of a session opens and closes. */
@Resolver(() => SessionType)
export class JoinWindowFields {
  @ResolveField(() => JoinWindowType, {
    nullable: true,
    description: 'When its join page is open; null where there is nothing to join.',
  })
  @Authorize(withParent)
  joinWindow(@Parent() session: SessionType): JoinWindowType | null {
    return wayInto(session);
  }
}
