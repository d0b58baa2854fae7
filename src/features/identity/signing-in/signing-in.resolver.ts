import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Authorize, anyone, CurrentViewer, signedIn, type Viewer } from '../../../platform/authz/index.js';
import { Config } from '../../../platform/config/index.js';
import type { GraphContext } from '../../../platform/graphql/index.js';
import {
  clearSessionCookie,
  knownBrowser,
  networkOf,
  rememberBrowser,
  Site,
  setSessionCookie,
} from '../../../platform/http/index.js';
import { browserFamily } from './browser-family.rules.js';
import { Sessions } from './sessions.js';
import { SignInLinks } from './sign-in-links.js';
import {
  type SignInCodeNeeded,
  type SignInDone,
  SignInLinkAsked,
  type SignInLinkSpent,
  SignInResult,
} from './signing-in.types.js';

const BEFORE = 'whoever signs in is not signed in yet';

/** Signing in by a mailed link, and out. */
@Resolver()
export class SigningInResolver {
  constructor(
    private readonly links: SignInLinks,
    private readonly sessions: Sessions,
    private readonly site: Site,
    private readonly config: Config,
  ) {}

  @Mutation(() => SignInLinkAsked, { description: 'Mails a sign-in link to the address, if it is known.' })
  @Authorize(anyone(BEFORE))
  async requestSignInLink(
    @CurrentViewer() viewer: Viewer,
    @Args('email', { type: () => String }) email: string,
    @Context() { req, reply }: GraphContext,
  ): Promise<SignInLinkAsked> {
    const browser = rememberBrowser(req, reply, this.site.secure);
    const network = networkOf(req, this.config);
    const code = await this.links.request(viewer, email.slice(0, 320), browser, network);
    return { message: 'If we know this address, a link is on its way. It works for ten minutes.', code };
  }

  @Mutation(() => SignInResult, { description: 'Begins a session with the token of a mailed link.' })
  @Authorize(anyone(BEFORE))
  async finishSignIn(
    @Args('token', { type: () => String }) token: string,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Context() { req, reply }: GraphContext,
  ): Promise<SignInDone | SignInCodeNeeded | SignInLinkSpent> {
    const opened = await this.links.open(token.slice(0, 200), {
      browserSecret: knownBrowser(req, this.site.secure),
      code: code?.slice(0, 40) ?? null,
      browser: browserFamily(req.headers['user-agent']),
    });
    if (opened.kind === 'code') return { wrong: opened.wrong };
    if (opened.kind === 'spent')
      return { message: 'This link was used before or is older than ten minutes. Please ask for a new one.' };
    setSessionCookie(reply, opened.session.secret, this.site.secure);
    return { personId: opened.session.personId };
  }

  @Mutation(() => Boolean, { description: 'Ends the session of this browser.' })
  @Authorize(signedIn)
  async signOut(@CurrentViewer() viewer: Viewer, @Context() { reply }: GraphContext): Promise<boolean> {
    await this.sessions.signOut(viewer);
    clearSessionCookie(reply, this.site.secure);
    return true;
  }
}
