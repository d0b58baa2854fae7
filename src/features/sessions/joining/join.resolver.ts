import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authorize, anyone, CurrentViewer, signedIn, type Viewer } from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { JoinService } from './join.service.js';
import { JoinOpened, JoinPageResult, JoinResult, shownArrival } from './join.types.js';

const secretArg = {
  type: () => String,
  nullable: true,
  description: 'What stands behind the # of the link.',
};

/** The page on which people join a session. */
@Resolver()
export class JoinResolver {
  constructor(private readonly service: JoinService) {}

  @Query(() => JoinPageResult, {
    description: 'What a join link is good for. Without a secret it is about whoever is signed in.',
  })
  @Authorize(anyone('the secret of the link is the proof, or else the sign-in'))
  async joinPage(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') id: string,
    @Args('secret', secretArg) secret: string | null,
  ): Promise<typeof JoinPageResult> {
    return shownArrival(await this.service.look(viewer, id, secret));
  }

  @Mutation(() => JoinResult, { description: 'Joins a session: tells where the meeting is.' })
  @Authorize(anyone('the secret of the link is the proof, or else the sign-in'))
  async joinSession(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') id: string,
    @Args('secret', secretArg) secret: string | null,
  ): Promise<typeof JoinResult> {
    const joined = await this.service.join(viewer, id, secret);
    return 'url' in joined ? Object.assign(new JoinOpened(), joined) : shownArrival(joined);
  }

  @Mutation(() => Boolean, {
    description: 'Makes the viewer’s own join links anew; those in mail and calendars are void at once.',
  })
  @Authorize(signedIn)
  async resetJoinLinks(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.service.reset(viewer);
    return true;
  }
}
