import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type AuthzPorts, Viewer } from '../authz/index.js';
import { readSessionCookie } from './session-cookie.js';
import type { Site } from './site.js';

/** The policy of what a page may load: only our own files; styles may be set by our own components. */
const CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer says to the browser. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/**
 * Escapes of control characters in an address. Tab and line breaks are let through: a query may have some. The rest
 * has no place in any word of ours, and the database cannot hold the first of them.
 */
const CONTROL_ESCAPES = /%(0[0-8bcef]|1[0-9a-f]|7f|c2%[89][0-9a-f])/i;

/**
 * Paths that never need to know who asks; what the pages show is asked for on its own. On the survey's page it would
 * even be wrong to ask: a session's last use is written down, and would tell when its person answered.
 */
const WITHOUT_VIEWER = [
  '/health/',
  '/assets/',
  '/calendar/',
  '/survey/',
  '/join/',
  '/unsubscribe/',
  '/mail/',
  '/webhooks/',
];

/**
 * What holds for every request: headers, the name it asks for, no change from a foreign page, and the viewer known
 * before any handler.
 *
 * @param isOwnHost whether a `Host` may be asked for
 */
export function installHooks(
  app: FastifyInstance,
  site: Site,
  ports: AuthzPorts,
  isOwnHost: (host: string | undefined) => boolean,
): void {
  app.decorateRequest('viewer', null as unknown as Viewer);

  app.addHook('onRequest', async (request, reply) => {
    request.viewer = Viewer.anonymous();
    reply.headers({
      ...HEADERS,
      // A file of the web app says otherwise when it is there.
      'cache-control': 'no-store',
      ...(site.secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    });
    if (!isOwnHost(request.headers.host)) {
      const message =
        'Without SMTP_URL, mail is kept on this machine, so this server answers to localhost and 127.0.0.1 only.';
      return reply.status(421).send({ error: { code: 'FORBIDDEN', message } });
    }
    if (isForeign(request, site)) {
      return reply
        .status(403)
        .send({ error: { code: 'FORBIDDEN', message: 'This request came from another site.' } });
    }
    if (CONTROL_ESCAPES.test(request.url)) {
      const message = 'This address has a control character in it.';
      return reply.status(400).send({ error: { code: 'INVALID_INPUT', message } });
    }
  });

  app.addHook('preHandler', async (request) => {
    if (WITHOUT_VIEWER.some((path) => request.url.startsWith(path))) return;
    request.viewer = await ports.viewerOf({
      cookie: readSessionCookie(request, site.secure),
      bearer: bearerOf(request),
    });
  });

  // Before the answer goes, so that nothing confided is read without a trail.
  app.addHook('onSend', async (request) => {
    if (request.viewer.trail.length > 0) await ports.trail?.(request.viewer);
  });
}

/** Whether a request that could change something was made by a page of another site. */
function isForeign(request: FastifyRequest, site: Site): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return false;
  const from = request.headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return true;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return origin !== site.url && !isOwnLoopback(origin, site);
}

// "localhost" and "127.0.0.1" are the same server to a person who tries things out on one machine.
function isOwnLoopback(origin: string, site: Site): boolean {
  if (!site.url.startsWith('http://localhost:') || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return (
    url.protocol === 'http:' &&
    ['localhost', '127.0.0.1'].includes(url.hostname) &&
    url.port === new URL(site.url).port
  );
}

function bearerOf(request: FastifyRequest): string | null {
  const match = /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
}
