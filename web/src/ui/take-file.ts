import { answerFailure } from '../graphql/answer-failure.js';
import type { Failure } from '../graphql/failure.js';

const BROKE = {
  id: 'file.broke',
  message: 'The file did not arrive. Check your connection and try again.',
};

/**
 * Asks the server for a file by POST, so that what is looked for stays out of addresses, and saves it. Undefined when
 * it is saved, otherwise why it is not.
 */
export async function takeFile(path: string, asked: object, name: string): Promise<Failure | undefined> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(asked),
    });
    return await save(answer, name);
  } catch {
    return { code: 'OFFLINE', message: '', fields: {}, words: BROKE };
  }
}

/** Fetches a file with headers that a link cannot carry, and saves it. Answers as {@link takeFile} does. */
export async function fetchFile(
  path: string,
  headers: Readonly<Record<string, string>>,
  name: string,
): Promise<Failure | undefined> {
  try {
    return await save(await fetch(path, { headers, credentials: 'same-origin' }), name);
  } catch {
    return { code: 'OFFLINE', message: '', fields: {}, words: BROKE };
  }
}

async function save(answer: Response, name: string): Promise<Failure | undefined> {
  if (!answer.ok) return answerFailure(answer);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return undefined;
}
