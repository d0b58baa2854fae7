import {
  type Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  signIn,
  TEST_KEY,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { SYSTEM, Work } from '../../../platform/events/index.js';
import { deriveKey, keyIdOf, seal } from '../../../platform/secrets/index.js';
import { BirthDates } from './birth-dates.js';

const PROFILE = `{ me { id name profession profileOffered profile {
  credentials organization site country region county postalCode rurality languages pronouns accessNeeds npi
  licences { country region kind number } birthDateGiven } } }`;
const WORK = `mutation ($input: WorkInput!) { setMyWork(input: $input) { id } }`;
const PLACE = `mutation ($input: PlaceInput!) { setMyPlace(input: $input) { id } }`;
const LICENCES = `mutation ($licences: [LicenceInput!]!, $npi: String) { setMyLicences(licences: $licences, npi: $npi) { id } }`;
const LANGUAGES = `mutation ($input: LanguagesInput!) { setMyLanguages(input: $input) { id } }`;
const BIRTH = `mutation ($date: String!) { setMyBirthDate(date: $date) }`;
const PARTICIPANT = `query ($id: ID!) { participant(enrollmentId: $id) {
  state pronouns languages person { name email practice { organization credentials } } viewerCan { seeAccessNeeds seeLicences } } }`;
const NPI = '1234567893';
const RN = { country: 'US', region: 'NM', kind: 'Registered nurse', number: 'RN-12345' };
const WORKPLACE = { country: 'US', region: 'NM', county: 'Taos', postalCode: '87571', rurality: 'rural' };

interface Own {
  me: {
    id: string;
    name: string;
    profession: string;
    profileOffered: boolean;
    profile: Record<string, unknown>;
  };
}

describe('a profile', () => {
  let app: TestApp;
  let hub: TestHub;
  let cohortId: string;
  let nia: Client;
  let enrollmentId: string;
  const own = async (client = nia) => (await client.get<Own>(PROFILE)).me;
  const fieldsOf = async (query: string, variables: object, client = nia) => {
    const { errors } = await client.ask(query, variables);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    return Object.keys(errors?.[0]?.extensions.fields ?? {});
  };

  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    cohortId = await createCohort(hub, await createProgram(hub));
    await enrollPeople(hub.admin, cohortId, 4);
    nia = await signIn(app, 'p1@spoke.example');
    const { cohort } = await hub.admin.get<{ cohort: { roster: { nodes: { id: string }[] } } }>(
      `query ($id: ID!) { cohort(id: $id) { roster { nodes { id } } } }`,
      { id: cohortId },
    );
    enrollmentId = cohort.roster.nodes[0]!.id;
  });
  afterAll(() => app.stop());

  it('is offered to a participant until it is finished', async () => {
    expect((await own()).profileOffered).toBe(true);
    const work = { profession: 'nurse', credentials: [' RN', 'BSN', 'RN'], organization: 'Rio Clinic' };
    await nia.get(WORK, { input: work });
    expect((await own()).profileOffered).toBe(true);
    await nia.get(PLACE, { input: { country: 'US' } });
    const me = await own();
    expect(me.profileOffered).toBe(false);
    expect(me.profession).toBe('nurse');
    expect(me.profile).toMatchObject({ credentials: ['RN', 'BSN'], organization: 'Rio Clinic' });
  });

  it('is not offered any more once the offer was put away, nor to who only runs things', async () => {
    const other = await signIn(app, 'p2@spoke.example');
    for (const _twice of [1, 2]) await other.get(`mutation { dismissProfileOffer { id } }`);
    expect((await own(other)).profileOffered).toBe(false);
    expect((await own(hub.admin)).profileOffered).toBe(false);
  });

  it('takes a single name as a name, and no line of a header in it', async () => {
    const change = `mutation ($name: String!) { changeProfile(input: { name: $name, pronouns: "she/her" }) { name } }`;
    await nia.get(change, { name: ' Sukarno ' });
    expect((await own()).name).toBe('Sukarno');
    expect(await fieldsOf(change, { name: 'Nia\r\nBcc: everyone@mesa.example' })).toEqual(['name']);
    expect(await fieldsOf(change, { name: '   ' })).toEqual(['name']);
    expect((await nia.ask(change, { name: 'x'.repeat(10_000_000) })).status).toBe(413);
    expect(await own()).toMatchObject({ name: 'Sukarno', profile: { pronouns: 'she/her' } });
  });

  it('holds what there is in the country, and refuses the rest without losing anything', async () => {
    await nia.get(PLACE, { input: WORKPLACE });
    for (const [input, field] of [
      [{ country: 'CA', region: 'Ontario', county: 'Taos' }, 'county'],
      [{ country: 'US', region: 'Ontario' }, 'region'],
      [{ country: 'ZZ' }, 'country'],
      [{ country: 'usa' }, 'country'],
      [{ country: 'US', postalCode: '1' }, 'postalCode'],
      [{ country: 'US', rurality: 'remote' }, 'rurality'],
      [{ country: 'US', county: 'Ta\u0007os' }, 'county'],
      [{ region: 'NM' }, 'country'],
    ] as const)
      expect(await fieldsOf(PLACE, { input })).toEqual([field]);
    expect((await own()).profile).toMatchObject(WORKPLACE);
  });

  it('keeps licences and the NPI together, or none of them', async () => {
    const licences = [RN, { country: 'NZ', kind: 'Nurse', number: '99' }];
    await nia.get(LICENCES, { licences, npi: `${NPI.slice(0, 4)} ${NPI.slice(4)}` });
    const many = Array.from({ length: 200 }, () => RN);
    expect(await fieldsOf(LICENCES, { licences: many })).toEqual(['licences']);
    expect(await fieldsOf(LICENCES, { licences: [{ ...RN, number: '1'.repeat(10_000) }] })).toEqual([
      'licences.0.number',
    ]);
    expect(
      await fieldsOf(LICENCES, { licences: [RN, { ...RN, region: 'Ontario' }], npi: '1234567890' }),
    ).toEqual(['licences.1.region', 'npi']);
    expect((await own()).profile).toMatchObject({
      npi: NPI,
      licences: [RN, { country: 'NZ', region: null, kind: 'Nurse', number: '99' }],
    });
  });

  it('has no NPI outside the United States', async () => {
    const other = await signIn(app, 'p3@spoke.example');
    expect(await fieldsOf(LICENCES, { licences: [], npi: NPI }, other)).toEqual(['npi']);
    await other.get(PLACE, { input: WORKPLACE });
    await other.get(LICENCES, { licences: [RN], npi: NPI });
    await other.get(PLACE, { input: { country: 'MX', region: 'Sonora' } });
    expect((await own(other)).profile).toMatchObject({ npi: null, county: null, licences: [RN] });
  });

  it('keeps languages by their codes', async () => {
    expect(await fieldsOf(LANGUAGES, { input: { languages: ['Spanish, please'] } })).toEqual(['languages']);
    await nia.get(LANGUAGES, {
      input: { languages: ['en', 'ES-mx', 'en'], accessNeeds: 'Captions,\nand slides beforehand.' },
    });
    expect((await own()).profile).toMatchObject({
      languages: ['en', 'es-MX'],
      accessNeeds: 'Captions,\nand slides beforehand.',
    });
  });

  it('shows a team what they act on, one person at a time, and the trail that they read it', async () => {
    const team = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { cohortId });
    const { participant } = await team.get<{ participant: object }>(PARTICIPANT, { id: enrollmentId });
    expect(participant).toMatchObject({
      pronouns: 'she/her',
      languages: ['en', 'es-MX'],
      person: { practice: { organization: 'Rio Clinic', credentials: ['RN', 'BSN'] } },
      viewerCan: { seeAccessNeeds: true, seeLicences: false },
    });
    const needs = `query ($id: ID!) { participant(enrollmentId: $id) { accessNeeds } }`;
    expect(await team.get(needs, { id: enrollmentId })).toEqual({
      participant: { accessNeeds: 'Captions,\nand slides beforehand.' },
    });
    const [read] = await app.sql(
      `select 1 from domain_event where type = 'access.ConfidedRead' and data->>'what' = 'cohorts.see-access-needs'`,
    );
    expect(read).toBeDefined();
    for (const field of ['npi', 'licences { number }']) {
      const { data, errors } = await team.ask<{ participant: Record<string, unknown> }>(
        `query ($id: ID!) { participant(enrollmentId: $id) { ${field} } }`,
        { id: enrollmentId },
      );
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(Object.values(data?.participant ?? { of: 'nobody' })).toEqual([null]);
    }
  });

  it('shows the CE office licences and NPI, and not what somebody needs', async () => {
    const office = await grantRole(app, hub, 'ce_administrator', 'cea@mesa.example');
    expect(
      await office.get(`query ($id: ID!) { participant(enrollmentId: $id) { npi licences { number } } }`, {
        id: enrollmentId,
      }),
    ).toEqual({ participant: { npi: NPI, licences: [{ number: 'RN-12345' }, { number: '99' }] } });
    expect(
      await office.refusal(`query ($id: ID!) { participant(enrollmentId: $id) { accessNeeds } }`, {
        id: enrollmentId,
      }),
    ).toBe('FORBIDDEN');
  });

  it('is not there for participants, for other hubs, nor for who was let go of', async () => {
    const rival = await foundHub(app, 'Rival Hub', 'rita@rival.example');
    for (const client of [nia, rival.admin])
      expect(await client.refusal(PARTICIPANT, { id: enrollmentId })).toBe('NOT_FOUND');
    const { cohort } = await hub.admin.get<{ cohort: { roster: { nodes: { id: string }[] } } }>(
      `query ($id: ID!) { cohort(id: $id) { roster { nodes { id } } } }`,
      { id: cohortId },
    );
    const left = cohort.roster.nodes.at(-1)!.id;
    await hub.admin.get(`mutation ($id: ID!) { withdraw(enrollmentId: $id) { state } }`, { id: left });
    const needs = `query ($id: ID!) { participant(enrollmentId: $id) { accessNeeds } }`;
    expect(await hub.admin.refusal(needs, { id: left })).toBe('FORBIDDEN');
  });

  it('opens to another hub that enrolls its person only once they come there themselves', async () => {
    const third = await foundHub(app, 'Third Hub', 'tom@third.example');
    const office = await grantRole(app, third, 'ce_administrator', 'cea@third.example');
    const there = await createCohort(third, await createProgram(third));
    await enrollPeople(third.admin, there, 1);
    const [enrollment] = await app.sql<{ id: string }>(`select id from enrollment where cohort_id = $1`, [
      there,
    ]);
    const id = enrollment?.id;
    const asked = {
      needs: [third.admin, `query ($id: ID!) { participant(enrollmentId: $id) { accessNeeds } }`],
      licences: [office, `query ($id: ID!) { participant(enrollmentId: $id) { npi } }`],
    } as const;
    const { participant } = await third.admin.get<{ participant: object }>(PARTICIPANT, { id });
    expect(participant).toMatchObject({
      pronouns: null,
      languages: [],
      person: { practice: { organization: null, credentials: [] } },
      viewerCan: { seeAccessNeeds: false },
    });
    const file = () => third.admin.post(`/rosters/${there}/csv`, '{}', 'application/json');
    expect((await file()).text).not.toContain('Rio Clinic');
    for (const [client, query] of Object.values(asked))
      expect(await client.refusal(query, { id })).toBe('FORBIDDEN');
    const { writeConsentText } = await third.admin.get<{ writeConsentText: { id: string } }>(
      `mutation ($hubId: ID!, $input: ConsentTextInput!) { writeConsentText(hubId: $hubId, input: $input) { id } }`,
      { hubId: third.id, input: { language: 'en', body: 'We read your profile.', asksAgain: true } },
    );
    await nia.get(`mutation ($id: ID!) { agreeToConsentText(textId: $id) }`, { id: writeConsentText.id });
    expect(await asked.licences[0].get(asked.licences[1], { id })).toEqual({ participant: { npi: NPI } });
    expect(await third.admin.get(asked.needs[1], { id })).toMatchObject({
      participant: { accessNeeds: expect.stringContaining('Captions') },
    });
    expect((await file()).text).toContain('Rio Clinic');
  });

  it('goes into the roster’s file as far as its team works with it', async () => {
    const { text } = await hub.admin.post(`/rosters/${cohortId}/csv`, '{}', 'application/json');
    const [head, first] = text.split('\r\n');
    expect(head).toContain(
      'Email,Credentials,Profession,Organization,Site,Country,State or region,County,Rurality',
    );
    expect(first).toContain('p1@spoke.example,"RN, BSN",nurse,Rio Clinic,,US,NM,Taos,rural');
    for (const secret of [NPI, 'RN-12345', 'Captions', '87571', 'she/her'])
      expect(text).not.toContain(secret);
  });

  it('suggests the spokes that three of the hub name, and those of no other hub', async () => {
    const spokes = async (client: Client, id: string) =>
      (
        await client.get<{ hub: { spokes: object[] } }>(
          `query ($id: ID!) { hub(id: $id) { spokes { organization site } } }`,
          { id },
        )
      ).hub.spokes;
    for (const n of [1, 2, 3]) {
      const client = await signIn(app, `p${n}@spoke.example`);
      const input = {
        profession: 'nurse',
        credentials: ['RN', 'BSN'],
        organization: n === 1 ? 'Rio Clinic' : 'RIO clinic',
      };
      await client.get(WORK, { input });
      expect(await spokes(client, hub.id)).toHaveLength(n === 3 ? 1 : 0);
    }
    const far = await foundHub(app, 'Far Hub', 'fred@far.example');
    expect(await spokes(far.admin, far.id)).toEqual([]);
    expect(
      await far.admin.refusal(`query ($id: ID!) { hub(id: $id) { spokes { site } } }`, { id: hub.id }),
    ).toBe('NOT_FOUND');
  });
});

describe('a date of birth', () => {
  let app: TestApp;
  let nia: Client;
  const DATE = '1980-02-29';

  beforeAll(async () => {
    app = await TestApp.start();
    await foundHub(app);
    nia = await signIn(app, 'ana@mesa.example');
    expect(await nia.refusal(BIRTH, { date: DATE })).toBe('CONFLICT');
    // Some credit that people can earn is reported with it.
    app.get(BirthDates).needs = async () => true;
    await nia.get(BIRTH, { date: DATE });
  });
  afterAll(() => app.stop());

  const seen = async () => (await nia.get<{ myBirthDate: string | null }>(`{ myBirthDate }`)).myBirthDate;
  const personId = async () => (await nia.get<{ me: { id: string } }>(`{ me { id } }`)).me.id;

  it('is seen by its person alone', async () => {
    expect(await seen()).toBe(DATE);
    expect(await app.anonymous.refusal(`{ myBirthDate }`)).toBe('UNAUTHENTICATED');
  });

  it('stands nowhere in the database, in no form in which it could be looked for', async () => {
    const tables = await app.sql<{ name: string }>(
      `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema in ('public', 'queue')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const rows = await app.sql<{ row: string }>(`select t::text as row from ${name} t`);
      const held = rows.map(({ row }) => row).join('\n');
      expect(held).not.toContain(DATE);
      expect(held).not.toContain(Buffer.from(DATE).toString('hex'));
      expect(held).not.toContain(Buffer.from(DATE).toString('base64').slice(0, 12));
    }
  });

  it('opens for no other person, though the sealed text be moved', async () => {
    const [row] = await app.sql<{ id: string; person_id: string }>(`select id, person_id from birth_date`);
    const other = await app.sql<{ id: string }>(
      `insert into person (id, created_at, name, email, email_key, zone, language)
       values (gen_random_uuid(), now(), 'Eve', 'eve@mesa.example', 'eve@mesa.example', 'UTC', 'en') returning id`,
    );
    const eve = await signIn(app, 'eve@mesa.example');
    await app.sql(`update birth_date set person_id = $1 where id = $2`, [other[0]!.id, row!.id]);
    expect(await eve.refusal(`{ myBirthDate }`)).toBe('CONFLICT');
    await app.sql(`update birth_date set person_id = $1 where id = $2`, [row!.person_id, row!.id]);
    expect(await seen()).toBe(DATE);
  });

  it('says so when its key is gone, and can be entered anew', async () => {
    const old = deriveKey(Buffer.alloc(32, 7), 'dates-of-birth');
    const id = await personId();
    await app.sql(`update birth_date set key_id = $1, sealed = $2`, [
      keyIdOf(old),
      seal(old, `date of birth of ${id}`, Buffer.from(DATE)),
    ]);
    expect(await nia.refusal(`{ myBirthDate }`)).toBe('CONFLICT');
    await nia.get(BIRTH, { date: DATE });
    expect(await seen()).toBe(DATE);
    const [kept] = await app.sql<{ key_id: string }>(`select key_id from birth_date`);
    expect(kept?.key_id).toBe(keyIdOf(deriveKey(TEST_KEY, 'dates-of-birth')));
  });

  it('is refused in words when it cannot be one, without being repeated', async () => {
    const tomorrow = new Date(app.clock.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
    for (const date of [tomorrow, '1899-12-31', '1981-02-29', 'yesterday']) {
      const { errors } = await nia.ask(BIRTH, { date });
      expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
      expect(JSON.stringify(errors)).not.toContain(date === 'yesterday' ? '"yesterday"' : date);
    }
    expect(await seen()).toBe(DATE);
  });

  it('is read for a report of credit, which is recorded without it', async () => {
    const id = await personId();
    const dates = app.get(BirthDates);
    const read = await app.get(Work).run(SYSTEM, (tx) => dates.forReport(tx, id, 'acgme'));
    expect(read).toBe(DATE);
    const facts = await app.sql<{ data: object }>(
      `select data from domain_event where type = 'identity.BirthDateReported'`,
    );
    expect(facts).toEqual([{ data: { personId: id, purpose: 'acgme' } }]);
  });

  it('is in no trail of a hub, not even that one is kept', async () => {
    const { myHubs } = await nia.get<{ myHubs: { nodes: { id: string }[] } }>(`{ myHubs { nodes { id } } }`);
    const { trail } = await nia.get<{ trail: { nodes: { type: string }[] } }>(
      `query ($hubId: ID!) { trail(hubId: $hubId, filter: {}, first: 100) { nodes { type } } }`,
      { hubId: myHubs.nodes[0]!.id },
    );
    const types = trail.nodes.map(({ type }) => type);
    expect(types).toContain('identity.SignedIn');
    expect(types.filter((type) => /Birth/.test(type))).toEqual([]);
  });

  it('is gone once its person takes it away', async () => {
    for (const _twice of [1, 2]) await nia.get(`mutation { removeMyBirthDate }`);
    expect(await seen()).toBeNull();
    expect(await app.sql(`select 1 from birth_date`)).toEqual([]);
    expect(await app.sql(`select 1 from domain_event where type = 'identity.BirthDateRemoved'`)).toHaveLength(
      1,
    );
    const id = await personId();
    const none = app
      .get(Work)
      .unrecorded('nothing is there', SYSTEM, (tx) => app.get(BirthDates).forReport(tx, id, 'acgme'));
    expect(await none).toBeNull();
  });
});
