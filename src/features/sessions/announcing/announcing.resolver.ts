import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { manageSessions } from '../sessions.policy.js';
import { SessionType } from '../sessions.types.js';
import { AnnounceService } from './announce.service.js';
import { AnnounceInput } from './announcing.inputs.js';

/** Changes that everyone whom they concern is told of at once. */
@Resolver(() => SessionType)
export class AnnouncingResolver {
  constructor(private readonly service: AnnounceService) {}

  @Mutation(() => SessionType, {
    description:
      'Calls a session off, or changes where its meeting is, and tells everyone whom it concerns by mail, in one go.',
  })
  @Authorize(rows(manageSessions))
  announce(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: AnnounceInput,
  ): Promise<SessionType> {
    return this.service.announce(viewer, sessionId, input);
  }
}
