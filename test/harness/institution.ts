import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import { endWithFile } from './loose-ends.js';

/** Somebody with an account at the institution. */
export interface Account {
  sub: string;
  email?: string;
  emailVerified?: boolean;
  name?: string;
  amr?: string[];
  acr?: string;
}

const CLIENT = { clientId: 'spokewell', clientSecret: 'a-secret-that-is-long-enough-for-the-provider' };

/** An institution with an OpenID provider of its own, which signs whoever comes in as the account that is set. */
export class Institution {
  /** Who sits at the browser. */
  account: Account = { sub: 'nobody' };

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly library: typeof Provider,
  ) {
    this.stop = endWithFile(async () => {
      this.server.closeAllConnections();
      await new Promise((resolve) => this.server.close(resolve));
    });
  }

  /** Ends it; at the latest with the test file. */
  readonly stop: () => Promise<void>;

  /**
   * Starts it on a free port of this machine.
   *
   * @param returnTo the addresses to which people may be sent back, known once the product runs
   */
  static async start(returnTo: () => string): Promise<Institution> {
    let serve = (_request: IncomingMessage, response: ServerResponse): unknown => response.end();
    const server = createServer((request, response) => void serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { default: Library } = await import('oidc-provider');
    const institution = new Institution(issuer, server, Library);
    // The product's port is known only after it has read where the institution is.
    serve = (request, response) => {
      // It warns of all that a test does without: keys and stores that last.
      const { warn, info } = console;
      Object.assign(console, { warn: () => {}, info: () => {} });
      serve = institution.serving(returnTo());
      Object.assign(console, { warn, info });
      return serve(request, response);
    };
    return institution;
  }

  /** How the operator declares it. */
  declared(more: object = {}): object {
    return {
      id: 'clinic',
      name: 'Mesa Clinic',
      issuer: this.issuer,
      ...CLIENT,
      domains: ['clinic.example'],
      ...more,
    };
  }

  /** Goes where a browser would be sent, signs in, and gives the query with which it comes back. */
  async visit(address: string): Promise<string> {
    const jar = new Map<string, string>();
    let at = address;
    for (let hops = 0; hops < 12; hops++) {
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const answer = await fetch(at, { redirect: 'manual', headers: cookie ? { cookie } : {} });
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
        jar.set(name, value);
      }
      const next = answer.headers.get('location');
      if (!next) throw new Error(`The institution ends at ${at}: ${answer.status} ${await answer.text()}`);
      at = new URL(next, at).href;
      if (!at.startsWith(this.issuer)) return new URL(at).search.slice(1);
    }
    throw new Error('The institution goes round in circles');
  }

  private serving(returnTo: string): (request: IncomingMessage, response: ServerResponse) => unknown {
    const provider = new this.library(this.issuer, {
      clients: [
        {
          client_id: CLIENT.clientId,
          client_secret: CLIENT.clientSecret,
          redirect_uris: [returnTo],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'], profile: ['name'] },
      acrValues: ['urn:clinic:two'],
      features: { devInteractions: { enabled: false } },
      cookies: { keys: ['a key of the test'] },
      ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      pkce: { required: () => true },
      findAccount: (_context, sub) => ({
        accountId: sub,
        claims: () => ({
          sub,
          email: this.account.email,
          email_verified: this.account.emailVerified ?? true,
          name: this.account.name,
        }),
      }),
      loadExistingGrant: async (context) => {
        const grant = new context.oidc.provider.Grant({
          clientId: CLIENT.clientId,
          accountId: context.oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    return (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return answer(request, response);
      const { sub, amr, acr } = this.account;
      return provider.interactionFinished(request, response, { login: { accountId: sub, amr, acr } });
    };
  }
}
