import type { Client } from './client.js';

const START = '2026-03-04T12:00';

/** Makes one session, and takes in a meeting report in which people `p1@spoke.example` … were there for all of it. */
export async function recordAttendance(
  client: Client,
  cohortId: string,
  count: number,
  sessions = 1,
): Promise<void> {
  for (let week = 0; week < sessions; week++) {
    const day = String(4 + week).padStart(2, '0');
    const { createSession } = await client.get<{ createSession: { id: string } }>(
      `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`,
      {
        cohortId,
        input: {
          title: 'Session',
          start: START.replace('-04T', `-${day}T`),
          minutes: 60,
          zone: 'America/Denver',
        },
      },
    );
    const rows = Array.from(
      { length: count },
      (_, i) =>
        `Person ${i + 1},p${i + 1}@spoke.example,03/${day}/2026 11:58:00 AM,03/${day}/2026 01:01:00 PM,63,No`,
    );
    const csv = [
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
      ...rows,
    ].join('\r\n');
    const upload = await client.post(`/uploads/attendance/${createSession.id}`, csv, 'text/csv');
    const { importId } = upload.body as { importId?: string };
    if (!importId) throw new Error(`The report was refused: ${JSON.stringify(upload.body)}`);
    await client.get(`mutation ($id: ID!) { commitAttendanceImport(id: $id) { __typename } }`, {
      id: importId,
    });
  }
}

/** Draws up a retrospective wave and opens it. */
export async function openWave(client: Client, cohortId: string, input: object = {}): Promise<string> {
  const { createWave } = await client.get<{ createWave: { id: string } }>(
    `mutation ($cohortId: ID!, $input: CreateWaveInput!) { createWave(cohortId: $cohortId, input: $input) { id } }`,
    {
      cohortId,
      input: {
        title: 'Then and now',
        instruments: ['SWBURN', 'SWRES', 'SWPROG'],
        closesAt: new Date(Date.now() + 14 * 86_400_000).toISOString(),
        informationSheet: 'We ask how your work felt when you first attended, and how it feels now.',
        ...input,
      },
    },
  );
  const { openWave: opened } = await client.get<{ openWave: { __typename: string } }>(
    `mutation ($id: ID!) { openWave(id: $id) { __typename } }`,
    { id: createWave.id },
  );
  if (opened.__typename !== 'WaveIsOpen') throw new Error(`The wave did not open: ${JSON.stringify(opened)}`);
  return createWave.id;
}
