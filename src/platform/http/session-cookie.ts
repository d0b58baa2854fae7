import type { FastifyReply, FastifyRequest } from 'fastify';

/** The name of the session cookie; over TLS its prefix makes browsers refuse one set by a neighbour host. */
function nameOf(secure: boolean): string {
  return secure ? '__Host-spokewell' : 'spokewell';
}

/** The value of the session cookie of a request. */
export function readSessionCookie(request: FastifyRequest, secure: boolean): string | null {
  return request.cookies?.[nameOf(secure)] ?? null;
}

/** Begins a session in the browser. It ends with the browser; the server's own limits come before. */
export function setSessionCookie(reply: FastifyReply, value: string, secure: boolean): void {
  reply.setCookie(nameOf(secure), value, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

/** Ends the session in the browser. */
export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameOf(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
