import { LedgerScene } from '../../../../test/credits/ledger-scene.js';
import { foundHub, grantRole, signIn, sqlAs } from '../../../../test/harness/index.js';
import { RunRetention } from '../../privacy/index.js';
import type { AnchorFile } from './anchor.rules.js';
import { VerifyLedger } from './verify-ledger.js';

const LEDGER = `query ($id: ID!, $filter: CreditLedgerFilter!, $first: Int, $after: String) {
  hub(id: $id) { viewerSeesCreditLedger creditLedgerHead { sequence hash keyId }
    creditLedger(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { sequence kind personName sessionTitle creditType amount changes reason actorName hash } } } }`;

interface LedgerPage {
  hub: {
    creditLedgerHead: { sequence: number; hash: string } | null;
    creditLedger: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: { sequence: number; kind: string; personName: string; amount: string }[];
    };
  };
}

let scene: LedgerScene;
let rosa: string;
let next = 0;

beforeAll(async () => {
  scene = await LedgerScene.start(70);
});
beforeEach(() => {
  rosa = scene.people[next++] ?? '';
});
afterAll(() => scene.app.stop());

const awardToRosa = async () => (await scene.append(scene.award({ personId: rosa }))).entry;

describe('awarding credit', () => {
  it('puts down who, for what, how much, and who they were', async () => {
    const entry = await awardToRosa();
    expect(entry).toMatchObject({
      kind: 'award',
      personId: rosa,
      amount: '0.75',
      creditType: 'ANCC',
      reason: null,
    });
    const [kept] = await scene.app.sql<{ name: string }>(
      `select holder->>'name' as name from ledger_holder where id = $1`,
      [entry.id],
    );
    const [person] = await scene.app.sql<{ name: string }>('select name from person where id = $1', [rosa]);
    expect(kept).toEqual(person);
    expect(await scene.standing(rosa)).toEqual([{ creditType: 'ANCC', amount: '0.75', revoked: false }]);
  });

  it('is done once for a person, session and type: the second is the first one', async () => {
    const first = await awardToRosa();
    const second = await scene.append(scene.award({ personId: rosa, amount: '1.00' }));
    expect(second).toEqual({ entry: { ...first, amount: '0.75' }, appended: false });
    await scene.append(scene.award({ personId: rosa, creditType: 'AMA1' }));
    expect(await scene.standing(rosa)).toHaveLength(2);
  });

  it('fifty times at once makes one award, and no deadlock', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, () => scene.append(scene.award({ personId: rosa }))),
    );
    expect(all.filter(({ appended }) => appended)).toHaveLength(1);
    expect(new Set(all.map(({ entry }) => entry.id)).size).toBe(1);
  });

  it('to fifty people at once leaves no number out', async () => {
    const before = (await scene.sequences()).length;
    const all = await Promise.all(
      scene.people.slice(-50).map((personId) => scene.append(scene.award({ personId, creditType: 'NBCC' }))),
    );
    expect(all.every(({ appended }) => appended)).toBe(true);
    expect(await scene.sequences()).toEqual(Array.from({ length: before + 50 }, (_, i) => i + 1));
  });

  it('that is called off leaves no gap, no entry, no holder and no fact', async () => {
    const counts = () =>
      scene.app.sql(`select (select count(*) from ledger_entry)::int as entries, (select count(*) from ledger_holder)::int as holders,
        (select count(*) from domain_event where type like 'credits.Credit%')::int as facts, (select sequence from ledger_head) as head`);
    const before = await counts();
    for (let n = 0; n < 20; n++) {
      const called = scene.during(async (tx) => {
        await scene.ledger.append(tx, scene.award({ personId: rosa }));
        throw new Error('The rest of it failed');
      });
      await expect(called).rejects.toThrow('The rest of it failed');
    }
    expect(await counts()).toEqual(before);
    const { entry } = await scene.append(scene.award({ personId: rosa }));
    expect(await scene.sequences()).toContain(entry.sequence - 1);
  });

  it('is refused for nothing, and for what is no amount', async () => {
    for (const amount of ['0', '0.00', '-1', '0.125', 'all'])
      await expect(scene.append(scene.award({ personId: rosa, amount }))).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    expect(await scene.standing(rosa)).toEqual([]);
  });

  it('of a record from before is marked as such, and done once', async () => {
    const source = { kind: 'imported' as const, id: '018f2e3c-0000-7000-8000-00000000abcd' };
    const holder = { name: 'R. Ortega', credentials: ['RN'], licences: [] };
    const imported = scene.award({ personId: rosa, source, holder });
    const { entry } = await scene.append(imported);
    expect(entry).toMatchObject({ sessionId: null, importedId: source.id });
    expect((await scene.append(imported)).appended).toBe(false);
  });

  it('to somebody with two accounts that were joined counts as one person’s, and is done once', async () => {
    const award = await awardToRosa();
    const other = scene.people[next++] ?? '';
    await scene.app.sql(`update person set merged_into = $2 where id = $1`, [rosa, other]);
    expect((await scene.append(scene.award({ personId: other }))).entry.id).toBe(award.id);
    expect(await scene.standing(other)).toEqual([{ creditType: 'ANCC', amount: '0.75', revoked: false }]);
  });
});

describe('changing what was awarded', () => {
  it('adds an entry with the difference, and what stands is the sum', async () => {
    const award = await awardToRosa();
    const change = { kind: 'adjust' as const, hubId: scene.hub.id, reason: 'attendance_corrected' as const };
    const less = await scene.append({ ...change, changesId: award.id, to: '0.50' });
    expect(less.entry).toMatchObject({
      kind: 'adjust',
      amount: '-0.25',
      changesId: award.id,
      personId: rosa,
    });
    const more = await scene.append({ ...change, changesId: less.entry.id, to: '1.25' });
    expect(more.entry.amount).toBe('0.75');
    expect(await scene.standing(rosa)).toEqual([{ creditType: 'ANCC', amount: '1.25', revoked: false }]);
    expect((await scene.reader.historyOf(scene.hub.id, rosa)).map(({ kind }) => kind)).toEqual([
      'award',
      'adjust',
      'adjust',
    ]);
  });

  it('by revoking leaves nothing, and may be taken back', async () => {
    const award = await awardToRosa();
    const revocation = {
      kind: 'revoke' as const,
      hubId: scene.hub.id,
      changesId: award.id,
      reason: 'not_eligible' as const,
    };
    const { entry } = await scene.append(revocation);
    expect(entry.amount).toBe('-0.75');
    expect(await scene.standing(rosa)).toEqual([{ creditType: 'ANCC', amount: '0.00', revoked: true }]);
    // Claiming once more does not bring it back.
    expect((await scene.append(scene.award({ personId: rosa }))).appended).toBe(false);
    await expect(scene.append({ ...revocation, changesId: entry.id })).rejects.toThrow('revoked already');
    await scene.append({
      kind: 'adjust',
      hubId: scene.hub.id,
      changesId: entry.id,
      to: '0.75',
      reason: 'revoked_in_error',
    });
    expect(await scene.standing(rosa)).toEqual([{ creditType: 'ANCC', amount: '0.75', revoked: false }]);
  });

  it('the same way twice is done once; another way is refused', async () => {
    const { id: changesId } = await awardToRosa();
    const change = {
      kind: 'adjust' as const,
      hubId: scene.hub.id,
      changesId,
      reason: 'entered_in_error' as const,
    };
    const first = await scene.append({ ...change, to: '0.25' });
    expect(await scene.append({ ...change, to: '0.25' })).toEqual({ ...first, appended: false });
    await expect(scene.append({ ...change, to: '0.50' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('to what stands already, or in another hub, is refused', async () => {
    const { id: changesId } = await awardToRosa();
    const change = {
      kind: 'adjust' as const,
      hubId: scene.hub.id,
      changesId,
      reason: 'entered_in_error' as const,
    };
    await expect(scene.append({ ...change, to: '0.75' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const other = await foundHub(scene.app, 'Rival Hub', 'rita@rival.example');
    await expect(scene.append({ ...change, hubId: other.id, to: '0.50' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('what the application’s own role cannot do', () => {
  it.each([
    `update ledger_entry set amount = 9`,
    `delete from ledger_entry`,
    `delete from ledger_head`,
    `update ledger_holder set salt = ''`,
    `update ledger_holder set kept_until = now()`,
    `truncate ledger_entry cascade`,
  ])('%s', async (statement) => {
    await expect(sqlAs(scene.app.database.appUrl, statement)).rejects.toThrow('permission denied');
  });
});

describe('who reads the ledger', () => {
  const read = (filter: object = {}, page: object = {}) => ({ id: scene.hub.id, filter, ...page });

  it('the CE office, auditors and hub admins do, and that they did is kept', async () => {
    const office = await grantRole(scene.app, scene.hub, 'ce_administrator', 'cei@mesa.example');
    const auditor = await grantRole(scene.app, scene.hub, 'auditor', 'odd@audit.example');
    const admin = await signIn(scene.app, 'ana@mesa.example');
    for (const client of [office, auditor, admin]) {
      const { hub } = await client.get<LedgerPage>(LEDGER, read());
      expect(hub.creditLedger.totalCount).toBeGreaterThan(0);
      expect(hub.creditLedgerHead?.sequence).toBe(hub.creditLedger.nodes[0]?.sequence);
    }
    const readings = await scene.app.sql(
      `select distinct actor_id from domain_event where type = 'access.ConfidedRead' and data->>'what' = 'credits.see-ledger'`,
    );
    expect(readings).toHaveLength(3);
  });

  it('facilitators, learners and other hubs do not', async () => {
    const facilitator = await grantRole(scene.app, scene.hub, 'facilitator', 'fay@mesa.example');
    const learner = await signIn(scene.app, 'p1@spoke.example');
    const rival = await signIn(scene.app, 'rita@rival.example');
    for (const client of [facilitator, learner, rival]) {
      const { data, errors } = await client.ask(LEDGER, read());
      expect(errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(data ?? null)).not.toContain('award');
      expect(
        (await client.post(`/hubs/${scene.hub.id}/credit-ledger/anchor.json`, {}, 'application/json')).status,
      ).toBe(404);
    }
  });

  it('looks for a person or a session, page by page', async () => {
    const admin = await signIn(scene.app, 'ana@mesa.example');
    const all = await admin.get<LedgerPage>(LEDGER, read({}, { first: 50 }));
    const first = await admin.get<LedgerPage>(LEDGER, read({}, { first: 7 }));
    const second = await admin.get<LedgerPage>(
      LEDGER,
      read({}, { first: 7, after: first.hub.creditLedger.pageInfo.endCursor }),
    );
    expect([...first.hub.creditLedger.nodes, ...second.hub.creditLedger.nodes]).toEqual(
      all.hub.creditLedger.nodes.slice(0, 14),
    );
    const own = await admin.get<LedgerPage>(LEDGER, read({ person: 'p2@spoke.example' }));
    expect(new Set(own.hub.creditLedger.nodes.map(({ personName }) => personName))).toEqual(
      new Set(['Person 2']),
    );
    const ofSession = await admin.get<LedgerPage>(LEDGER, read({ sessionId: scene.source.id }));
    // One award is of a record from before.
    expect(ofSession.hub.creditLedger.totalCount).toBe(all.hub.creditLedger.totalCount - 1);
    const nothing = await admin.get<LedgerPage>(LEDGER, read({ person: 'nobody@far.example' }));
    expect(nothing.hub.creditLedger.totalCount).toBe(0);
    expect(await admin.refusal(LEDGER, read({}, { after: 'x' }))).toBe('INVALID_INPUT');
  });

  it('costs the same number of statements for many entries as for few', async () => {
    const admin = await signIn(scene.app, 'ana@mesa.example');
    const cost = async (first: number) => {
      const tries: number[] = [];
      await scene.app.settled();
      const request = () => admin.get(LEDGER, read({}, { first }));
      // The least of a few tries: the first of them also writes the reading down.
      for (let i = 0; i < 4; i++) tries.push(await scene.app.statements.counting(request));
      return Math.min(...tries);
    };
    expect(await cost(50)).toBe(await cost(2));
  });

  it('takes the anchor out as a file, each time told', async () => {
    const admin = await signIn(scene.app, 'ana@mesa.example');
    const { status, body } = await admin.post(
      `/hubs/${scene.hub.id}/credit-ledger/anchor.json`,
      {},
      'application/json',
    );
    expect(status).toBe(200);
    const { anchors } = body as AnchorFile;
    expect(anchors).toMatchObject([{ hub: scene.hub.id, sequence: (await scene.sequences()).length }]);
    expect((await scene.app.get(VerifyLedger).run(scene.hub.id, anchors))[0]?.ok).toBe(true);
    const taken = await scene.app.sql(
      `select 1 from domain_event where type = 'access.Exported' and data->>'what' = 'credit-ledger-anchor'`,
    );
    expect(taken).toHaveLength(1);
  });
});

describe('the holder of an award', () => {
  it('outlives their erasing until its time is over; then it goes, and the ledger still verifies', async () => {
    const entry = await awardToRosa();
    const held = () => scene.app.sql(`select 1 from ledger_holder where id = $1`, [entry.id]);
    const verdict = async () => (await scene.app.get(VerifyLedger).run(scene.hub.id))[0];
    const [person] = await scene.app.sql<{ email: string }>(`select email from person where id = $1`, [rosa]);
    const client = await signIn(scene.app, person?.email ?? '');
    await client.get(`mutation { askErasure { __typename } }`);
    await scene.app.settled();
    scene.app.clock.advance(7 * 86_400_000);
    await scene.app.settled();
    expect(
      await scene.app.sql(`select 1 from person where id = $1 and erased_at is not null`, [rosa]),
    ).toHaveLength(1);
    expect(await held()).toHaveLength(1);
    expect(await verdict()).toMatchObject({ ok: true, holdersGone: 0 });
    // Sessions end when the clock moves so far: this test is the last.
    scene.app.clock.set('2033-01-01T00:00:00Z');
    await scene.app.get(RunRetention).run();
    expect(await held()).toHaveLength(0);
    const awards = (await scene.standing(rosa)).length;
    expect(await verdict()).toMatchObject({ ok: true, holdersGone: awards, fault: null });
  });
});
