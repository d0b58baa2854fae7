import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../logging/index.js';
import { Refusal, type RefusalCode } from '../refusal/index.js';

const STATUS: Readonly<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  SECOND_FACTOR: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

/** How routes refuse: `{error: {code, message}}`; what was not meant for people is masked and logged. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    // GraphQL has its own way of telling; see its error formatter.
    if (host.getType<'graphql' | 'http'>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof Refusal) {
      return reply
        .status(STATUS[error.code])
        .send({ error: { code: error.code, message: error.message, fields: error.fields } });
    }
    if (error instanceof HttpException) {
      const status = error.getStatus();
      const code = status === 404 ? 'NOT_FOUND' : status < 500 ? 'INVALID_INPUT' : 'INTERNAL';
      return reply.status(status).send({ error: { code, message: error.message } });
    }
    const { id } = http.getRequest<FastifyRequest>();
    this.log.failure('A route failed', error, { requestId: id });
    return reply.status(500).send({
      error: {
        code: 'INTERNAL',
        message: `Something went wrong on our side. Quote ${id} when you report it.`,
      },
    });
  }
}
