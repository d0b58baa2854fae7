import type { Failure } from './failure.js';

/** Why a route that is not GraphQL turned a request down, in the server's words. */
export async function answerFailure(answer: Response): Promise<Failure> {
  const { error = {} } = (await answer.json()) as { error?: Partial<Omit<Failure, 'words'>> };
  const { code = 'INTERNAL', message = '', fields = {} } = error;
  return { code, message, fields, words: null };
}
