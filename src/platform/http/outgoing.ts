import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { isPrivateAddress } from './private-address.js';

/** How long another server may take, in milliseconds, and how much it may say, in bytes. */
const PATIENCE_MS = 8_000;
const MOST_BYTES = 1_000_000;

/** A call to another server that is not made, or did not come to an end. */
export class OutgoingRefused extends Error {}

/** What is called, as far as it matters here: `fetch`, but for its streams. */
export interface OutgoingRequest {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/**
 * Calls another server, and never this machine or its neighbourhood. The address is looked at in the very look-up that
 * the connection uses, so that a name which leads elsewhere a moment later leads nowhere. Redirects are not followed.
 *
 * @param options.anywhere lets this machine be called, without TLS too: for a machine on its own, and tests
 * @throws OutgoingRefused for an address that may not be called, too long an answer, or none in time
 */
export async function callOut(
  address: string,
  request: OutgoingRequest = {},
  { anywhere = false } = {},
): Promise<Response> {
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(anywhere && url.protocol === 'http:'))
    throw new OutgoingRefused('Only addresses that begin with https:// are called.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!anywhere && isIP(host) !== 0 && isPrivateAddress(host)) throw refused();
  const answer = await send(url, request, anywhere);
  const body = await readOf(answer);
  const headers = Object.entries(answer.headersDistinct).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  );
  const status = answer.statusCode ?? 502;
  // An answer of these kinds has no body, and refuses to be given one.
  const bare = status === 204 || status === 304;
  return new Response(bare ? null : new Uint8Array(body), { status, headers });
}

function send(url: URL, request: OutgoingRequest, anywhere: boolean): Promise<IncomingMessage> {
  const { method = 'GET', headers = {}, body, signal } = request;
  const content = body === undefined || body === null ? undefined : String(body);
  const call = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const deadline = AbortSignal.timeout(PATIENCE_MS);
    const going = call(
      url,
      {
        method,
        headers: { ...headers, ...(content ? { 'content-length': Buffer.byteLength(content) } : {}) },
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
        agent: false,
        ...(anywhere ? {} : { lookup: onlyOutside }),
      },
      resolve,
    );
    going.once('error', reject);
    going.end(content);
  });
}

/** Looks a name up and keeps to itself what is not in the internet. */
export const onlyOutside: LookupFunction = (name, options, done) => {
  resolveName(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0);
    // One inside address among outside ones is reason enough: nobody needs both.
    const [first] = found;
    if (!first || found.some(({ address }) => isPrivateAddress(address))) return done(refused(), '', 0);
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};

async function readOf(answer: IncomingMessage): Promise<Buffer> {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) answer.destroy(new OutgoingRefused('The other server said too much.'));
  });
  return buffer(answer);
}

function refused(): OutgoingRefused {
  return new OutgoingRefused('This address is on this machine or in its neighbourhood, which is not called.');
}
