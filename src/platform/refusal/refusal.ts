/** The codes by which a client can tell refusals apart. Anything else is INTERNAL. */
export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'SECOND_FACTOR'
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED';

/**
 * A request that is refused, in words for the person who made it. The message is shown as it is: it never carries
 * personal data of anyone else, nor an answer, nor a token.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** The input fields at fault, each with its own words. */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }

  static unauthenticated(): Refusal {
    return new Refusal('UNAUTHENTICATED', 'Please sign in first.');
  }

  static forbidden(message = 'You may not do this.'): Refusal {
    return new Refusal('FORBIDDEN', message);
  }

  /** For somebody whose own role would do, once they use their second factor. */
  static secondFactor(
    message = 'Your role needs a passkey. Use yours, or add one, under "Sign-in and security".',
  ): Refusal {
    return new Refusal('SECOND_FACTOR', message);
  }

  static tooMany(message: string): Refusal {
    return new Refusal('RATE_LIMITED', message);
  }

  /** For what is not there and for what the viewer may not know to be there: the two look alike. */
  static notFound(what = 'This'): Refusal {
    return new Refusal('NOT_FOUND', `${what} was not found.`);
  }

  static invalid(message: string, fields: Readonly<Record<string, string>> = {}): Refusal {
    return new Refusal('INVALID_INPUT', message, fields);
  }

  static conflict(message: string): Refusal {
    return new Refusal('CONFLICT', message);
  }
}
