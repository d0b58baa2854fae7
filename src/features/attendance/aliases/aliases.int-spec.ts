import { AttendanceScene, P1, row } from '../../../../test/attendance/scene.js';
import { signIn } from '../../../../test/harness/index.js';

const ALIASES = `query ($id: ID!) { participantAliases(cohortId: $id, first: 50) {
  totalCount nodes { id kind shown by person { name } } } }`;
const FORGET = `mutation ($id: ID!) { forgetAlias(aliasId: $id) }`;
const HOME = row('T. B.', 'tb@home.example', '12:00:00', '12:30:00');
const ROOM = row('Northside clinic', '', '12:00:00', '12:30:00');

interface Page {
  participantAliases: {
    totalCount: number;
    nodes: { id: string; shown: string; person: { name: string } }[];
  };
}

let scene: AttendanceScene;
let ids: Record<string, string>;
beforeEach(async () => {
  await scene.app.sql(`delete from participant_alias`);
});
beforeAll(async () => {
  scene = await AttendanceScene.start();
  const people = await scene.app.sql<{ id: string; name: string }>(`select id, name from person`);
  ids = Object.fromEntries(people.map(({ id, name }) => [name, id]));
});
afterAll(() => scene.stop());

const remembered = async (by = scene.facilitator) =>
  (await by.get<Page>(ALIASES, { id: scene.cohortId })).participantAliases;
async function say(line: string, name: string, input: object): Promise<string> {
  const importId = await scene.imported(await scene.newSession(), line, P1);
  const { id } = await scene.participant(importId, name);
  await scene.match(id, input);
  return id;
}
const next = async (line: string, name: string) =>
  scene.participant(await scene.imported(await scene.newSession(), line, P1), name);

describe('a match that was confirmed', () => {
  it('is used at the next report, which tells that it was', async () => {
    await say(HOME, 'T. B.', { personId: ids['Tom Becker'] });
    expect(await next(row('Somebody', 'TB@Home.example', '12:05:00', '12:20:00'), 'Somebody')).toMatchObject({
      matchKind: 'alias',
      person: { name: 'Tom Becker' },
    });
  });

  it('is known by the name where a report has no address', async () => {
    await say(ROOM, 'Northside clinic', { personId: ids['Person 3'] });
    expect(await next(ROOM, 'Northside clinic')).toMatchObject({
      matchKind: 'alias',
      person: { name: 'Person 3' },
    });
    expect((await remembered()).nodes).toMatchObject([
      { kind: 'name', shown: 'Northside clinic', by: 'fay', person: { name: 'Person 3' } },
    ]);
  });

  it('is not remembered of a telephone or tablet that anybody may have', async () => {
    await say(row('iPad', '', '12:00:00', '12:30:00'), 'iPad', { personId: ids['Person 3'] });
    expect((await remembered()).totalCount).toBe(0);
  });

  it('gives way to the next that is confirmed, and goes when it was a guest', async () => {
    const id = await say(HOME, 'T. B.', { personId: ids['Tom Becker'] });
    await scene.match(id, { personId: ids['Person 2'] });
    expect((await remembered()).nodes).toMatchObject([{ person: { name: 'Person 2' } }]);
    await scene.match(id, { guest: true });
    expect((await remembered()).totalCount).toBe(0);
  });

  it('does not make somebody present who is not expected any more', async () => {
    await scene.enroll('Leaving Soon', 'leaving@spoke.example');
    const [leaving] = await scene.app.sql<{ id: string }>(
      `select id from person where name = 'Leaving Soon'`,
    );
    await say(HOME, 'T. B.', { personId: leaving?.id });
    await scene.app.sql(`update enrollment set state = 'withdrawn' where person_id = $1`, [leaving?.id]);
    expect(await next(HOME, 'T. B.')).toMatchObject({ matchKind: null, person: null });
  });

  it('can be forgotten, and then the next report asks', async () => {
    await say(HOME, 'T. B.', { personId: ids['Tom Becker'] });
    const [alias] = (await remembered()).nodes;
    await scene.facilitator.get(FORGET, { id: alias?.id });
    expect(await scene.facilitator.refusal(FORGET, { id: alias?.id })).toBe('NOT_FOUND');
    expect(await next(HOME, 'T. B.')).toMatchObject({ matchKind: null });
  });

  it('goes when it was kept for long enough', async () => {
    await say(HOME, 'T. B.', { personId: ids['Tom Becker'] });
    expect(await scene.removeOld('attendance.aliases')).toBe(1);
    expect((await remembered()).totalCount).toBe(0);
  });

  it('is neither shown to participants nor forgotten by them', async () => {
    await say(HOME, 'T. B.', { personId: ids['Tom Becker'] });
    const [alias] = (await remembered()).nodes;
    const participant = await signIn(scene.app, 'p1@spoke.example');
    expect(await participant.refusal(ALIASES, { id: scene.cohortId })).toBe('NOT_FOUND');
    expect(await participant.refusal(FORGET, { id: alias?.id })).toBe('NOT_FOUND');
  });
});

it('somebody is known by the address they registered with, and by their registration', async () => {
  const sessionId = await scene.newSession();
  const csv = 'Name,Email,Registrant ID\nTommy,tommy@work.example,reg-7\n';
  const { body } = await scene.facilitator.post(
    `/uploads/registrants/${sessionId}`,
    Buffer.from(csv),
    'text/csv',
  );
  const { listId } = body as { listId: string };
  type List = { registrantList: { people: { nodes: { id: string }[] } } };
  const { registrantList } = await scene.facilitator.get<List>(
    `query ($id: ID!) { registrantList(id: $id) { people(first: 1) { nodes { id } } } }`,
    { id: listId },
  );
  await scene.facilitator.get(
    `mutation ($id: ID!, $input: MatchAttendanceInput!) { matchRegistrant(registrantId: $id, input: $input) { id } }`,
    { id: registrantList.people.nodes[0]?.id, input: { personId: ids['Tom Becker'] } },
  );
  await scene.facilitator.get(`mutation ($id: ID!) { commitRegistrantList(id: $id) { id } }`, { id: listId });
  const by = { matchKind: 'registrant', person: { name: 'Tom Becker' } };
  expect(await next(row('Tommy T', 'tommy@work.example', '12:00:00', '12:30:00'), 'Tommy T')).toMatchObject(
    by,
  );
  const report = [
    'Name,Email,Registrant ID,Join Time,Leave Time,Duration (Minutes)',
    'A Tablet,,reg-7,03/04/2026 12:00:00 PM,03/04/2026 12:20:00 PM,20',
    'Another name,,reg-7,03/04/2026 12:10:00 PM,03/04/2026 12:40:00 PM,30',
  ];
  const taken = await scene.upload(await scene.newSession(), Buffer.from(report.join('\n')));
  const { importId } = taken.body as { importId: string };
  const { nodes } = (await scene.shown(importId)).participants;
  expect(nodes).toHaveLength(1);
  expect(nodes[0]).toMatchObject({ ...by, seconds: 2400 });
});
