import type { Failure } from '../../graphql/failure.js';

/** Sends a file for the materials of a session. Undefined when it is there, otherwise why it is not. */
export async function sendMaterial(
  sessionId: string,
  file: File,
  title: string,
): Promise<Failure | undefined> {
  const said = new URLSearchParams({ name: file.name, ...(title.trim() ? { title: title.trim() } : {}) });
  try {
    const answer = await fetch(`/sessions/${sessionId}/materials?${said}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'same-origin',
      body: file,
    });
    if (answer.ok) return undefined;
    const { error = {} } = (await answer.json()) as { error?: Partial<Omit<Failure, 'words'>> };
    const { code = 'INTERNAL', message = '', fields = {} } = error;
    return { code, message, fields, words: null };
  } catch {
    return { code: 'OFFLINE', message: '', fields: {}, words: BROKE };
  }
}

const BROKE = {
  id: 'material.broke',
  message: 'The file did not arrive. Check your connection and send it again; nothing was kept.',
};
