import { Readable } from 'node:stream';
import { Injectable, UnsupportedMediaTypeException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../refusal/index.js';

/** Bytes beyond the limit that are received, so that whoever sends them hears why they were refused. */
const MOST_DROPPED = 250 * 1024 * 1024;

/**
 * Lets files through to the routes that take them, as streams, unread: who sends them is asked first, and only then is
 * a byte of them kept. No other route takes these content types.
 */
@Injectable()
export class UploadBodies {
  private readonly routes = new Map<string, RegExp[]>();

  constructor(private readonly adapter: HttpAdapterHost) {}

  /**
   * Makes known that the addresses of this form take files of these content types; features do it when they start.
   * What a browser or program calls a file proves nothing: whoever takes it looks at its content.
   */
  allow(route: RegExp, types: readonly string[]): void {
    for (const type of types) {
      const known = this.routes.get(type);
      if (known) known.push(route);
      else this.register(type, [route]);
    }
  }

  private register(type: string, routes: RegExp[]): void {
    this.routes.set(type, routes);
    // A command line has no server.
    const server = this.adapter.httpAdapter?.getInstance<FastifyInstance>();
    server?.addContentTypeParser(type, (request, body, done) => {
      if (routes.some((route) => route.test(request.url))) done(null, body);
      else done(new UnsupportedMediaTypeException('This route takes no files of this kind.'));
    });
  }
}

/**
 * Reads a file that is being sent, and keeps one byte more of it than is allowed: enough to tell that the limit is
 * passed, and where. What follows is received and dropped, so that the sender hears the answer.
 *
 * @param most bytes
 * @param what it is, for the words of a refusal
 * @throws Refusal INVALID_INPUT if nothing that could be a file was sent, or sending broke off
 */
export async function readUpload(body: unknown, most: number, what = 'file'): Promise<Buffer> {
  if (!(body instanceof Readable))
    throw Refusal.invalid(`Please send the ${what} as the body of the request.`);
  const kept: Buffer[] = [];
  let size = 0;
  const chunks = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  try {
    for await (const chunk of chunks) {
      kept.push(chunk);
      size += chunk.length;
      if (size > most) break;
    }
  } catch {
    throw Refusal.invalid('The file broke off while it was sent. Nothing was read; please send it again.');
  }
  drop(body);
  return Buffer.concat(kept).subarray(0, most + 1);
}

/** Receives the rest for nothing, unless there is no end to it. */
function drop(body: Readable): void {
  let dropped = 0;
  body.on('error', () => undefined);
  body.on('data', (chunk: Buffer) => {
    dropped += chunk.length;
    if (dropped > MOST_DROPPED) body.destroy();
  });
}
