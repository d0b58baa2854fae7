import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Config } from '../../../platform/config/index.js';
import { callOut, type OutgoingRequest, Site } from '../../../platform/http/index.js';
import { Log } from '../../../platform/logging/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { type Claims, claimsOf } from './claims.rules.js';
import { type Provider, readProviders } from './provider-file.js';

/** Where a provider sends people back to: a page, so that its loading changes nothing. */
const RETURN_PATH = '/sign-in/return';
/** What a provider says of itself is asked anew after this long, in milliseconds. */
const KNOWN_FOR_MS = 3_600_000;

/** The OpenID Connect side: where people are sent, and what came back with them. It stores nothing. */
@Injectable()
export class ProviderClient implements OnModuleInit {
  private providers: readonly Provider[] = [];
  private readonly known = new Map<string, { at: number; configuration: oidc.Configuration }>();

  constructor(
    private readonly config: Config,
    private readonly site: Site,
    private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    const { signInProviders } = this.config;
    if (signInProviders) this.providers = await readProviders(signInProviders);
  }

  /** The institutions that there are. */
  all(): readonly Provider[] {
    return this.providers;
  }

  /** One of them. */
  provider(id: string): Provider {
    const provider = this.providers.find((one) => one.id === id);
    if (!provider) throw Refusal.notFound('The institution');
    return provider;
  }

  /** The page of the institution to which a browser is sent. */
  async addressFor(provider: Provider, browserSecret: string, ceremonyId: string): Promise<string> {
    const configuration = await this.configurationOf(provider);
    const { verifier, nonce } = derived(browserSecret, ceremonyId);
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.site.link(RETURN_PATH),
      scope: 'openid email profile',
      state: ceremonyId,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /** What the institution says of whoever came back with this query. */
  async claims(
    provider: Provider,
    query: string,
    browserSecret: string,
    ceremonyId: string,
  ): Promise<Claims> {
    const configuration = await this.configurationOf(provider);
    const { verifier, nonce } = derived(browserSecret, ceremonyId);
    const url = new URL(this.site.link(RETURN_PATH));
    url.search = query;
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier: verifier,
        expectedNonce: nonce,
        expectedState: ceremonyId,
        idTokenExpected: true,
      });
      const fromToken = tokens.claims() ?? { sub: '' };
      // Many institutions tell the address only when they are asked for it.
      const more =
        'email' in fromToken || !configuration.serverMetadata().userinfo_endpoint
          ? {}
          : await oidc.fetchUserInfo(configuration, tokens.access_token, fromToken.sub);
      return claimsOf({ ...more, ...fromToken });
    } catch (error) {
      throw this.told(provider, error);
    }
  }

  private async configurationOf(provider: Provider): Promise<oidc.Configuration> {
    const known = this.known.get(provider.id);
    if (known && Date.now() - known.at < KNOWN_FOR_MS) return known.configuration;
    // A machine on its own may try things out with a provider beside it; nobody else reaches it.
    const anywhere = !this.config.smtpUrl;
    try {
      const configuration = await oidc.discovery(
        new URL(provider.issuer),
        provider.clientId,
        provider.clientSecret,
        oidc.ClientSecretBasic(provider.clientSecret),
        {
          [oidc.customFetch]: (address, options) =>
            callOut(address, options as OutgoingRequest, { anywhere }),
          ...(anywhere ? { execute: [oidc.allowInsecureRequests] } : {}),
        },
      );
      this.known.set(provider.id, { at: Date.now(), configuration });
      return configuration;
    } catch (error) {
      throw this.told(provider, error);
    }
  }

  // What another server says is not for people, nor for our log.
  private told({ id, name }: Provider, error: unknown): Refusal {
    const kind = error instanceof Error ? error.name : 'unknown';
    this.log.warn(`Signing in with an institution failed: ${kind}`, id);
    return Refusal.invalid(
      `Signing in with ${name} did not work. Please try again, or sign in by a mailed link.`,
    );
  }
}

/** The secrets of one flow, out of the browser's own, so that none of them is stored anywhere. */
function derived(browserSecret: string, ceremonyId: string): { verifier: string; nonce: string } {
  const make = (what: string) =>
    createHash('sha256').update(`${what}:${browserSecret}:${ceremonyId}`).digest('base64url');
  return { verifier: make('verifier'), nonce: make('nonce') };
}
