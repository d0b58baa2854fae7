import type { Response } from 'supertest';
import { AttendanceScene, error } from '../../../../test/attendance/scene.js';
import { signIn } from '../../../../test/harness/index.js';
import { KnownRegistrants } from './known-registrants.js';

const HEAD = 'First Name,Last Name,Email,Registrant ID,Join URL';
const LIST = `query ($id: ID!) { registrantList(id: $id) {
  state meetingId registrants matched guests unresolved viewerCan { match commit discard }
  people(first: 50) { nodes { id name registrantId hasLink matchKind person { name } suggestion { id name } } } } }`;
const COMMIT = `mutation ($id: ID!) { commitRegistrantList(id: $id) { state } }`;
const DISCARD = `mutation ($id: ID!) { discardRegistrantList(id: $id) }`;
const MATCH = `mutation ($id: ID!, $input: MatchAttendanceInput!) {
  matchRegistrant(registrantId: $id, input: $input) { matchKind person { name } } }`;

interface Shown {
  state: string;
  meetingId: string | null;
  registrants: number;
  matched: number;
  unresolved: number;
  people: {
    nodes: { id: string; name: string; matchKind: string | null; suggestion: { id: string } | null }[];
  };
}

let scene: AttendanceScene;
beforeAll(async () => {
  scene = await AttendanceScene.start();
});
afterAll(() => scene.stop());

const ahead = () => new Date(scene.app.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
const newSession = () => scene.newSession(`${ahead()}T12:00`);
const registrant = (n: number, email = `p${n}@spoke.example`) =>
  `Person,${n},${email},r${n},https://us02web.zoom.us/w/85512345678?tk=${n}`;
const send = (sessionId: string, rows: string[], by = scene.facilitator): Promise<Response> =>
  by.post(`/uploads/registrants/${sessionId}`, Buffer.from([HEAD, ...rows, ''].join('\n')), 'text/csv');
async function taken(sessionId: string, ...rows: string[]): Promise<string> {
  const { body } = await send(sessionId, rows);
  const { listId } = body as { listId?: string };
  if (!listId) throw new Error(`The list was refused: ${JSON.stringify(body)}`);
  return listId;
}
const shown = async (id: string) =>
  (await scene.facilitator.get<{ registrantList: Shown }>(LIST, { id })).registrantList;
const links = (sessionId: string) =>
  scene.app.sql<{ name: string; url: string }>(
    `select p.name, l.url from personal_meeting_link l join person p on p.id = l.person_id
      where l.session_id = $1 order by p.name`,
    [sessionId],
  );

describe('the list for the meeting tool', () => {
  it('names whoever is expected, with the headings that Zoom takes, and nothing before them', async () => {
    const answer = await scene.facilitator.post(`/registrants/${await newSession()}/csv`, {}, 'json');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = answer.text.trim().split('\r\n');
    expect(lines[0]).toBe('Email,First Name,Last Name');
    expect(lines.slice(1).sort()).toEqual([
      'p1@spoke.example,Person,1',
      'p2@spoke.example,Person,2',
      'p3@spoke.example,Person,3',
      'tom@spoke.example,Tom,Becker',
    ]);
  });
});

describe('the registration report', () => {
  it('gives nobody anything before it is taken', async () => {
    const sessionId = await newSession();
    const listId = await taken(sessionId, registrant(1), registrant(9, 'guest@far.example'));
    expect(await shown(listId)).toMatchObject({
      state: 'preview',
      meetingId: '85512345678',
      registrants: 2,
      matched: 1,
      unresolved: 1,
      viewerCan: { match: true, commit: true, discard: true },
    });
    expect(await links(sessionId)).toEqual([]);
  });

  it('gives those who are known their own way in, once, and keeps the others in sight', async () => {
    const sessionId = await newSession();
    const listId = await taken(sessionId, registrant(1), registrant(2), registrant(9, 'guest@far.example'));
    await scene.facilitator.get(COMMIT, { id: listId });
    await scene.facilitator.get(COMMIT, { id: listId });
    expect(await links(sessionId)).toEqual([
      { name: 'Person 1', url: 'https://us02web.zoom.us/w/85512345678?tk=1' },
      { name: 'Person 2', url: 'https://us02web.zoom.us/w/85512345678?tk=2' },
    ]);
    expect(await shown(listId)).toMatchObject({ state: 'committed', matched: 2, unresolved: 1 });
    const facts = await scene.app.sql(
      `select data from domain_event where type = 'attendance.RegistrantsTaken' and subject_id = $1`,
      [listId],
    );
    expect(facts).toEqual([{ data: { sessionId, known: 2, unknown: 1 } }]);
  });

  it('hands the way in on when it turns out who somebody is, and takes it from whoever it was not', async () => {
    const sessionId = await newSession();
    const listId = await taken(
      sessionId,
      `Tom,Beker,tb@home.example,r7,https://zoom.example/w/85512345678?tk=7`,
    );
    await scene.facilitator.get(COMMIT, { id: listId });
    const [one] = (await shown(listId)).people.nodes;
    expect(one?.matchKind).toBeNull();
    await scene.facilitator.get(MATCH, { id: one?.id, input: { personId: one?.suggestion?.id } });
    expect(await links(sessionId)).toMatchObject([{ name: 'Tom Becker' }]);
    await scene.facilitator.get(MATCH, { id: one?.id, input: { guest: true } });
    expect(await links(sessionId)).toEqual([]);
  });

  it('is known by its registration when it comes again under another address', async () => {
    const sessionId = await newSession();
    const first = await taken(
      sessionId,
      `Somebody,Else,x@home.example,same,https://zoom.example/w/85512345678?tk=1`,
    );
    const [one] = (await shown(first)).people.nodes;
    const [person] = await scene.app.sql<{ id: string }>(`select id from person where name = 'Person 3'`);
    await scene.facilitator.get(MATCH, { id: one?.id, input: { personId: person?.id } });
    await scene.facilitator.get(COMMIT, { id: first });
    const again = await taken(
      sessionId,
      `Nobody,Knows,y@home.example,same,https://zoom.example/w/85512345678?tk=2`,
    );
    expect((await shown(again)).people.nodes).toMatchObject([{ matchKind: 'registrant' }]);
    const known = scene.app.get(KnownRegistrants);
    const ids = await known.peopleOf(scene.cohortId, ['same', 'other'], '85512345678');
    expect([...ids]).toEqual([['same', person?.id]]);
    expect((await known.peopleOf(scene.cohortId, ['same'], '999999999')).size).toBe(0);
  });

  it('is replaced by a newer one while it was only looked at, of two at once too', async () => {
    const sessionId = await newSession();
    const [a, b] = await Promise.all([taken(sessionId, registrant(1)), taken(sessionId, registrant(2))]);
    const left = await scene.app.sql<{ id: string }>(`select id from registrant_list where session_id = $1`, [
      sessionId,
    ]);
    expect(left).toHaveLength(1);
    expect([a, b]).toContain(left[0]?.id);
  });

  it('can be thrown away, and then is gone with its names', async () => {
    const sessionId = await newSession();
    const listId = await taken(sessionId, registrant(1));
    await scene.facilitator.get(DISCARD, { id: listId });
    expect(await scene.app.sql(`select 1 from meeting_registrant where list_id = $1`, [listId])).toEqual([]);
    expect(await scene.facilitator.refusal(LIST, { id: listId })).toBe('NOT_FOUND');
  });

  it('is refused as a whole where a line cannot be read, and names the line', async () => {
    const answer = await send(await newSession(), [registrant(1), registrant(2).replace('https', 'ftp')]);
    expect(answer.status).toBe(400);
    expect(error(answer)).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { file: 'cannot be read at line 3' },
    });
  });

  it('is neither taken from, nor shown to, nor given to a participant or somebody of another hub', async () => {
    const sessionId = await newSession();
    const listId = await taken(sessionId, registrant(1));
    const participant = await signIn(scene.app, 'p1@spoke.example');
    expect((await send(sessionId, [registrant(1)], participant)).status).toBe(404);
    expect((await participant.post(`/registrants/${sessionId}/csv`, {}, 'json')).status).toBe(404);
    for (const words of [LIST, COMMIT, DISCARD])
      expect(await participant.refusal(words, { id: listId })).toBe('NOT_FOUND');
  });

  it('is removed when it was kept for long enough', async () => {
    await taken(await newSession(), registrant(1));
    expect(await scene.removeOld('attendance.registrants')).toBeGreaterThan(0);
    expect(await scene.app.sql(`select 1 from meeting_registrant`)).toEqual([]);
  });

  it('leaves no name, address or way in in the record of events', async () => {
    const sessionId = await newSession();
    await scene.facilitator.get(COMMIT, { id: await taken(sessionId, registrant(1)) });
    const facts = await scene.app.sql(`select data::text from domain_event where type like '%Registrant%'`);
    expect(JSON.stringify(facts)).not.toMatch(/Person|example|zoom/);
  });
});
