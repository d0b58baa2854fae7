import { AttendanceScene, row } from '../../../../test/attendance/scene.js';
import { offerCredit } from '../../../../test/credits/setting-up.js';
import { type Client, grantRole, signIn } from '../../../../test/harness/index.js';
import { ComputedCredit } from './computed-credit.js';

const DESIGNATE = `mutation ($id: ID!, $type: String!) {
  designateCredit(sessionId: $id, input: { creditType: $type, reason: "Approved late." }) { __typename } }`;
const OWN = `query ($id: ID!) { session(id: $id) { ownCredits { creditType as designated computed unit explanation ineligibleBecause } } }`;
const FACULTY = `mutation ($id: ID!) { addFaculty(sessionId: $id, member: { name: "Tess", email: "tess@far.example" }) { id } }`;
const DISCLOSE = `mutation ($id: ID!) { disclose(sessionId: $id, secret: null, statement: { none: true, relationships: [] }) { madeAt } }`;

let scene: AttendanceScene;
let office: Client;
let hours = 0;

beforeAll(async () => {
  scene = await AttendanceScene.start();
  const { app, hub } = scene;
  office = await grantRole(app, hub, 'ce_administrator', 'cleo@mesa.example');
  for (const code of ['AMA1', 'APA', 'CHES', 'ATTENDANCE']) await offerCredit(office, hub.id, code);
  await offerCredit(office, hub.id, 'ASWB', { rules: { refusesSharedRoom: true } });
  for (const [i, profession] of ['physician', 'nurse', 'social_worker'].entries())
    await app.sql(`update person set profession = $2 where email = $1`, [
      `p${i + 1}@spoke.example`,
      profession,
    ]);
});
afterAll(() => scene.stop());

/** A session that was held, with people in it for some time, designated for these types. */
async function held(types: string[], ...rows: [person: number, until: string][]) {
  const day = String(2 + hours++).padStart(2, '0');
  const id = await scene.newSession(`2026-03-${day}T12:00`);
  for (const type of types) await office.get(DESIGNATE, { id, type });
  const lines = rows.map(([i, until]) =>
    row(`Person ${i}`, `p${i}@spoke.example`, '12:00:00', until, `03/${day}/2026`),
  );
  await scene.commit(await scene.imported(id, ...lines));
  await scene.app.sql(`update session set state = 'held' where id = $1`, [id]);
  return id;
}

interface Own {
  creditType: string;
  as: string;
  designated: string;
  computed: string;
  unit: string;
  explanation: string[];
  ineligibleBecause: string | null;
}
const own = async (email: string, id: string) =>
  (await (await signIn(scene.app, email)).get<{ session: { ownCredits: Own[] } }>(OWN, { id })).session
    .ownCredits;

describe('what people can have of a session', () => {
  it('follows their time and profession, and says why', async () => {
    const id = await held(['AMA1'], [1, '12:52:30'], [2, '01:00:00']);
    expect(await own('p1@spoke.example', id)).toEqual([
      {
        creditType: 'AMA1',
        as: 'learner',
        designated: '1.0',
        computed: '1.0',
        unit: 'credit',
        explanation: [
          'There for 52 minutes 30 seconds; the parts that count were planned for 60 minutes.',
          '52 minutes 30 seconds at 60 minutes for 1 credit, to the nearest 0.25, a half counting up: 1.0 credit.',
          'AMA PRA Category 1 Credit(s)™: 1.0 credit. The session gives 1.0 at the most.',
        ],
        ineligibleBecause: null,
      },
    ]);
    const [nurse] = await own('p2@spoke.example', id);
    expect(nurse?.ineligibleBecause).toMatch('for physicians');
    const found = await scene.app.get(ComputedCredit).ofSession(id);
    expect([...found.values()].map(([credit]) => credit?.claimable)).toEqual(['1.0', '0']);
  });

  it('is nothing for whoever was not there, and is said when they are asked for', async () => {
    const id = await held(['CHES'], [1, '01:00:00']);
    expect(await own('p3@spoke.example', id)).toMatchObject([{ computed: '0', creditType: 'CHES' }]);
  });

  it('takes no time in a shared room where the type refuses it', async () => {
    const id = await held(['ASWB', 'ATTENDANCE'], [1, '12:30:00']);
    const { app } = scene;
    await app.sql(
      `insert into presence_interval (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, source, confirmed, joined_at, left_at)
       select gen_random_uuid(), now(), s.hub_id, s.program_id, s.cohort_id, s.id, p.id, 'room_code', true, s.starts_at, s.ends_at
         from session s, person p where s.id = $1 and p.email = 'p3@spoke.example'`,
      [id],
    );
    const found = await own('p3@spoke.example', id);
    expect(found).toMatchObject([
      { creditType: 'ASWB', computed: '0' },
      { creditType: 'ATTENDANCE', computed: '60' },
    ]);
    expect(found[0]?.explanation[0]).toBe('Not taken, because several people shared a room: 60 minutes.');
  });

  it('is by the rules of the designation, whatever the hub has set since', async () => {
    const id = await held(['APA'], [1, '12:44:00']);
    await offerCredit(office, scene.hub.id, 'APA', { version: 1, rules: { partialMinutes: 59 } });
    expect(await own('p1@spoke.example', id)).toMatchObject([{ computed: '0' }]);
  });

  it('is for who presents what the faculty rule gives, and no learner’s credit beside it', async () => {
    const { app, hub } = scene;
    const id = await scene.newSession('2026-03-29T12:00');
    await hub.admin.get(FACULTY, { id });
    const tess = await signIn(app, 'tess@far.example');
    await app.sql(`update person set profession = 'physician' where email = 'tess@far.example'`);
    // The link of a session long past takes no statement.
    await app.sql(
      `insert into disclosure (id, created_at, hub_id, person_id, relationships, expires_at)
       select gen_random_uuid(), now(), $1, p.id, '[]', now() + interval '1 year' from person p where p.email = 'tess@far.example'`,
      [hub.id],
    );
    expect(await tess.refusal(DISCLOSE, { id })).toBe('CONFLICT');
    const { designateCredit } = await office.get<{ designateCredit: { __typename: string } }>(DESIGNATE, {
      id,
      type: 'AMA1',
    });
    expect(designateCredit.__typename).toBe('CreditIsDesignated');
    await app.sql(`update session set state = 'held' where id = $1`, [id]);
    expect(await own('tess@far.example', id)).toMatchObject([
      { as: 'learner', computed: '0' },
      { as: 'faculty', computed: '2.0' },
    ]);
    const [row] = await app.sql<{ id: string }>(`select id from person where email = 'tess@far.example'`);
    const all = await app.get(ComputedCredit).ofPerson(row?.id ?? '', hub.id);
    expect(all.map((credit) => credit.as)).toEqual(['learner', 'faculty']);
  });

  it('costs the same number of statements for many people as for few', async () => {
    const few = await held(['AMA1'], [1, '01:00:00']);
    const many = await held(
      ['AMA1', 'CHES', 'ATTENDANCE'],
      [1, '01:00:00'],
      [2, '01:00:00'],
      [3, '01:00:00'],
    );
    const { app } = scene;
    const cost = async (id: string) => {
      await app.settled();
      const tries: number[] = [];
      for (let i = 0; i < 3; i++)
        tries.push(await app.statements.counting(() => app.get(ComputedCredit).ofSession(id)));
      return Math.min(...tries);
    };
    expect(await cost(many)).toBe(await cost(few));
    expect(await cost(many)).toBeLessThanOrEqual(7);
  });
});
