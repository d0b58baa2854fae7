import type { MessageDescriptor } from '@lingui/core';
import type { CombinedError } from 'urql';

/** Why a request did not work, as far as it matters to the person who made it. */
export interface Failure {
  /** The server's code, or `OFFLINE` when no answer came. */
  readonly code: string;
  /** Words of ours for the code, to be translated; null where the server's own words say more. */
  readonly words: MessageDescriptor | null;
  /** The server's own words. */
  readonly message: string;
  /** Words for single input fields, by the field's name. */
  readonly fields: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  OFFLINE: {
    id: 'failure.offline',
    message: 'The server could not be reached. Check your connection and try again; nothing was changed.',
  },
  UNAUTHENTICATED: { id: 'failure.unauthenticated', message: 'Please sign in to see this.' },
  FORBIDDEN: {
    id: 'failure.forbidden',
    message: 'You do not have the role that this needs. A hub admin can give it to you.',
  },
  SECOND_FACTOR: {
    id: 'failure.secondFactor',
    message:
      'Your role lets you see this once you use your passkey. Look for “Sign-in and security” on your profile.',
  },
  NOT_FOUND: {
    id: 'failure.notFound',
    message: 'It does not exist, or it is not open to you. Check the address, or ask whoever sent you here.',
  },
  RATE_LIMITED: {
    id: 'failure.rateLimited',
    message: 'That was more than the server allows in a short time. Please wait a little and try again.',
  },
};

/** Reads an error of the client; undefined when there is none. */
export function failureOf(error: CombinedError | undefined): Failure | undefined {
  if (!error) return undefined;
  const [first] = error.graphQLErrors;
  // A refused request carries its words in the body even when its status is not 200, so they come first.
  if (!first) return { code: 'OFFLINE', words: WORDS.OFFLINE ?? null, message: error.message, fields: {} };
  const code = typeof first.extensions?.code === 'string' ? first.extensions.code : 'INTERNAL';
  return {
    code,
    words: WORDS[code] ?? null,
    message: first.message,
    fields: fieldsOf(first.extensions?.fields),
  };
}

function fieldsOf(fields: unknown): Record<string, string> {
  if (typeof fields !== 'object' || fields === null) return {};
  return Object.fromEntries(
    // `input.name` and `name` are the same field to the form that shows it.
    Object.entries(fields).flatMap(([path, text]) => [
      [path.split('.').at(-1) ?? path, String(text)],
      // Fields that there are several of are told apart by their whole path.
      [path.replace(/^input\./, ''), String(text)],
    ]),
  );
}
