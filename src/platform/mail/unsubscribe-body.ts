import { Injectable, type OnModuleInit, UnsupportedMediaTypeException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { UNSUBSCRIBE_PATH } from './unsubscribe-links.js';

/**
 * Lets forms through to the route that switches mail off: mail providers may send the one click as such (RFC 8058).
 * The body says nothing that the address does not, so it is dropped unread. No other route takes this content type.
 */
@Injectable()
export class UnsubscribeBodies implements OnModuleInit {
  constructor(private readonly adapter: HttpAdapterHost) {}

  onModuleInit(): void {
    // A command line has no server.
    const server = this.adapter.httpAdapter?.getInstance<FastifyInstance>();
    server?.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (request, _body, done) => {
      if (request.url.startsWith(`/${UNSUBSCRIBE_PATH}/`)) done(null, null);
      else done(new UnsupportedMediaTypeException('This route takes no forms.'), undefined);
    });
  }
}
