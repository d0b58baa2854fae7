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
    if (!answer.ok) {
      const { error = {} } = (await answer.json()) as { error?: Partial<Omit<Failure, 'words'>> };
      const { code = 'INTERNAL', message = '', fields = {} } = error;
      return { code, message, fields, words: null };
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    return undefined;
  } catch {
    return { code: 'OFFLINE', message: '', fields: {}, words: BROKE };
  }
}
