import type { Failure } from '../../graphql/failure.js';

/** How a report's numeric dates are to be read. */
export type DateOrder = 'mdy' | 'dmy';

/** Which import a file became, or why it became none. */
export type Upload = { importId: string; already: boolean } | { failure: Failure };

/** Sends a meeting report for a session. Nothing counts before it is looked over and recorded. */
export async function uploadReport(sessionId: string, file: Blob, dateOrder?: DateOrder): Promise<Upload> {
  const query = dateOrder ? `?dateOrder=${dateOrder}` : '';
  try {
    const answer = await fetch(`/uploads/attendance/${sessionId}${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'same-origin',
      body: file,
    });
    const body = (await answer.json()) as UploadAnswer;
    if (body.importId) return { importId: body.importId, already: body.already ?? false };
    const { code = 'INTERNAL', message = '', fields = {} } = body.error ?? {};
    return { failure: { code, message, fields, words: null } };
  } catch {
    return { failure: { code: 'OFFLINE', message: '', fields: {}, words: UPLOAD_BROKE } };
  }
}

interface UploadAnswer {
  importId?: string;
  already?: boolean;
  error?: { code?: string; message?: string; fields?: Record<string, string> };
}

const UPLOAD_BROKE = {
  id: 'upload.broke',
  message: 'The file did not arrive. Check your connection and send it again; nothing was recorded.',
};
