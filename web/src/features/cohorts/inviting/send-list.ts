import type { Failure } from '../../../graphql/failure.js';

const BROKE = {
  id: 'invite.broke',
  message: 'The list did not arrive. Check your connection and send it again; nobody was invited.',
};

/** Sends a list of people to invite, to be looked at. Undefined when it is there, otherwise why it is not. */
export async function sendList(
  cohortId: string,
  body: Blob | string,
  as: 'file' | 'pasted',
): Promise<Failure | undefined> {
  try {
    const answer = await fetch(`/uploads/invitations/${cohortId}?as=${as}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'same-origin',
      body: typeof body === 'string' ? new Blob([body]) : body,
    });
    if (answer.ok) return undefined;
    const { error = {} } = (await answer.json()) as { error?: Partial<Omit<Failure, 'words'>> };
    const { code = 'INTERNAL', message = '', fields = {} } = error;
    return { code, message, fields, words: null };
  } catch {
    return { code: 'OFFLINE', message: '', fields: {}, words: BROKE };
  }
}
