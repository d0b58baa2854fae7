import { parse } from 'csv-parse/sync';
import { AttendanceScene, P1, P2 } from '../../../../test/attendance/scene.js';
import { type Client, grantRole, signIn } from '../../../../test/harness/index.js';

const ADJUST = `mutation ($id: ID!, $input: AdjustAttendanceInput!) { adjustAttendance(sessionId: $id, input: $input) { id } }`;
const REASON = 'The recording shows them.';

let scene: AttendanceScene;
let sessionId: string;
beforeAll(async () => {
  scene = await AttendanceScene.start();
  await grantRole(scene.app, scene.hub, 'auditor', 'aud@mesa.example');
  sessionId = await scene.newSession();
  await scene.commit(await scene.imported(sessionId, P1, P2));
  const [person] = await scene.app.sql<{ id: string }>(`select id from person where name = 'Person 2'`);
  const input = { personIds: [person?.id], counted: true, reason: REASON };
  await scene.facilitator.get(ADJUST, { id: sessionId, input });
});
afterAll(() => scene.stop());
// Ten files an hour are the most.
afterEach(() => scene.app.clock.advance(3_600_001));

async function lines(path: string, by: Client): Promise<Record<string, string>[]> {
  const answer = await by.post(path, {}, 'json');
  expect(answer.status).toBe(200);
  expect(answer.headers['content-disposition']).toContain('attachment');
  return parse(answer.text, { bom: true, columns: true });
}
const facilitator = () => signIn(scene.app, 'fay@mesa.example');

describe('attendance as a file', () => {
  it('of a session tells of each person for how long, by what source, and who put it down and right', async () => {
    const rows = await lines(`/attendance/sessions/${sessionId}/csv`, await facilitator());
    expect(rows).toMatchObject([
      {
        Name: 'Person 1',
        Email: 'p1@spoke.example',
        Minutes: '60',
        'Minutes towards credit': '60',
        Sources: 'zoom_csv',
        'Recorded by': 'fay',
        'Adjusted by': '',
      },
      { Name: 'Person 2', Minutes: '60', 'Adjusted by': 'fay', 'Reasons of adjustments': REASON },
    ]);
  });

  it('of a cohort has a column for each session, and everyone who is expected', async () => {
    const rows = await lines(`/attendance/cohorts/${scene.cohortId}/csv`, await facilitator());
    expect(rows.map((row) => [row.Name, row['2026-03-04 Burnout']])).toEqual([
      ['Person 1', '60'],
      ['Person 2', '60'],
      ['Person 3', ''],
      ['Tom Becker', ''],
    ]);
    expect(rows[1]).toMatchObject({ Sources: 'zoom_csv', 'Recorded by': 'fay', 'Adjusted by': 'fay' });
  });

  it('in long form tells each stretch as it was reported, and each adjustment with its reason', async () => {
    const rows = await lines(`/attendance/cohorts/${scene.cohortId}/presence/csv`, await facilitator());
    expect(rows.map((row) => [row.Name, row.Source, row.From, row['Recorded by'], row.Reason])).toEqual([
      ['Person 1', 'zoom_csv', '2026-03-04T19:00:00.000Z', 'fay', ''],
      ['Person 2', 'counted', '', '', REASON],
      ['Person 2', 'zoom_csv', '2026-03-04T19:00:00.000Z', 'fay', ''],
    ]);
    expect(rows[0]).toMatchObject({ Report: 'Z1', Counts: 'yes' });
    expect(await lines(`/attendance/sessions/${sessionId}/presence/csv`, await facilitator())).toHaveLength(
      3,
    );
  });

  it('is kept on record with who took it, and is for the hub’s readers alone', async () => {
    await lines(`/attendance/sessions/${sessionId}/csv`, await signIn(scene.app, 'aud@mesa.example'));
    const taken = await scene.app.sql(
      `select data from domain_event where type = 'access.Exported' order by at desc limit 1`,
    );
    expect(taken).toEqual([{ data: { what: 'attendance' } }]);
    const participant = await signIn(scene.app, 'p1@spoke.example');
    for (const path of [`sessions/${sessionId}/csv`, `cohorts/${scene.cohortId}/presence/csv`])
      expect((await participant.post(`/attendance/${path}`, {}, 'json')).status).toBe(404);
  });

  it('is taken ten times an hour at the most', async () => {
    const fay = await facilitator();
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++)
      statuses.push((await fay.post(`/attendance/sessions/${sessionId}/csv`, {}, 'json')).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
  });
});
