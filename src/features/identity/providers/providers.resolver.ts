import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authorize, anyone } from '../../../platform/authz/index.js';
import { Config } from '../../../platform/config/index.js';
import type { GraphContext } from '../../../platform/graphql/index.js';
import { knownBrowser, rememberBrowser, Site, setSessionCookie } from '../../../platform/http/index.js';
import { browserFamily } from '../signing-in/browser-family.rules.js';
import { SignInDone } from '../signing-in/signing-in.types.js';
import { ProviderClient } from './provider-client.js';
import { ProviderSignIn } from './provider-sign-in.js';
import { ProviderSignInBegun, SignInWays } from './providers.types.js';

const BEFORE = 'whoever signs in is not signed in yet';

/** Signing in with one's institution. */
@Resolver()
export class ProvidersResolver {
  constructor(
    private readonly client: ProviderClient,
    private readonly signIns: ProviderSignIn,
    private readonly site: Site,
    private readonly config: Config,
  ) {}

  @Query(() => SignInWays, { description: 'The ways of signing in beside mailed links and passkeys.' })
  @Authorize(anyone(BEFORE))
  signInWays(): SignInWays {
    const providers = this.client.all().map(({ id, name }) => ({ id, name }));
    return { providers, secondFactor: this.config.secondFactor };
  }

  @Mutation(() => ProviderSignInBegun, { description: 'Begins to sign in with an institution.' })
  @Authorize(anyone(BEFORE))
  async beginProviderSignIn(
    @Args('provider', { type: () => String }) provider: string,
    @Context() { req, reply }: GraphContext,
  ): Promise<ProviderSignInBegun> {
    return { url: await this.signIns.begin(provider, rememberBrowser(req, reply, this.site.secure)) };
  }

  @Mutation(() => SignInDone, {
    description: 'Begins a session for whoever came back from their institution.',
  })
  @Authorize(anyone(BEFORE))
  async finishProviderSignIn(
    @Args('query', { type: () => String }) query: string,
    @Context() { req, reply }: GraphContext,
  ): Promise<SignInDone> {
    const { secret, personId } = await this.signIns.finish(
      query.slice(0, 8_000),
      knownBrowser(req, this.site.secure) ?? '',
      browserFamily(req.headers['user-agent']),
    );
    setSessionCookie(reply, secret, this.site.secure);
    return { personId };
  }
}
