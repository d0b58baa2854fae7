import { answerFailure } from '../../../graphql/answer-failure.js';
import type { Failure } from '../../../graphql/failure.js';

/** What became of a registration report that was sent: how many were left out, or why it could not be read. */
export type SentRegistrants = { leftOut: number } | { failure: Failure };

const BROKE = {
  id: 'upload.broke',
  message: 'The file did not arrive. Check your connection and send it again; nothing was recorded.',
};

/** Sends a registration report for a session, to be looked at. */
export async function sendRegistrants(
  sessionId: string,
  file: Blob,
  wholeSeries: boolean,
): Promise<SentRegistrants> {
  try {
    const reach = wholeSeries ? 'series' : 'session';
    const answer = await fetch(`/uploads/registrants/${sessionId}?for=${reach}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'same-origin',
      body: file,
    });
    if (!answer.ok) return { failure: await answerFailure(answer) };
    const { leftOut = 0 } = (await answer.json()) as { leftOut?: number };
    return { leftOut };
  } catch {
    return { failure: { code: 'OFFLINE', message: '', fields: {}, words: BROKE } };
  }
}
