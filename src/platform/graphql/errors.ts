import { HttpException } from '@nestjs/common';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Log } from '../logging/index.js';
import { Refusal } from '../refusal/index.js';

/**
 * How the errors of an answer look to a client. What was not meant for people is masked as INTERNAL and written to
 * the log, so that neither a row nor a stack ever leaves the server.
 */
export function presentErrors(
  errors: readonly GraphQLError[],
  log: Log,
  requestId: string,
): GraphQLFormattedError[] {
  return errors.flatMap((error) => {
    const inner = documentFaults(rootOf(error));
    return inner ? inner.map(presentDocumentFault) : [presentError(error, log, requestId)];
  });
}

function presentError(error: GraphQLError, log: Log, requestId: string): GraphQLFormattedError {
  const original = rootOf(error);
  const place = { locations: error.locations, path: error.path };
  if (original instanceof Refusal) {
    const fields = Object.keys(original.fields).length > 0 ? { fields: original.fields } : {};
    return { message: original.message, ...place, extensions: { code: original.code, ...fields } };
  }
  if (original instanceof HttpException && original.getStatus() < 500) {
    return { message: original.message, ...place, extensions: { code: codeOfStatus(original.getStatus()) } };
  }
  if (isGraphQLError(original) || statusOfRequestFault(original)) return presentDocumentFault(original);
  log.failure('A resolver failed', original, { requestId });
  return {
    message: `Something went wrong on our side. Quote ${requestId} when you report it.`,
    ...place,
    extensions: { code: 'INTERNAL' },
  };
}

/** The status of a request that the server itself refused, such as 413 for a body that is too large; else null. */
export function statusOfRequestFault(error: Error): number | null {
  const { code, statusCode } = rootOf(error) as { code?: unknown; statusCode?: unknown };
  const fault = typeof code === 'string' && code.startsWith('FST_ERR_');
  return fault && typeof statusCode === 'number' && statusCode < 500 ? statusCode : null;
}

/** A document at fault: syntax, validation, limits, variables. What the schema holds beside is not hinted at. */
function presentDocumentFault(error: Error): GraphQLFormattedError {
  const { locations } = error as GraphQLError;
  return {
    // The rules of the limits call what is too much a syntax error, which it is not.
    message: error.message.replace(/^Syntax Error: (?=The query )/, '').replace(/\s*Did you mean .*$/s, ''),
    ...(locations ? { locations } : {}),
    extensions: { code: 'INVALID_INPUT' },
  };
}

// Mercurius wraps what is wrong with a document in an error of its own.
function documentFaults(error: Error): Error[] | null {
  const { code, errors } = error as { code?: unknown; errors?: unknown };
  if (typeof code !== 'string' || !code.startsWith('MER_ERR_')) return null;
  return Array.isArray(errors) && errors.length > 0 ? (errors as Error[]) : [error];
}

// By name: a document may be parsed by another copy of the library than ours.
function isGraphQLError(error: Error): error is GraphQLError {
  return error.name === 'GraphQLError';
}

function rootOf(error: Error): Error {
  let at = error;
  while (isGraphQLError(at) && at.originalError) at = at.originalError;
  return at;
}

function codeOfStatus(status: number): string {
  const codes: Record<number, string> = {
    401: 'UNAUTHENTICATED',
    403: 'FORBIDDEN',
    404: 'NOT_FOUND',
    409: 'CONFLICT',
    429: 'RATE_LIMITED',
  };
  return codes[status] ?? 'INVALID_INPUT';
}
