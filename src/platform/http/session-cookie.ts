import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How long a browser is known again while somebody signs in, in seconds: longer than any link or ceremony lasts. */
const BROWSER_SECONDS = 900;

/** The name of a cookie; over TLS its prefix makes browsers refuse one set by a neighbour host. */
function nameOf(secure: boolean, what = ''): string {
  return `${secure ? '__Host-spokewell' : 'spokewell'}${what}`;
}

function kept(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}

/** The value of the session cookie of a request. */
export function readSessionCookie(request: FastifyRequest, secure: boolean): string | null {
  return request.cookies?.[nameOf(secure)] ?? null;
}

/** Begins a session in the browser. It ends with the browser; the server's own limits come before. */
export function setSessionCookie(reply: FastifyReply, value: string, secure: boolean): void {
  reply.setCookie(nameOf(secure), value, kept(secure));
}

/** Ends the session in the browser. */
export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameOf(secure), kept(secure));
}

/** The secret by which a browser that began to sign in is known again; null for any other. */
export function knownBrowser(request: FastifyRequest, secure: boolean): string | null {
  const value = request.cookies?.[nameOf(secure, '-browser')];
  return value && /^swb_[\w-]{43}$/.test(value) ? value : null;
}

/** The same for a browser that begins to sign in: it keeps the secret it has, or is given one. */
export function rememberBrowser(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const secret = knownBrowser(request, secure) ?? `swb_${randomBytes(32).toString('base64url')}`;
  reply.setCookie(nameOf(secure, '-browser'), secret, { ...kept(secure), maxAge: BROWSER_SECONDS });
  return secret;
}
