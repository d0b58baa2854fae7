import { answerFailure } from '../../graphql/answer-failure.js';
import type { Failure } from '../../graphql/failure.js';

/** How a file comes to the materials of a session. */
export interface MaterialWay {
  path: string;
  headers?: Readonly<Record<string, string>>;
}

/** What is said of a file that is sent. */
export interface SaidOfFile {
  title: string;
  forFaculty?: boolean;
}

/** The way of the team. */
export function teamWay(sessionId: string): MaterialWay {
  return { path: `/sessions/${sessionId}/materials` };
}

/** Sends a file for the materials of a session. Undefined when it is there, otherwise why it is not. */
export async function sendMaterial(
  way: MaterialWay,
  file: File,
  { title, forFaculty = false }: SaidOfFile,
): Promise<Failure | undefined> {
  const said = new URLSearchParams({
    name: file.name,
    ...(title.trim() ? { title: title.trim() } : {}),
    ...(forFaculty ? { forFaculty: 'true' } : {}),
  });
  try {
    const answer = await fetch(`${way.path}?${said}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...way.headers },
      credentials: 'same-origin',
      body: file,
    });
    return answer.ok ? undefined : await answerFailure(answer);
  } catch {
    return { code: 'OFFLINE', message: '', fields: {}, words: BROKE };
  }
}

const BROKE = {
  id: 'material.broke',
  message: 'The file did not arrive. Check your connection and send it again; nothing was kept.',
};
