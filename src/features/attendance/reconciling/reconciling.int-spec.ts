import { AttendanceScene, GUEST, MISSPELT, P1, P2 } from '../../../../test/attendance/scene.js';
import { type Client, signIn } from '../../../../test/harness/index.js';

const COMPARE = `query ($id: ID!, $minutes: Int, $differing: Boolean, $first: Int, $after: String) {
  attendanceComparison(sessionId: $id, minutes: $minutes, differing: $differing, first: $first, after: $after) {
    sources differing people { totalCount pageInfo { hasNextPage endCursor }
      nodes { person { name } seconds together recorded apart differs } } } }`;
const UNKNOWN = `query ($id: ID!) { unknownParticipants(sessionId: $id, first: 50) {
  totalCount nodes { id name format minutes suggestion { id name } } } }`;
const TIMES = `mutation ($id: ID!, $input: RosterTimesInput!) { setRosterTimes(sessionId: $id, input: $input) { sessionId } }`;

interface Comparison {
  sources: string[];
  differing: number;
  people: {
    totalCount: number;
    pageInfo: { endCursor: string | null };
    nodes: { person: { name: string }; seconds: (number | null)[]; differs: boolean }[];
  };
}
interface Unknown {
  totalCount: number;
  nodes: { id: string; name: string; suggestion: { id: string } | null }[];
}

let scene: AttendanceScene;
let sessionId: string;
beforeAll(async () => {
  scene = await AttendanceScene.start();
  sessionId = await scene.newSession();
  await scene.commit(await scene.imported(sessionId, P1, P2, GUEST));
  await scene.imported(sessionId, P1, MISSPELT);
  const people = await scene.app.sql<{ id: string; name: string }>(`select id, name from person`);
  // The facilitator saw both of them, and one for longer than the report has it.
  for (const [name, until] of [
    ['Person 1', '19:57'],
    ['Person 2', '19:50'],
    ['Person 3', '19:30'],
  ]) {
    const personId = people.find((one) => one.name === name)?.id;
    const input = { personId, from: '2026-03-04T19:00:00Z', until: `2026-03-04T${until}:00Z` };
    await scene.facilitator.get(TIMES, { id: sessionId, input });
  }
});
afterAll(() => scene.stop());

const compared = async (ask: object = {}) =>
  (
    await scene.facilitator.get<{ attendanceComparison: Comparison }>(COMPARE, {
      id: sessionId,
      first: 50,
      ...ask,
    })
  ).attendanceComparison;
const unknown = async (by: Client = scene.facilitator) =>
  (await by.get<{ unknownParticipants: Unknown }>(UNKNOWN, { id: sessionId })).unknownParticipants;

describe('two sources of one session', () => {
  it('stand side by side for each person, with what they come to together, and whoever is expected', async () => {
    const { sources, differing, people } = await compared();
    expect(sources).toEqual(['zoom_csv', 'live_roster']);
    expect(differing).toBe(1);
    expect(people.nodes.slice(0, 3)).toEqual([
      {
        person: { name: 'Person 1' },
        seconds: [3600, 3420],
        together: 3600,
        recorded: 3600,
        apart: 180,
        differs: false,
      },
      {
        person: { name: 'Person 2' },
        seconds: [1800, 3000],
        together: 3000,
        recorded: 3000,
        apart: 1200,
        differs: true,
      },
      {
        person: { name: 'Person 3' },
        seconds: [null, 1800],
        together: 1800,
        recorded: 1800,
        apart: 0,
        differs: false,
      },
    ]);
  });

  it('can be narrowed to those who differ, by as many minutes as one says', async () => {
    const names = async (ask: object) =>
      (await compared({ differing: true, ...ask })).people.nodes.map(({ person }) => person.name);
    expect(await names({})).toEqual(['Person 2']);
    expect(await names({ minutes: 2 })).toEqual(['Person 1', 'Person 2']);
    expect(await names({ minutes: 30 })).toEqual([]);
  });

  it('come a page at a time, and cost as much however many they are', async () => {
    const first = await compared({ first: 2 });
    expect(first.people.totalCount).toBe(4);
    const rest = await compared({ first: 2, after: first.people.pageInfo.endCursor });
    expect(rest.people.nodes.map(({ person }) => person.name)).toEqual(['Person 3', 'Tom Becker']);
    expect(await scene.cost(() => compared())).toBe(await scene.cost(() => compared({ first: 1 })));
  });
});

describe('whoever no source can tell', () => {
  it('stands in one place, from all reports of the session, and goes when somebody says who it is', async () => {
    const { nodes } = await unknown();
    expect(nodes.map(({ name }) => name)).toEqual(['Visiting Guest', 'Tom Beker']);
    await scene.match(nodes[0]?.id ?? '', { guest: true });
    await scene.match(nodes[1]?.id ?? '', { personId: nodes[1]?.suggestion?.id });
    expect((await unknown()).totalCount).toBe(0);
  });
});

it('neither is shown to participants', async () => {
  const participant = await signIn(scene.app, 'p1@spoke.example');
  expect(await participant.refusal(COMPARE, { id: sessionId, first: 1 })).toBe('NOT_FOUND');
  expect(await participant.refusal(UNKNOWN, { id: sessionId })).toBe('NOT_FOUND');
});
