import { Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  signedIn,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Me } from '../identity.types.js';
import { Sessions } from './sessions.js';
import { BrowserSessionType } from './signing-in.types.js';

/** One's own sessions, wherever they are. */
@Resolver(() => Me)
export class SessionsResolver {
  constructor(private readonly sessions: Sessions) {}

  @ResolveField(() => [BrowserSessionType], { description: 'Where one is signed in, the latest used first.' })
  @Authorize(withParent)
  async browserSessions(@Parent() me: Me, @CurrentViewer() viewer: Viewer): Promise<BrowserSessionType[]> {
    return (await this.sessions.of(me.id)).map(
      ({ id, browser, method, createdAt, lastSeenAt, strongAt }) => ({
        id,
        browser,
        method,
        createdAt,
        lastSeenAt,
        current: id === viewer.signInId,
        strong: strongAt !== null,
      }),
    );
  }

  @Mutation(() => Boolean, { description: 'Ends one of one’s own sessions, at once.' })
  @Authorize(signedIn)
  async endBrowserSession(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<boolean> {
    if ((await this.sessions.end(viewer, { id })) === 0) throw Refusal.notFound('The session');
    return true;
  }

  @Mutation(() => Int, { description: 'Ends all of one’s sessions but this one, and says how many.' })
  @Authorize(signedIn)
  endOtherBrowserSessions(@CurrentViewer() viewer: Viewer): Promise<number> {
    return this.sessions.end(viewer, 'others');
  }
}
