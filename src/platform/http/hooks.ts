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

/**
 * Paths that never need to know who asks. On the survey's page it would even be wrong to ask: a session's last use is
 * written down, and would tell when its person answered.
 */
const WITHOUT_VIEWER = ['/health/', '/assets/', '/calendar/', '/survey/', '/unsubscribe/'];

/**
 * What holds for every request: headers, no change from a foreign page, and the viewer known before any handler.
 */
export function installHooks(app: FastifyInstance, site: Site, ports: AuthzPorts): void {
  app.decorateRequest('viewer', null as unknown as Viewer);

  app.addHook('onRequest', async (request, reply) => {
    request.viewer = Viewer.anonymous();
    reply.headers({
      'content-security-policy': CSP,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      // A file of the web app says otherwise when it is there.
      'cache-control': 'no-store',
      ...(site.secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    });
    if (isForeign(request, site)) {
      return reply
        .status(403)
        .send({ error: { code: 'FORBIDDEN', message: 'This request came from another site.' } });
    }
  });

  app.addHook('preHandler', async (request) => {
    if (WITHOUT_VIEWER.some((path) => request.url.startsWith(path))) return;
    request.viewer = await ports.viewerOf({
      cookie: readSessionCookie(request, site.secure),
      bearer: bearerOf(request),
    });
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
