import { P2, row } from '../../../../test/attendance/scene.js';
import { CHANGES, ClaimScene, CONFIRM, DECLINE, REST } from '../../../../test/credits/claim-scene.js';
import { type Client, signIn } from '../../../../test/harness/index.js';
import { VerifyLedger } from '../ledger/verify-ledger.js';

let scene: ClaimScene;
let p2: Client;
let office: Client;

beforeAll(async () => {
  scene = await ClaimScene.start();
  p2 = await scene.person(2);
  office = await scene.officeAnew();
  scene.hub.admin = await signIn(scene.app, 'ana@mesa.example');
});
afterAll(() => scene.app.stop());

/** Person 2 was there for half an hour by one report, and claimed that. */
async function claimed(amount?: string) {
  const id = await scene.held(['ANCC']);
  const importId = await scene.evaluation.recordAlso(id, P2);
  await scene.evaluate(p2, id);
  await scene.claim(p2, id, 'ANCC', { amount });
  await scene.app.settled();
  return { id, importId };
}

/** It turns out that they were there for the rest, too. */
const stayedOn = (id: string) => scene.evaluation.recordAlso(id, row('Person 2', '', '12:30:00', '01:00:00'));

const waitingFor = async (id: string) =>
  (await scene.changes(true, office)).find((one) => one.sessionId === id);
const standing = async (id: string) => (await scene.mine(p2, id))?.awarded;
const confirm = (...ids: (string | undefined)[]) => office.ask(CONFIRM, { ids });

describe('attendance that changes after credit was awarded', () => {
  it('is put on a list, before and after, and changes nothing by itself', async () => {
    const { id, importId } = await claimed();
    await scene.evaluation.undo(importId);
    expect(await waitingFor(id)).toMatchObject({
      personName: 'Person 2',
      standing: '0.50',
      computed: '0.00',
    });
    expect(await standing(id)).toBe('0.5');
  });

  it('is taken off the list where it turns out as it was', async () => {
    const { id, importId } = await claimed();
    await scene.evaluation.undo(importId);
    await scene.evaluation.recordAlso(id, P2);
    expect(await waitingFor(id)).toBeUndefined();
  });

  it('lowers an award once the office confirms it, tells the learner, and marks what was reported', async () => {
    const { id, importId } = await claimed();
    await scene.evaluation.undo(importId);
    const change = await waitingFor(id);
    expect((await confirm(change?.id)).errors).toBeUndefined();
    await scene.app.settled();
    expect(await standing(id)).toBe('0');
    expect(scene.mailsTo(2, 'was 0.50, and is 0.00 now').length).toBeGreaterThan(0);
    expect(await scene.changes(false, office)).toContainEqual(
      expect.objectContaining({ id: change?.id, state: 'confirmed', decidedByName: 'cleo' }),
    );
    const [verdict] = await scene.app.get(VerifyLedger).run(scene.hub.id);
    expect(verdict).toMatchObject({ ok: true, fault: null });
  });

  it('lets the learner claim the rest once the office confirms it, and not before; twice is once', async () => {
    const { id } = await claimed();
    await stayedOn(id);
    const change = await waitingFor(id);
    expect(change).toMatchObject({ standing: '0.50', computed: '1.00' });
    expect(await p2.refusal(REST, { id, creditType: 'ANCC' })).toBe('NOT_FOUND');
    await confirm(change?.id);
    await scene.app.settled();
    expect(await standing(id)).toBe('0.5');
    expect(await scene.mine(p2, id)).toMatchObject({ raiseTo: '1.0' });
    const rest = await Promise.all(
      Array.from({ length: 10 }, () => p2.ask<{ claimRest: object }>(REST, { id, creditType: 'ANCC' })),
    );
    expect(rest.filter(({ data }) => data?.claimRest).length).toBeGreaterThan(0);
    expect(await standing(id)).toBe('1.0');
    const entries = await scene.app.sql(`select kind from ledger_entry where session_id = $1`, [id]);
    expect(entries).toHaveLength(2);
  });

  it('gives no rest that has gone again meanwhile', async () => {
    const { id } = await claimed();
    const importId = await stayedOn(id);
    await confirm((await waitingFor(id))?.id);
    await scene.evaluation.undo(importId);
    const { claimRest } = await p2.get<{ claimRest: object }>(REST, { id, creditType: 'ANCC' });
    expect(claimRest).toMatchObject({ reason: 'ABOVE_COMPUTED' });
    expect(await standing(id)).toBe('0.5');
  });

  it('stays as it stands where the office declines, with its reason, and is not asked again', async () => {
    const { id, importId } = await claimed();
    await scene.evaluation.undo(importId);
    const change = await waitingFor(id);
    await office.get(DECLINE, { ids: [change?.id], reason: 'She was there; the report was wrong' });
    expect(await standing(id)).toBe('0.5');
    await scene.evaluation.undo(
      await scene.evaluation.recordAlso(id, row('Person 3', '', '12:00:00', '12:10:00')),
    );
    expect(await waitingFor(id)).toBeUndefined();
    expect((await scene.changes(false, office)).find((one) => one.id === change?.id)).toMatchObject({
      state: 'declined',
      declineReason: 'She was there; the report was wrong',
    });
  });

  it('is not told to whoever chose to claim less', async () => {
    const { id } = await claimed('0.25');
    await stayedOn(id);
    expect(await waitingFor(id)).toBeUndefined();
  });

  it('is decided by the office alone, and once', async () => {
    const { id, importId } = await claimed();
    await scene.evaluation.undo(importId);
    const change = await waitingFor(id);
    expect(await p2.refusal(CONFIRM, { ids: [change?.id] })).toBe('NOT_FOUND');
    const facilitator = await signIn(scene.app, 'fay@mesa.example');
    expect(await facilitator.refusal(CONFIRM, { ids: [change?.id] })).toBe('FORBIDDEN');
    const { cohort } = await p2
      .get<{ cohort: { awardChanges: object | null } }>(CHANGES, {
        id: scene.cohortId,
        waiting: true,
      })
      .catch(() => ({ cohort: { awardChanges: null } }));
    expect(cohort.awardChanges).toBeNull();
    const both = await Promise.all([confirm(change?.id), confirm(change?.id)]);
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(['CONFLICT', undefined]);
    const unknown = '018f2e3c-0000-7000-8000-000000000000';
    expect((await confirm(unknown)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is confirmed for many at once, all or none', async () => {
    const [one, other] = [await claimed(), await claimed()];
    for (const { importId } of [one, other]) await scene.evaluation.undo(importId);
    const [first, second] = [await waitingFor(one.id), await waitingFor(other.id)];
    await confirm(first?.id);
    expect((await confirm(first?.id, second?.id)).errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect(await standing(other.id)).toBe('0.5');
    expect((await confirm(second?.id)).errors).toBeUndefined();
  });
});
