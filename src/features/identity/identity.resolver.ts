import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authorize, anyone, CurrentViewer, signedIn, type Viewer } from '../../platform/authz/index.js';
import type { GraphContext } from '../../platform/graphql/index.js';
import { clearSessionCookie, Site, setSessionCookie } from '../../platform/http/index.js';
import { ProfileInput } from './identity.inputs.js';
import { Me, SignInDone, SignInLinkAsked, SignInLinkSpent, SignInResult } from './identity.types.js';
import { PersonReader } from './person.reader.js';
import { ProfileService } from './profile.service.js';
import { SignInService } from './sign-in.service.js';

const BEFORE = 'whoever signs in is not signed in yet';

/** Who one is, signing in and out. */
@Resolver(() => Me)
export class IdentityResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly profiles: ProfileService,
    private readonly people: PersonReader,
    private readonly site: Site,
  ) {}

  @Query(() => Me, { nullable: true, description: 'The signed-in person; null for anyone else.' })
  @Authorize(anyone('it answers null to whoever is not signed in'))
  async me(@CurrentViewer() viewer: Viewer): Promise<Me | null> {
    return viewer.personId ? this.people.byId(viewer.personId) : null;
  }

  @Mutation(() => SignInLinkAsked, { description: 'Mails a sign-in link to the address, if it is known.' })
  @Authorize(anyone(BEFORE))
  async requestSignInLink(
    @CurrentViewer() viewer: Viewer,
    @Args('email', { type: () => String }) email: string,
  ): Promise<SignInLinkAsked> {
    await this.signIns.requestLink(viewer, email.slice(0, 320));
    return { message: 'If we know this address, a link is on its way. It works for ten minutes.' };
  }

  @Mutation(() => SignInResult, { description: 'Begins a session with the token of a mailed link.' })
  @Authorize(anyone(BEFORE))
  async finishSignIn(
    @Args('token', { type: () => String }) token: string,
    @Context() context: GraphContext,
  ): Promise<SignInDone | SignInLinkSpent> {
    const session = await this.signIns.finish(token.slice(0, 200));
    if (!session)
      return { message: 'This link was used before or is older than ten minutes. Please ask for a new one.' };
    setSessionCookie(context.reply, session.secret, this.site.secure);
    return { personId: session.personId };
  }

  @Mutation(() => Boolean, { description: 'Ends the session of this browser.' })
  @Authorize(signedIn)
  async signOut(@CurrentViewer() viewer: Viewer, @Context() context: GraphContext): Promise<boolean> {
    await this.signIns.signOut(viewer);
    clearSessionCookie(context.reply, this.site.secure);
    return true;
  }

  @Mutation(() => Me, { description: 'Changes one’s own profile; what is not given stays.' })
  @Authorize(signedIn)
  async changeProfile(@CurrentViewer() viewer: Viewer, @Args('input') input: ProfileInput): Promise<Me> {
    await this.profiles.change(viewer, input);
    return (await this.people.byId(viewer.personId as string)) as Me;
  }
}
