import { parse } from 'graphql';
import { TestApp } from '../harness/index.js';

describe('the limits of a document', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const refused = async (query: string, variables?: object) => {
    const before = await app.sql<{ n: number }>(`select count(*)::int as n from sign_in_link`);
    const { data, errors } = await app.anonymous.ask(query, variables);
    const after = await app.sql<{ n: number }>(`select count(*)::int as n from sign_in_link`);
    expect(after).toEqual(before);
    expect(data).toBeNull();
    return errors?.map((e) => e.message).join(' ') ?? '';
  };

  it('refuses a query of depth 62 that hides in fragments', async () => {
    const fragments = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Hub { programs { nodes { id } } ${i < 59 ? `...F${i + 1}` : 'id'} }`,
    );
    expect(await refused(`{ myHubs { nodes { ...F0 } } } ${fragments.join(' ')}`)).not.toBe('');
  });

  it('runs none of 100 sign-ins under aliases', async () => {
    const asked = Array.from(
      { length: 100 },
      (_, i) => `a${i}: requestSignInLink(email: "a${i}@x.example") { message }`,
    );
    expect(await refused(`mutation { ${asked.join(' ')} }`)).toMatch(/alias|long/);
  });

  it('refuses more than 15 aliases even when they are few tokens', async () => {
    const asked = Array.from({ length: 16 }, (_, i) => `a${i}: me { id }`);
    expect(await refused(`{ ${asked.join(' ')} }`)).toMatch(/alias/);
  });

  it('refuses more than 50 directives', async () => {
    expect(await refused(`{ __typename ${'@include(if: true) '.repeat(51)} }`)).not.toBe('');
  });

  it('refuses a document of more than 1,000 tokens', async () => {
    expect(await refused(`{ ${'__typename '.repeat(1_100)} }`)).toMatch(/too long/);
  });

  it('refuses a page of more than 100 rows in words', async () => {
    const { errors } = await app.anonymous.ask(`{ myHubs(first: 101) { totalCount } }`);
    expect(errors?.[0]?.extensions.code).toMatch(/INVALID_INPUT|UNAUTHENTICATED/);
  });

  const COHORTS = `cohorts(first: $n) { nodes { id sessions(first: $n) { nodes { id title } } } }`;
  const costly: [string, string, object][] = [
    ['in the document', `{ ${COHORTS.replaceAll('$n', '50')} }`, {}],
    ['in a variable', `query ($n: Int) { ${COHORTS} }`, { n: 50 }],
    ['in a variable’s default', `query ($n: Int = 50) { ${COHORTS} }`, {}],
    [
      'in a variable of a fragment',
      `query ($n: Int) { ...Much } fragment Much on Query { ${COHORTS} }`,
      { n: 50 },
    ],
    ['left to the server', `{ ${COHORTS.replaceAll('(first: $n)', '')} }`, {}],
  ];
  it.each(costly)('refuses pages within pages, their size %s', async (_where, query, variables) => {
    expect(await refused(query, variables)).toMatch(/too much at once/);
  });

  it('counts the size that a variable holds at each request anew', async () => {
    const query = `query ($n: Int) { ${COHORTS} }`;
    const words = async (n: number) => (await app.anonymous.ask(query, { n })).errors?.[0]?.message;
    expect(await words(5)).not.toMatch(/too much at once/);
    expect(await words(5)).not.toMatch(/too much at once/);
    expect(await words(50)).toMatch(/too much at once/);
    expect(await words(5)).not.toMatch(/too much at once/);
  });

  it('calls what is too much by its name, and no syntax error', async () => {
    const asked = Array.from({ length: 16 }, (_, i) => `a${i}: me { id }`);
    expect(await refused(`{ ${asked.join(' ')} }`)).toBe('The query has too many aliases.');
    expect(await refused(`{ me { id }`)).toMatch(/^Syntax Error/);
  });

  it.each([
    ['a number', 5],
    ['a list', []],
    ['an object', { kind: 'Document', definitions: [] }],
    ['a number as a text', '5'],
    ['a document that was parsed before', JSON.stringify(parse('{ me { id } }'))],
    ['a parsed one that is none', '{"kind":"Document","loc":{"start":0}}'],
  ])('refuses %s in place of a query', async (_, query) => {
    const { body } = await app.anonymous.post('/graphql', { query }, 'application/json');
    expect(body.errors[0].extensions.code).toBe('INVALID_INPUT');
  });

  it('answers what is within the limits', async () => {
    expect(await app.anonymous.get<{ me: null }>(`{ me { id name } }`)).toEqual({ me: null });
  });

  it('tells a broken document without naming what the schema holds', async () => {
    const { errors } = await app.anonymous.ask(`{ me { id nam } }`);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});
