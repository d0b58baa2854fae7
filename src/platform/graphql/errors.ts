import { HttpException } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../logging/index.js';
import { Refusal } from '../refusal/index.js';

/**
 * How an error looks to a client. What was not meant for people is masked as INTERNAL and written to the log, so
 * that neither a row nor a stack ever leaves the server.
 */
export function presentError(error: GraphQLError, log: Log, requestId: string): GraphQLFormattedError {
  const original = rootOf(error);
  const place = { locations: error.locations, path: error.path };
  if (original instanceof Refusal) {
    const fields = Object.keys(original.fields).length > 0 ? { fields: original.fields } : {};
    return { message: original.message, ...place, extensions: { code: original.code, ...fields } };
  }
  if (original instanceof HttpException && original.getStatus() < 500) {
    return { message: original.message, ...place, extensions: { code: codeOfStatus(original.getStatus()) } };
  }
  // The document itself was at fault: syntax, validation, limits, variables.
  if (original === error || original instanceof GraphQLError) {
    return { message: error.message, ...place, extensions: { code: 'INVALID_INPUT' } };
  }
  log.failure('A resolver failed', original, { requestId });
  return {
    message: `Something went wrong on our side. Quote ${requestId} when you report it.`,
    ...place,
    extensions: { code: 'INTERNAL' },
  };
}

function rootOf(error: GraphQLError): Error {
  let at: Error = error;
  while (at instanceof GraphQLError && at.originalError) at = at.originalError;
  return at;
}

function codeOfStatus(status: number): string {
  return { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 409: 'CONFLICT', 429: 'RATE_LIMITED' }[status] ?? 'INVALID_INPUT';
}
