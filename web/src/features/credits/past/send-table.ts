import type { Failure } from '../../../graphql/failure.js';

/** The columns of a table, with two lines that show how they are filled. */
const TEMPLATE = [
  'Name,Email,Credentials,Session,Date,Credit type,Credits,Minutes',
  'Kim Lee,kim.lee@example.org,"RN, BSN",Sleep and recovery,2024-03-05,ANCC,0.75,',
  'Ana Ruiz,ana.ruiz@example.org,,Sleep and recovery,2024-03-05,,,52.5',
  '',
].join('\r\n');

const BROKE = {
  id: 'pastCredit.broke',
  message: 'The file did not arrive. Check your connection and send it again; nothing was taken in.',
};

/** Sends a table of past credit. Nothing counts before it is looked over. */
export async function sendTable(
  hubId: string,
  file: Blob,
): Promise<{ importId: string } | { failure: Failure }> {
  try {
    const answer = await fetch(`/uploads/past-credit/${hubId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'same-origin',
      body: file,
    });
    const body = (await answer.json()) as {
      importId?: string;
      error?: { code?: string; message?: string; fields?: Record<string, string> };
    };
    if (body.importId) return { importId: body.importId };
    const { code = 'INTERNAL', message = '', fields = {} } = body.error ?? {};
    return { failure: { code, message, fields, words: null } };
  } catch {
    return { failure: { code: 'OFFLINE', message: '', fields: {}, words: BROKE } };
  }
}

/** Saves a table with the columns alone, and how they are filled. */
export function saveTemplate(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\ufeff${TEMPLATE}`], { type: 'text/csv' }));
  link.download = 'past-credit.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
