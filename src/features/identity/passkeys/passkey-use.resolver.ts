import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Authorize, anyone, CurrentViewer, signedIn, type Viewer } from '../../../platform/authz/index.js';
import type { GraphContext } from '../../../platform/graphql/index.js';
import { knownBrowser, rememberBrowser, Site, setSessionCookie } from '../../../platform/http/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { browserFamily } from '../signing-in/browser-family.rules.js';
import { SignInDone } from '../signing-in/signing-in.types.js';
import { PASSKEY_NO_PROOF, PasskeyUse } from './passkey-use.js';
import { PasskeyAnswerInput, PasskeyCeremony } from './passkeys.types.js';

const BEFORE = 'whoever signs in is not signed in yet';

/** Signing in by a passkey, and using one as second factor. */
@Resolver()
export class PasskeyUseResolver {
  constructor(
    private readonly use: PasskeyUse,
    private readonly site: Site,
  ) {}

  @Mutation(() => PasskeyCeremony, { description: 'Asks this browser for a passkey, to sign in.' })
  @Authorize(anyone(BEFORE))
  beginPasskeySignIn(@Context() { req, reply }: GraphContext): Promise<PasskeyCeremony> {
    return this.use.beginSignIn(rememberBrowser(req, reply, this.site.secure));
  }

  @Mutation(() => SignInDone, { description: 'Begins a session by a passkey.' })
  @Authorize(anyone(BEFORE))
  async finishPasskeySignIn(
    @Args('input') input: PasskeyAnswerInput,
    @Context() { req, reply }: GraphContext,
  ): Promise<SignInDone> {
    const secret = knownBrowser(req, this.site.secure) ?? '';
    const session = await this.use.signIn(input, secret, browserFamily(req.headers['user-agent']));
    if (!session) throw Refusal.invalid(PASSKEY_NO_PROOF);
    setSessionCookie(reply, session.secret, this.site.secure);
    return { personId: session.personId };
  }

  @Mutation(() => PasskeyCeremony, { description: 'Asks for one of one’s own passkeys, as second factor.' })
  @Authorize(signedIn)
  beginStrengthening(@CurrentViewer() viewer: Viewer): Promise<PasskeyCeremony> {
    return this.use.beginStrengthening(viewer);
  }

  @Mutation(() => Boolean, { description: 'Makes this session strong: roles wake up.' })
  @Authorize(signedIn)
  async strengthenSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: PasskeyAnswerInput,
    @Context() { reply }: GraphContext,
  ): Promise<boolean> {
    const session = await this.use.strengthen(viewer, input);
    setSessionCookie(reply, session.secret, this.site.secure);
    return true;
  }
}
