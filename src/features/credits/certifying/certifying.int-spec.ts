import { LedgerScene } from '../../../../test/credits/ledger-scene.js';
import { offerCredit, SET_PROVIDER } from '../../../../test/credits/setting-up.js';
import { type Client, grantRole, signIn, sqlAs } from '../../../../test/harness/index.js';
import { readPdf } from '../../../../test/harness/read-pdf.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import { ASKED_PER_NETWORK, VerificationLimit } from '../verifying/verification-limit.js';
import { newSerial, shownSerial } from './serial.rules.js';

const VERIFY = `query ($serial: String!) { verifyCertificate(serial: $serial) { __typename
  ... on VerifiedCertificate { name title date credit state } ... on NoSuchCertificate { message } } }`;
const MINE = `{ me { certificates { totalCount nodes { id serial credit title state cumulative sessions } } } }`;
const CUMULATIVE = `mutation ($cohortId: ID!, $input: CumulativeCertificateInput!) {
  issueCumulativeCertificate(cohortId: $cohortId, input: $input) { __typename
    ... on CreditCertificate { id serial credit sessions } } }`;

interface Shown {
  id: string;
  serial: string;
  credit: string;
  title: string;
  state: string;
}
interface Person {
  id: string;
  name: string;
  email: string;
}

let scene: LedgerScene;
let rosa: Person;
let next = 0;

beforeAll(async () => {
  scene = await LedgerScene.start(28);
  await scene.hub.admin.get(SET_PROVIDER, {
    hubId: scene.hub.id,
    input: { name: 'Mesa Hub', postalAddress: '12 Canyon Road\nSanta Fe, NM', handledElsewhere: false },
  });
  await offerCredit(scene.hub.admin, scene.hub.id, 'ANCC', {
    providerNumber: 'P-0042',
    statement: '{provider} ({number}) gives {learner} {credits} for {title} on {date}.',
  });
});
beforeEach(async () => {
  rosa = await person();
});
afterAll(() => scene.app.stop());

/** Somebody whom no other test knows. */
const person = async () => {
  const [one] = await scene.app.sql<Person>(`select id, name, email from person where id = $1`, [
    scene.people[next++],
  ]);
  return one as Person;
};
const awarded = async (amount = '0.75', creditType: CreditCode = 'ANCC') => {
  const { entry } = await scene.append(scene.award({ personId: rosa.id, amount, creditType }));
  await scene.app.settled();
  return entry;
};
const changed = async (draft: Parameters<LedgerScene['append']>[0]) => {
  const { entry } = await scene.append(draft);
  await scene.app.settled();
  return entry;
};
const mine = async (client?: Client): Promise<Shown[]> => {
  const self = client ?? (await signIn(scene.app, rosa.email));
  return (await self.get<{ me: { certificates: { nodes: Shown[] } } }>(MINE)).me.certificates.nodes;
};
const verified = (serial: string) =>
  scene.app.anonymous.get<{ verifyCertificate: Record<string, string> }>(VERIFY, { serial });
const taken = (client: Client, id: string) =>
  client.post(`/certificates/${id}/certificate.pdf`, {}, 'application/json');

describe('a certificate', () => {
  it('is issued for an award, and its document names all that it has to', async () => {
    await awarded();
    const self = await signIn(scene.app, rosa.email);
    const [one] = await mine(self);
    expect(one).toMatchObject({ credit: '0.75 contact hours', state: 'standing' });
    const answer = await taken(self, one?.id ?? '');
    expect(answer.status).toBe(200);
    const read = await readPdf(answer.body as Buffer);
    expect(read).toMatchObject({ pages: 1, ua: true });
    for (const word of [
      rosa.name,
      'Mesa Hub',
      one?.title,
      '0.75',
      'contact hours',
      'Live activity, online',
      one?.serial,
    ])
      expect(read.text).toContain(word);
    expect(read.links).toEqual([expect.stringContaining(`/verify/${one?.serial}`)]);
    expect(read.alternatives.join()).toContain('QR code');
    expect(read.fonts.every((font) => !font.startsWith('missing'))).toBe(true);
  });

  it('has the accreditor’s statement as the hub wrote it, filled in, and the provider’s address and number', async () => {
    await awarded();
    const self = await signIn(scene.app, rosa.email);
    const [one] = await mine(self);
    const { text } = await readPdf((await taken(self, one?.id ?? '')).body as Buffer);
    expect(text).toMatch(
      new RegExp(
        `Mesa Hub \\(P-0042\\) gives ${rosa.name} 0.75 contact hours for Rounds on [A-Z][a-z]+ \\d+, \\d{4}\\.`,
      ),
    );
    expect(text).toContain('12 Canyon Road');
    expect(text).toContain('Provider or approval number: P-0042');
    const kept = await scene.app.sql<{ facts: object }>(
      'select facts from certificate where person_id = $1',
      [rosa.id],
    );
    expect(JSON.stringify(kept)).not.toContain(rosa.name);
  });

  it('of AMA credit has the AMA’s phrase in full', async () => {
    await awarded('1.00', 'AMA1');
    const self = await signIn(scene.app, rosa.email);
    const [one] = await mine(self);
    expect(one?.credit).toBe('1.0 AMA PRA Category 1 Credit(s)™');
    const read = await readPdf((await taken(self, one?.id ?? '')).body as Buffer);
    expect(read.text).toContain('1.0 AMA PRA Category 1 Credit(s)™');
    expect(read.fonts.some((font) => font.includes('Italic'))).toBe(true);
  });

  it('is still theirs, and theirs alone, once their account was joined with another', async () => {
    await awarded();
    const [one] = await mine();
    const stays = await person();
    const stranger = await person();
    await scene.app.sql(`update person set merged_into = $2 where id = $1`, [rosa.id, stays.id]);
    const self = await signIn(scene.app, stays.email);
    expect((await mine(self)).map(({ id }) => id)).toEqual([one?.id]);
    expect((await taken(self, one?.id ?? '')).status).toBe(200);
    expect((await taken(await signIn(scene.app, stranger.email), one?.id ?? '')).status).toBe(404);
  });

  it('of attendance shows minutes', async () => {
    await awarded('52.50', 'ATTENDANCE');
    const self = await signIn(scene.app, rosa.email);
    const [one] = await mine(self);
    const read = await readPdf((await taken(self, one?.id ?? '')).body as Buffer);
    expect(read.text).toContain('Certificate of Attendance');
    expect(read.text).toContain('52.5 minutes');
  });

  it('of pharmacy credit is not printed: the accreditor’s record is the proof', async () => {
    await awarded('0.75', 'ACPE');
    expect(await mine()).toEqual([]);
  });

  it('is superseded by another one when the credit is adjusted', async () => {
    const award = await awarded();
    const [before] = await mine();
    await changed({
      kind: 'adjust',
      hubId: scene.hub.id,
      changesId: award.id,
      to: '0.50',
      reason: 'attendance_corrected',
    });
    const [after, ...others] = await mine();
    expect(others).toEqual([]);
    expect(after).toMatchObject({ credit: '0.5 contact hours', state: 'standing' });
    expect(after?.serial).not.toBe(before?.serial);
    expect(await verified(before?.serial ?? '')).toMatchObject({
      verifyCertificate: { state: 'superseded' },
    });
    const self = await signIn(scene.app, rosa.email);
    const answer = await taken(self, before?.id ?? '');
    expect(answer.status).toBe(409);
  });

  it('is revoked with the credit, and issued anew when that is given back', async () => {
    const award = await awarded();
    const [before] = await mine();
    const revocation = await changed({
      kind: 'revoke',
      hubId: scene.hub.id,
      changesId: award.id,
      reason: 'not_eligible',
    });
    expect(await verified(before?.serial ?? '')).toMatchObject({ verifyCertificate: { state: 'revoked' } });
    await changed({
      kind: 'adjust',
      hubId: scene.hub.id,
      changesId: revocation.id,
      to: '0.75',
      reason: 'revoked_in_error',
    });
    expect((await mine()).map(({ state }) => state)).toEqual(['standing', 'revoked']);
  });

  it('says the same whenever it is taken out, whatever has changed since', async () => {
    await awarded();
    const self = await signIn(scene.app, rosa.email);
    const [one] = await mine(self);
    const first = (await taken(self, one?.id ?? '')).body as Buffer;
    await scene.app.sql(`update session set title = 'Renamed since' where id = $1`, [scene.source.id]);
    await scene.app.sql(`update person set name = 'Married Since' where id = $1`, [rosa.id]);
    const second = (await taken(self, one?.id ?? '')).body as Buffer;
    await scene.app.sql(`update session set title = $2 where id = $1`, [scene.source.id, one?.title]);
    expect(second.equals(first)).toBe(true);
  });

  it('about all of a cohort is one, asked for twice, and follows when a part of it is revoked', async () => {
    const award = await awarded();
    const self = await signIn(scene.app, rosa.email);
    const ask = () =>
      self.get<{ issueCumulativeCertificate: Shown & { sessions: number } }>(CUMULATIVE, {
        cohortId: scene.cohortId,
        input: { creditType: 'ANCC' },
      });
    const { issueCumulativeCertificate: one } = await ask();
    expect(one).toMatchObject({ credit: '0.75 contact hours', sessions: 1 });
    expect((await ask()).issueCumulativeCertificate.serial).toBe(one.serial);
    await changed({ kind: 'revoke', hubId: scene.hub.id, changesId: award.id, reason: 'entered_in_error' });
    expect(await verified(one.serial)).toMatchObject({ verifyCertificate: { state: 'revoked' } });
    expect(await ask()).toMatchObject({ issueCumulativeCertificate: { __typename: 'NothingToCertify' } });
  });

  it('is issued once, however often and in whatever order its facts are told', async () => {
    const award = await awarded();
    await scene.app.sql(
      `update delivery set state = 'pending', lease_until = null where handler like 'credits.%'`,
    );
    await scene.app.settled();
    expect(await mine()).toHaveLength(1);
    const [{ n } = { n: 0 }] = await scene.app.sql<{ n: number }>(
      `select count(*)::int as n from certificate where award_id = $1`,
      [award.id],
    );
    expect(n).toBe(1);
  });
});

describe('who takes a certificate out', () => {
  it('its holder, the CE office and auditors do; others are told that it is not there', async () => {
    await awarded();
    const [one] = await mine();
    const office = await grantRole(scene.app, scene.hub, 'ce_administrator', `ce${next}@mesa.example`);
    const auditor = await grantRole(scene.app, scene.hub, 'auditor', `odd${next}@audit.example`);
    for (const client of [office, auditor]) expect((await taken(client, one?.id ?? '')).status).toBe(200);
    const facilitator = await grantRole(scene.app, scene.hub, 'facilitator', `fay${next}@mesa.example`);
    const [other] = await scene.app.sql<Person>(`select id, name, email from person where id = $1`, [
      scene.people[next],
    ]);
    const colleague = await signIn(scene.app, other?.email ?? '');
    for (const client of [facilitator, colleague])
      expect((await taken(client, one?.id ?? '')).status).toBe(404);
    expect((await taken(scene.app.anonymous, one?.id ?? '')).status).toBe(401);
  });

  it('nobody changes what it says: the application’s own role cannot', async () => {
    await expect(sqlAs(scene.app.database.appUrl, `update certificate set amount = 9`)).rejects.toThrow(
      'permission denied',
    );
    await expect(sqlAs(scene.app.database.appUrl, `delete from certificate`)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('verifying a certificate', () => {
  it('shows name, title, date, credit and state to anybody, and nothing else', async () => {
    await awarded();
    const [one] = await mine();
    const { verifyCertificate } = await verified(one?.serial.toLowerCase().replaceAll('-', ' ') ?? '');
    expect(verifyCertificate).toEqual({
      __typename: 'VerifiedCertificate',
      name: rosa.name,
      title: one?.title,
      date: expect.stringMatching(/^[A-Z][a-z]+ \d{1,2}, \d{4}$/),
      credit: '0.75 contact hours',
      state: 'standing',
    });
  });

  it('answers alike what was never issued and what is no serial', async () => {
    const unknown = await verified(shownSerial(newSerial()));
    for (const serial of ['', 'x', 'ABCDEF-ABCDEF-ABCDEF', "' or 1=1 --", 'A'.repeat(5_000)])
      expect(await verified(serial)).toEqual(unknown);
    expect(unknown.verifyCertificate.__typename).toBe('NoSuchCertificate');
  });

  it('of somebody who was erased tells no name', async () => {
    await awarded();
    const [one] = await mine();
    await scene.app.sql(
      `update person set email = '', email_key = 'erased:' || id, name = 'Erased person' where id = $1`,
      [rosa.id],
    );
    const { verifyCertificate } = await verified(one?.serial ?? '');
    expect(verifyCertificate).toMatchObject({ name: null, credit: '0.75 contact hours' });
  });

  it('is refused to a network that asks too often, and to nobody else', async () => {
    const limit = scene.app.get(VerificationLimit);
    for (let n = 0; n < ASKED_PER_NETWORK; n++) await limit.count('198.18.0.9');
    await expect(limit.count('198.18.0.9')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(limit.count('198.18.0.10')).resolves.toBeUndefined();
    const rows = await scene.app.sql<{ counted: string }>(`select counted from verification_count`);
    expect(JSON.stringify(rows)).not.toContain('198.18');
  });
});
