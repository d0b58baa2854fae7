import { HttpException } from '@nestjs/common';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../logging/index.js';

/** What the server says of requests that reach no route, by the code it gives them. */
const WORDS: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'This address cannot be read: it has a broken % in it.',
  FST_ERR_MAX_PARAM_LENGTH: 'This address is too long.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'This route does not take content of this type.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'What was sent says that it is JSON, and is not.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'What was sent says that it is JSON, and is empty.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'What was sent is too large.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'What was sent is not as long as it says.',
};

/** Answers, in the house's form, a request that the server refused before any route saw it. */
export function refuseRequest(error: FastifyError, reply: FastifyReply): FastifyReply {
  const message = WORDS[error.code] ?? 'This request cannot be read.';
  return reply.status(error.statusCode ?? 400).send({ error: { code: 'INVALID_INPUT', message } });
}

/** Has every fault outside of the routes told as `{error: {code, message}}`; one of our own is masked and logged. */
export function tellRequestFaults(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: FastifyError | HttpException, request: FastifyRequest, reply) => {
    if (error instanceof HttpException) {
      // What a feature's own reader of bodies refuses, in its words.
      const words = { code: 'INVALID_INPUT', message: error.message };
      if (error.getStatus() < 500) return reply.status(error.getStatus()).send({ error: words });
    } else if (error.statusCode !== undefined && error.statusCode < 500) {
      return refuseRequest(error, reply);
    }
    log.failure('A request failed', error, { requestId: request.id });
    const message = `Something went wrong on our side. Quote ${request.id} when you report it.`;
    return reply.status(500).send({ error: { code: 'INTERNAL', message } });
  });
}
