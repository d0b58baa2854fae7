import { unzipSync } from 'fflate';
import { LedgerScene } from '../../../../test/credits/ledger-scene.js';
import { type Client, foundHub, grantRole, signIn } from '../../../../test/harness/index.js';
import { readPdf } from '../../../../test/harness/read-pdf.js';
import { RunRetention } from '../../privacy/index.js';
import type { Appended } from '../ledger/ledger.service.js';

const PREPARE = `mutation ($cohortId: ID!, $input: PrepareCertificatesInput!) {
  prepareCertificates(cohortId: $cohortId, input: $input) { __typename ... on CertificateBatch { id total done } } }`;
const BATCH = `query ($id: ID!) { certificateBatch(id: $id) { total made failed done faults sessionTitle } }`;
const OF_COHORT = `query ($id: ID!) { cohort(id: $id) { viewerTakesCertificates certificateBatches { id made } } }`;
const PEOPLE = 25;

interface Batch {
  id: string;
  total: number;
}

let scene: LedgerScene;
let office: Client;

beforeAll(async () => {
  scene = await LedgerScene.start(PEOPLE);
  for (const personId of scene.people) await scene.append(scene.award({ personId }));
  await scene.append(
    scene.award({ personId: scene.people[0] ?? '', creditType: 'ATTENDANCE', amount: '50.00' }),
  );
  await scene.app.settled();
  office = await grantRole(scene.app, scene.hub, 'ce_administrator', 'cei@mesa.example');
});
afterAll(() => scene.app.stop());

const prepare = async (input: object = {}, client = office): Promise<Batch> => {
  const { prepareCertificates } = await client.get<{ prepareCertificates: Batch }>(PREPARE, {
    cohortId: scene.cohortId,
    input: { cumulative: false, ...input },
  });
  return prepareCertificates;
};
const made = async (input: object = {}): Promise<Batch> => {
  const batch = await prepare(input);
  await scene.app.settled();
  return batch;
};
const zip = (client: Client, id: string) =>
  client.post(`/certificate-batches/${id}/certificates.zip`, {}, 'application/json');
const filesOf = async (id: string) => {
  const answer = await fetch(`${office.url}/certificate-batches/${id}/certificates.zip`, {
    method: 'POST',
    headers: { cookie: office.cookieHeader ?? '', 'content-type': 'application/json' },
    body: '{}',
  });
  return unzipSync(new Uint8Array(await answer.arrayBuffer()));
};

describe('the certificates of a cohort at once', () => {
  it('are made in steps, and come as one archive with a document for each', async () => {
    const batch = await made();
    expect(batch.total).toBe(PEOPLE + 1);
    expect(await office.get(BATCH, { id: batch.id })).toMatchObject({
      certificateBatch: { total: PEOPLE + 1, made: PEOPLE + 1, failed: 0, done: true, faults: [] },
    });
    const files = await filesOf(batch.id);
    const names = Object.keys(files);
    expect(new Set(names).size).toBe(PEOPLE + 1);
    const [name = ''] = names.filter((one) => one.startsWith('Person-7_'));
    const read = await readPdf(files[name] as Uint8Array);
    expect(read).toMatchObject({ pages: 1, ua: true });
    expect(read.text).toContain('Person 7');
  });

  it('are narrowed to a session and a type', async () => {
    const batch = await made({ sessionId: scene.source.id, creditType: 'ATTENDANCE' });
    expect(batch.total).toBe(1);
    expect(await office.get(BATCH, { id: batch.id })).toMatchObject({
      certificateBatch: { sessionTitle: 'Rounds' },
    });
    expect(await prepare({ creditType: 'NBCC' })).toEqual({ __typename: 'NothingToCertify' });
  });

  it('may be one for each person about all of the cohort', async () => {
    const { id } = await made({ cumulative: true, creditType: 'ANCC' });
    const files = await filesOf(id);
    expect(Object.keys(files)).toHaveLength(PEOPLE);
    const read = await readPdf(Object.values(files)[0] as Uint8Array);
    expect(read.text).toContain('took part in the sessions of');
    expect(read.tags).toEqual(expect.arrayContaining(['Table', 'TH', 'TD']));
  });

  it('are not to be had while they are being made', async () => {
    const { id } = await prepare();
    await scene.app.sql(`update certificate_batch set state = 'running', done_at = null where id = $1`, [id]);
    expect((await zip(office, id)).status).toBe(409);
    await scene.app.settled();
  });

  it('tell why one could not be made, and give the others', async () => {
    const [one = '', other = ''] = scene.people;
    const holder = { name: 'Ana \ue123', credentials: [], licences: [] };
    await scene.append(scene.award({ personId: one, creditType: 'NBCC', holder }));
    await scene.append(scene.award({ personId: other, creditType: 'NBCC' }));
    await scene.app.settled();
    const { id } = await made({ creditType: 'NBCC' });
    expect(await office.get(BATCH, { id })).toMatchObject({
      certificateBatch: { made: 1, failed: 1, faults: [expect.stringContaining('no font')] },
    });
    expect(Object.keys(await filesOf(id))).toHaveLength(1);
  });
});

describe('certificates of which something was revoked after they were made', () => {
  it('are left out of the archive, and where none is left it says so', async () => {
    const [, , one = '', other = ''] = scene.people;
    const awards: Appended[] = [];
    for (const personId of [one, other])
      awards.push(await scene.append(scene.award({ personId, creditType: 'NAADAC' })));
    await scene.app.settled();
    const { id } = await made({ creditType: 'NAADAC' });
    const revoke = async (at: number) => {
      await scene.append({
        kind: 'revoke',
        hubId: scene.hub.id,
        changesId: awards[at]?.entry.id ?? '',
        reason: 'entered_in_error',
      });
      await scene.app.settled();
    };
    await revoke(0);
    expect(Object.keys(await filesOf(id))).toHaveLength(1);
    await revoke(1);
    expect((await zip(office, id)).status).toBe(409);
  });
});

describe('who takes out the certificates of many', () => {
  it('the CE office and hub admins do; facilitators, participants and other hubs do not', async () => {
    const { id } = await made({ creditType: 'ATTENDANCE' });
    const facilitator = await grantRole(scene.app, scene.hub, 'facilitator', 'fay@mesa.example');
    const [person] = await scene.app.sql<{ email: string }>('select email from person where id = $1', [
      scene.people[1],
    ]);
    const participant = await signIn(scene.app, person?.email ?? '');
    const { admin: rival } = await foundHub(scene.app, 'Rival Hub', 'rita@rival.example');
    const variables = { cohortId: scene.cohortId, input: { cumulative: false } };
    for (const client of [facilitator, participant, rival]) {
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(await client.refusal(PREPARE, variables));
      expect([403, 404]).toContain((await zip(client, id)).status);
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(await client.refusal(BATCH, { id }));
    }
    expect(await office.get(OF_COHORT, { id: scene.cohortId })).toMatchObject({
      cohort: { viewerTakesCertificates: true },
    });
  });
});

describe('how long they are kept', () => {
  it('a week, and then no document of them is left', async () => {
    const { id } = await made({ creditType: 'ATTENDANCE' });
    await scene.app.sql(`update certificate_batch set created_at = created_at - interval '8 days'`);
    await scene.app.get(RunRetention).run();
    const [left] = await scene.app.sql(`select count(*)::int as n from certificate_file`);
    expect(left).toEqual({ n: 0 });
    expect((await zip(office, id)).status).toBe(404);
  });
});
