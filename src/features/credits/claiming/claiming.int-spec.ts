import { row } from '../../../../test/attendance/scene.js';
import {
  ADJUST,
  AWARD,
  CLAIM,
  ClaimScene,
  COUNTS,
  POSITIONS,
  REOPEN,
} from '../../../../test/credits/claim-scene.js';
import { SET_PROVIDER } from '../../../../test/credits/setting-up.js';
import { type Client, signIn } from '../../../../test/harness/index.js';

interface PositionRow {
  personId: string;
  personName: string;
  creditType: string;
  computed: string;
  awarded: string | null;
  revoked: boolean;
  barred: string | null;
  lastEntryId: string | null;
}

const DAY_MS = 86_400_000;

let scene: ClaimScene;
let p1: Client;
let p2: Client;
let p3: Client;

beforeAll(async () => {
  scene = await ClaimScene.start();
  await signInAnew();
});
afterAll(() => scene.app.stop());

async function signInAnew() {
  [p1, p2, p3] = [await scene.person(1), await scene.person(2), await scene.person(3)];
  scene.hub.admin = await signIn(scene.app, 'ana@mesa.example');
  office = await scene.officeAnew();
  Object.assign(scene, { office });
}
let office: Client;

const entries = async (id: string) =>
  scene.app.sql<{ kind: string; amount: string }>(
    `select kind, amount::text from ledger_entry where session_id = $1 order by sequence`,
    [id],
  );
const positions = async (id: string, by = office) =>
  (await by.get<{ creditPositions: { nodes: PositionRow[] } }>(POSITIONS, { id })).creditPositions.nodes;
const positionOf = async (id: string, name: string, creditType = 'ANCC') =>
  (await positions(id)).find((one) => one.personName === name && one.creditType === creditType);
const byOffice = async (number: number, creditType = 'ANCC') => ({
  ...{ personId: await scene.idOf(number), creditType },
  ...{ amount: '1.0', reason: 'Her phone is broken' },
});
const codeOf = async (asked: ReturnType<Client['ask']>) => (await asked).errors?.[0]?.extensions.code;

describe('claiming credit', () => {
  it('gives what attendance comes to, in one press', async () => {
    const id = await scene.attended();
    await scene.evaluate(p1, id);
    expect(await scene.mine(p1, id)).toMatchObject({
      computed: '1.0',
      amounts: ['0.25', '0.5', '0.75', '1.0'],
    });
    expect(await scene.claim(p1, id)).toMatchObject({ __typename: 'CreditClaimed', amount: '1.00' });
    expect(await entries(id)).toEqual([{ kind: 'award', amount: '1.00' }]);
    expect(await scene.mine(p1, id)).toMatchObject({ awarded: '1.0', amounts: [], barred: null });
  });

  it('gives less where less is asked for', async () => {
    const id = await scene.attended();
    await scene.evaluate(p1, id);
    expect(await scene.claim(p1, id, 'ANCC', { amount: '0.5' })).toMatchObject({ amount: '0.50' });
  });

  it('twice is once, and the second press says what stands', async () => {
    const id = await scene.attended();
    await scene.evaluate(p1, id);
    await scene.claim(p1, id, 'ANCC', { amount: '0.5' });
    expect(await scene.claim(p1, id)).toMatchObject({ __typename: 'CreditClaimed', amount: '0.50' });
    expect(await entries(id)).toHaveLength(1);
  });

  it('fifty times at once is one award, and nobody is told of a clash', async () => {
    const id = await scene.attended();
    await scene.evaluate(p1, id);
    const all = await Promise.all(Array.from({ length: 50 }, () => scene.claim(p1, id)));
    expect(new Set(all.map(({ __typename, amount }) => `${__typename} ${amount}`))).toEqual(
      new Set(['CreditClaimed 1.00']),
    );
    expect(await entries(id)).toHaveLength(1);
    expect(await scene.app.sql(`select 1 from credit_claim where session_id = $1`, [id])).toHaveLength(1);
  });

  it('keeps what was stated by it, as it was read', async () => {
    const id = await scene.attended();
    const own = await scene.mine(p2, id, 'AMA1');
    expect(await scene.claim(p2, id, 'AMA1', { attested: false })).toMatchObject({ reason: 'NOT_ATTESTED' });
    expect(await scene.claim(p2, id, 'AMA1')).toMatchObject({ amount: '0.50' });
    const [claim] = await scene.app.sql<{ attestation: string }>(
      `select attestation from credit_claim where session_id = $1`,
      [id],
    );
    expect(claim?.attestation).toBe(own?.attestation);
  });
});

describe('what is not given', () => {
  it('more than attendance comes to, or between two steps', async () => {
    const id = await scene.attended();
    await scene.evaluate(p2, id);
    const refused = async (amount: string) => (await scene.claim(p2, id, 'ANCC', { amount })).reason;
    expect(await refused('0.75')).toBe('ABOVE_COMPUTED');
    expect(await refused('0.30')).toBe('BETWEEN_STEPS');
    expect(await refused('0')).toBe('BETWEEN_STEPS');
    for (const amount of ['-1', '1e3', 'all', '0.125'])
      expect(await codeOf(p2.ask(CLAIM, { id, input: { creditType: 'ANCC', attested: true, amount } }))).toBe(
        'INVALID_INPUT',
      );
    expect(await entries(id)).toEqual([]);
  });

  it('anything before the evaluation, where the type asks for one; the page says so', async () => {
    const id = await scene.attended();
    expect(await scene.claim(p1, id)).toMatchObject({ reason: 'EVALUATION_MISSING' });
    expect(await scene.mine(p1, id)).toMatchObject({ barred: 'EVALUATION_MISSING', amounts: [] });
    await scene.evaluate(p1, id);
    expect(await scene.claim(p1, id)).toMatchObject({ amount: '1.00' });
  });

  it('credit of another profession, in words', async () => {
    const id = await scene.attended();
    const refused = await scene.claim(p1, id, 'AMA1');
    expect(refused.reason).toBe('NOT_ELIGIBLE');
    expect(refused.message).toContain('This credit is for physicians.');
  });

  it('anything to who was not there, which learns nothing; nor to the team, nor to nobody', async () => {
    const id = await scene.attended();
    const variables = { id, input: { creditType: 'ANCC', attested: true } };
    for (const by of [p3, scene.hub.admin]) expect(await by.refusal(CLAIM, variables)).toBe('NOT_FOUND');
    expect(await scene.app.anonymous.refusal(CLAIM, variables)).toBe('UNAUTHENTICATED');
    const forged = { ...variables, id: '018f2e3c-0000-7000-8000-000000000000' };
    expect(await p1.refusal(CLAIM, forged)).toBe('NOT_FOUND');
  });

  it('what the session is not designated for', async () => {
    const id = await scene.attended(['AMA1']);
    await scene.evaluate(p1, id);
    for (const creditType of ['ANCC', 'ASWB', 'NONE'])
      expect(await p1.refusal(CLAIM, { id, input: { creditType, attested: true } })).toBe('NOT_FOUND');
  });

  it('anything where the hub’s credit is handled elsewhere', async () => {
    const id = await scene.attended();
    await scene.evaluate(p1, id);
    const elsewhere = (handledElsewhere: boolean) =>
      office.get(SET_PROVIDER, { hubId: scene.hub.id, input: { name: 'Mesa', handledElsewhere } });
    await elsewhere(true);
    expect(await scene.claim(p1, id)).toMatchObject({ reason: 'HANDLED_ELSEWHERE' });
    expect(await codeOf(office.ask(AWARD, { id, input: await byOffice(1) }))).toBe('CONFLICT');
    await elsewhere(false);
    expect(await scene.claim(p1, id)).toMatchObject({ amount: '1.00' });
  });
});

describe('credit that was taken over from an earlier record', () => {
  const takenOver = async (id: string) => {
    const [session] = await scene.app.sql<{ title: string; day: string }>(
      `select title, (starts_at at time zone zone)::date::text as day from session where id = $1`,
      [id],
    );
    const line = `Person 1,p1@spoke.example,"${session?.title.toUpperCase()}",${session?.day},ANCC,1`;
    const table = `Name,Email,Session,Date,Credit type,Credits\n${line}`;
    const { body } = await office.post(`/uploads/past-credit/${scene.hub.id}`, table, 'text/csv');
    return (body as { importId: string }).importId;
  };
  const worked = async (what: 'commit' | 'undo', pastImportId: string) => {
    await office.get(`mutation ($id: ID!) { ${what}PastImport(pastImportId: $id) { state } }`, {
      id: pastImportId,
    });
    await scene.app.settled();
  };

  it('is not awarded once more, neither by a claim nor by the office, until the table is undone', async () => {
    const id = await scene.attended();
    await scene.evaluate(p1, id);
    const importId = await takenOver(id);
    await worked('commit', importId);
    expect(await scene.claim(p1, id)).toMatchObject({ reason: 'AWARDED_BEFORE' });
    expect(await scene.mine(p1, id)).toMatchObject({ barred: 'AWARDED_BEFORE', amounts: [] });
    const { awardCredit } = await office.get<{ awardCredit: object }>(AWARD, {
      id,
      input: await byOffice(1),
    });
    expect(awardCredit).toMatchObject({ reason: 'AWARDED_BEFORE' });
    expect(await entries(id)).toEqual([]);
    await worked('undo', importId);
    expect(await scene.claim(p1, id)).toMatchObject({ amount: '1.00' });
  });

  it('is awarded once, though it is claimed in the same moment', async () => {
    const id = await scene.attended();
    await scene.evaluate(p1, id);
    const importId = await takenOver(id);
    await Promise.all([worked('commit', importId), scene.claim(p1, id)]);
    const awards = await scene.app.sql(
      `select 1 from ledger_entry e left join past_record r on r.id = e.imported_id
        where e.kind = 'award' and (e.session_id = $1 or r.import_id = $2)`,
      [id, importId],
    );
    expect(awards).toHaveLength(1);
  });
});

describe('whoever taught', () => {
  it('claims for it by the faculty rule, in place of a learner’s credit, and evaluates nothing', async () => {
    const id = await scene.taughtBy(2);
    await scene.designate(id, 'AMA1');
    await scene.evaluation.record(id);
    expect(await scene.mine(p2, id, 'AMA1')).toMatchObject({ as: 'faculty', computed: '2.0' });
    expect(await scene.claim(p2, id, 'AMA1')).toMatchObject({ amount: '2.00' });
    expect(await scene.claim(p2, id, 'AMA1', { amount: '0.5' })).toMatchObject({ amount: '2.00' });
    expect(await entries(id)).toEqual([{ kind: 'award', amount: '2.00' }]);
  });
});

describe('the office for continuing education', () => {
  it('awards nothing of a session that was not held, not even to whoever is to teach', async () => {
    const id = await scene.taughtBy(2);
    await scene.designate(id, 'AMA1');
    await scene.app.sql(`update session set state = 'scheduled' where id = $1`, [id]);
    expect(await codeOf(office.ask(AWARD, { id, input: await byOffice(2, 'AMA1') }))).toBe('CONFLICT');
    expect(await entries(id)).toEqual([]);
  });

  it('sees who can have how much, who has, and who waits for what; the team does, too', async () => {
    const id = await scene.attended(['ANCC']);
    await scene.evaluate(p2, id);
    await scene.claim(p2, id);
    expect(await positionOf(id, 'Person 1')).toMatchObject({ barred: 'EVALUATION_MISSING', awarded: null });
    expect(await positionOf(id, 'Person 2')).toMatchObject({ computed: '0.5', awarded: '0.5' });
    const { cohortCredits } = await office.get<{ cohortCredits: { sessionId: string }[] }>(COUNTS, {
      id: scene.cohortId,
    });
    expect(cohortCredits.find((one) => one.sessionId === id)).toMatchObject({
      people: 2,
      awarded: 1,
      claimable: 0,
      waitForEvaluation: 1,
      credits: '0.5',
    });
    expect(await p1.refusal(POSITIONS, { id })).toBe('NOT_FOUND');
    expect(await p1.refusal(COUNTS, { id: scene.cohortId })).toBe('NOT_FOUND');
  });

  it('pages through a session’s people without leaving any out', async () => {
    const id = await scene.attended();
    type Page = {
      creditPositions: { nodes: PositionRow[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { creditPositions }: Page = await office.get<Page>(POSITIONS, { id, first: 1, after });
      seen.push(...creditPositions.nodes.map((one) => `${one.personName} ${one.creditType}`));
      after = creditPositions.pageInfo.hasNextPage ? creditPositions.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['Person 1 AMA1', 'Person 1 ANCC', 'Person 2 AMA1', 'Person 2 ANCC']);
  });

  it('awards for somebody who cannot, with its reason, and no more than attendance comes to', async () => {
    const id = await scene.attended();
    const award = async (amount: string, number = 1, creditType = 'ANCC') => {
      const input = { personId: await scene.idOf(number), creditType, amount, reason: 'Her phone is broken' };
      return (await office.get<{ awardCredit: object }>(AWARD, { id, input })).awardCredit;
    };
    expect(await award('1.25')).toMatchObject({ reason: 'ABOVE_COMPUTED' });
    expect(await award('1.0', 1, 'AMA1')).toMatchObject({ reason: 'NOT_ELIGIBLE' });
    expect(await award('1.0')).toMatchObject({ amount: '1.00' });
    // Far to the east it was the next day already.
    await scene.app.sql(`update session set zone = 'Pacific/Kiritimati' where id = $1`, [id]);
    const [held] = await scene.app.sql<{ day: string; utc: string }>(
      `select (starts_at at time zone zone)::date::text as day, (starts_at at time zone 'UTC')::date::text as utc
         from session where id = $1`,
      [id],
    );
    expect(held?.day).not.toBe(held?.utc);
    const { text } = await office.post(`/credits/sessions/${id}/csv`, {}, 'application/json');
    expect(text).toContain(`,${held?.day},Person 1,`);
    expect(text).toMatch(
      /Person 1,p1@spoke.example,ANCC contact hours,learner,1.0,1.0,1.0,yes,Her phone is broken/,
    );
    expect(
      await codeOf(
        p1.ask(AWARD, {
          id,
          input: { personId: await scene.idOf(1), creditType: 'ANCC', amount: '1', reason: 'Me, please' },
        }),
      ),
    ).toBe('NOT_FOUND');
  });

  it('adjusts and revokes, to no more than attendance comes to, and not past what it saw', async () => {
    const id = await scene.attended();
    await scene.evaluate(p2, id);
    await scene.claim(p2, id);
    const adjust = async (to: string | null, reason: string, by = office) => {
      const entryId = (await positionOf(id, 'Person 2'))?.lastEntryId;
      return by.ask(ADJUST, { input: { entryId, to, reason } });
    };
    for (const more of ['0.75', '1.0', '1.25'])
      expect(await codeOf(adjust(more, 'entered_in_error'))).toBe('INVALID_INPUT');
    expect(await codeOf(adjust('0.6', 'entered_in_error'))).toBe('INVALID_INPUT');
    expect(await codeOf(adjust('0.25', 'because'))).toBe('INVALID_INPUT');
    expect(await codeOf(adjust('0.25', 'entered_in_error', p2))).toBe('NOT_FOUND');
    const before = (await positionOf(id, 'Person 2'))?.lastEntryId;
    await adjust('0.25', 'entered_in_error');
    const stale = { input: { entryId: before, to: '0.5', reason: 'entered_in_error' } };
    expect(await codeOf(office.ask(ADJUST, stale))).toBe('CONFLICT');
    expect(await codeOf(adjust('0.5', 'entered_in_error'))).toBeUndefined();
    await adjust(null, 'awarded_twice');
    expect(await scene.mine(p2, id)).toMatchObject({ awarded: '0', revoked: true });
    expect((await entries(id)).map(({ kind }) => kind)).toEqual(['award', 'adjust', 'adjust', 'revoke']);
  });

  it('takes credit out as a file, which is counted', async () => {
    const { status, text } = await office.post(
      `/credits/cohorts/${scene.cohortId}/csv`,
      {},
      'application/json',
    );
    expect([status, text.slice(1, 18)]).toEqual([200, 'Session,Held,Name']);
    expect((await p1.post(`/credits/cohorts/${scene.cohortId}/csv`, {}, 'application/json')).status).toBe(
      404,
    );
  });
});

describe('the invitation to claim', () => {
  const CREDIT = 'Your credit for';

  it('goes by one mail to each who can have any, whatever the types, and tells what waits for the evaluation', async () => {
    const before = [1, 2, 3].map((n) => scene.mailsTo(n, CREDIT).length);
    await scene.attended();
    const after = [1, 2, 3].map((n) => scene.mailsTo(n, CREDIT));
    expect(after.map(({ length }, i) => length - (before[i] ?? 0))).toEqual([1, 1, 0]);
    expect(after[1]?.at(-1)?.text).toContain('AMA PRA Category 1 Credit(s)™: 0.5');
    expect(after[0]?.at(-1)?.text).toContain(
      'ANCC contact hours: 1.0 (after you have evaluated the session)',
    );
  });

  it('is not said again unless it is more', async () => {
    const id = await scene.held(['ANCC']);
    await scene.evaluation.record(id);
    const count = () => scene.mailsTo(2, CREDIT).length;
    const invited = count();
    await scene.evaluation.record(id);
    expect(count()).toBe(invited);
    await scene.evaluation.recordAlso(id, row('Person 2', '', '12:20:00', '01:00:00'));
    expect(count()).toBe(invited + 1);
  });

  it('comes where a session is designated after it was held', async () => {
    const id = await scene.attended([]);
    const before = scene.mailsTo(2, CREDIT).length;
    await scene.designate(id, 'AMA1');
    expect(scene.mailsTo(2, CREDIT)).toHaveLength(before + 1);
  });
});

describe('the time for claiming', () => {
  it('ends, and the office gives somebody more for a reason', async () => {
    const id = await scene.attended();
    await scene.evaluate(p1, id);
    await scene.evaluate(p2, id);
    scene.app.clock.advance(31 * DAY_MS);
    await signInAnew();
    expect(await scene.claim(p1, id)).toMatchObject({ reason: 'WINDOW_CLOSED' });
    const input = { personId: await scene.idOf(1), days: 3, reason: 'She was ill' };
    expect(await codeOf(p1.ask(REOPEN, { id, input }))).toBe('NOT_FOUND');
    await office.get(REOPEN, { id, input });
    expect(await scene.claim(p1, id)).toMatchObject({ amount: '1.00' });
    expect(await scene.claim(p2, id)).toMatchObject({ reason: 'WINDOW_CLOSED' });
  });
});
