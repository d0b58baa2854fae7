import { creditRules, SET_PROVIDER, SET_TYPE } from '../../../../test/credits/setting-up.js';
import {
  type Client,
  foundHub,
  grantRole,
  sqlAs,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { CreditSetupReader } from './setup.reader.js';

const SETUP = `query ($id: ID!) { hub(id: $id) { creditSetup { viewerCanChange
  provider { name postalAddress handledElsewhere }
  types { code version offered statement providerNumber sources { rule source } rules { step partial { kind minutes amount } eligibleProfessions } examples { scheduledMinutes attendedMinutes credit } } } } }`;
const EXAMPLES = `query ($hubId: ID!, $code: String!, $rules: CreditRulesInput!) {
  creditExamples(hubId: $hubId, code: $code, rules: $rules) { scheduledMinutes attendedMinutes credit } }`;
const OFFERED = `query ($id: ID!) { hub(id: $id) { offeredCreditTypes { code } } }`;

interface TypeSetup {
  code: string;
  version: number;
  offered: boolean;
  statement: string | null;
  sources: { rule: string; source: string }[];
  rules: { step: string; partial: object; eligibleProfessions: string[] | null };
  examples: { scheduledMinutes: number; attendedMinutes: number; credit: string }[];
}

let app: TestApp;
let hub: TestHub;
let office: Client;

beforeAll(async () => {
  app = await TestApp.start();
  hub = await foundHub(app);
  office = await grantRole(app, hub, 'ce_administrator', 'cleo@mesa.example');
});
afterAll(() => app.stop());

const typeOf = async (code: string): Promise<TypeSetup> => {
  const { hub: found } = await office.get<{ hub: { creditSetup: { types: TypeSetup[] } } }>(SETUP, {
    id: hub.id,
  });
  const type = found.creditSetup.types.find((one) => one.code === code);
  if (!type) throw new Error(`${code} is not there`);
  return type;
};
const set = async (code: string, version: number, rules: object = {}, rest: object = {}) => {
  const input = { version, offered: true, rules: { ...creditRules(code), ...rules }, ...rest };
  return office.ask<{ setCreditType: { __typename: string } }>(SET_TYPE, { hubId: hub.id, code, input });
};
const faults = async (code: string, rules: object) => {
  const { errors } = await set(code, 0, rules);
  return (errors?.[0]?.extensions as { fields?: Record<string, string> } | undefined)?.fields;
};

describe('how a hub gives credit', () => {
  it('begins with all types as they ship, none of them offered', async () => {
    const { hub: found } = await office.get<{ hub: { creditSetup: { types: TypeSetup[] } } }>(SETUP, {
      id: hub.id,
    });
    expect(found.creditSetup.types).toHaveLength(11);
    expect(found.creditSetup.types.some(({ offered, version }) => offered || version > 0)).toBe(false);
    expect((await office.get<{ hub: { offeredCreditTypes: [] } }>(OFFERED, { id: hub.id })).hub).toEqual({
      offeredCreditTypes: [],
    });
  });

  it('has each change of a type as a new version, whose own rules have the hub for their source', async () => {
    await set('AMA1', 0);
    await set('AMA1', 1, { step: '0.5', minimum: '0.5' });
    const type = await typeOf('AMA1');
    expect(type).toMatchObject({ version: 2, rules: { step: '0.5' } });
    const hubs = type.sources.filter(({ source }) => source === 'HUB').map(({ rule }) => rule);
    expect(hubs.sort()).toEqual(['minimum', 'step']);
    const reader = app.get(CreditSetupReader);
    expect((await reader.versionOf(hub.id, 'AMA1', 1))?.type.step).toBe('0.25');
    await expect(
      sqlAs(app.database.appUrl, `update credit_type_version set offered = false`),
    ).rejects.toThrow('permission denied');
  });

  it('is not set over what somebody else has set meanwhile', async () => {
    await set('NBCC', 0);
    const { data } = await set('NBCC', 0, { step: '1', minimum: '1' });
    expect(data?.setCreditType.__typename).toBe('CreditTypeChanged');
    expect((await typeOf('NBCC')).rules.step).toBe('0.25');
  });

  it('refuses rules by which nothing can be reckoned, each in words', async () => {
    expect(await faults('APA', { step: '0' })).toHaveProperty(['rules.step']);
    expect(await faults('APA', { partialMinutes: 60 })).toHaveProperty(['rules.partial']);
    expect(await faults('APA', { minimum: '0.3' })).toHaveProperty(['rules.minimum']);
    expect(await faults('APA', { eligibleProfessions: [] })).toHaveProperty(['rules.eligibleProfessions']);
    expect(await faults('APA', { reportWithinDays: 60 })).toHaveProperty(['rules.reportWithinDays']);
    expect(await faults('APA', { retentionYears: 5 })).toHaveProperty(['rules.retentionYears']);
    for (const bad of [{ rounding: 'UP' }, { eligibleProfessions: ['dentist'] }, { unitMinutes: 1.5 }])
      expect((await set('APA', 0, bad)).errors).toBeDefined();
    const input = { version: 0, offered: true, rules: creditRules('APA') };
    expect(await office.refusal(SET_TYPE, { hubId: hub.id, code: 'NONE', input })).toBe('INVALID_INPUT');
    expect((await typeOf('APA')).version).toBe(0);
  });

  it('shows what rules come to before they are set', async () => {
    const rules = { ...creditRules('ASWB'), partialMinutes: 15 };
    const { creditExamples } = await office.get<{ creditExamples: TypeSetup['examples'] }>(EXAMPLES, {
      hubId: hub.id,
      code: 'ASWB',
      rules,
    });
    const of = (attended: number) =>
      creditExamples.find((one) => one.scheduledMinutes === 60 && one.attendedMinutes === attended)?.credit;
    expect([of(44), of(45)]).toEqual(['0', '1.0']);
  });

  it('takes a statement of the hub’s own with slots, and refuses slots that there are not', async () => {
    const statement = 'Approved by {provider} for {credits} of {designated}.';
    expect((await set('CHES', 0, {}, { statement })).errors).toBeUndefined();
    expect((await typeOf('CHES')).statement).toBe(statement);
    const { errors } = await set('CHES', 1, {}, { statement: 'By {accreditor}.' });
    expect(errors?.[0]?.message).toMatch(/^\{accreditor\} is not known here/);
  });

  it('has a name, an address, and may leave credit to others', async () => {
    const input = { name: 'Mesa CE', postalAddress: '1 Main St\nAlbuquerque', handledElsewhere: true };
    const { setCreditProvider } = await office.get<{ setCreditProvider: object }>(SET_PROVIDER, {
      hubId: hub.id,
      input,
    });
    expect(setCreditProvider).toEqual({ provider: input });
    expect((await office.get<{ hub: object }>(OFFERED, { id: hub.id })).hub).toEqual({
      offeredCreditTypes: [],
    });
    await office.get(SET_PROVIDER, { hubId: hub.id, input: { ...input, handledElsewhere: false } });
  });

  it('is read by auditors, set by the CE office and hub admins, and nobody else', async () => {
    const auditor = await grantRole(app, hub, 'auditor', 'ada@mesa.example');
    const facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example');
    const other = await foundHub(app, 'Other Hub', 'olga@other.example');
    await auditor.get(SETUP, { id: hub.id });
    const input = { version: 0, offered: true, rules: creditRules('AAPA1') };
    const change = { hubId: hub.id, code: 'AAPA1', input };
    expect(await auditor.refusal(SET_TYPE, change)).toBe('FORBIDDEN');
    expect(await facilitator.refusal(SET_TYPE, change)).toBe('FORBIDDEN');
    expect(await facilitator.refusal(SETUP, { id: hub.id })).toBe('FORBIDDEN');
    expect(await other.admin.refusal(SET_TYPE, change)).toBe('NOT_FOUND');
    await hub.admin.get(SET_TYPE, change);
  });
});
