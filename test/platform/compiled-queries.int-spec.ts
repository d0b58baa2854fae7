import { readFileSync } from 'node:fs';
import { buildSchema, isInputObjectType, isNonNullType } from 'graphql';
import {
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  TestApp,
  type TestHub,
} from '../harness/index.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

describe('compiled queries', () => {
  it('meet no input field that is required and has a default, which they would reject when it is left out', () => {
    const faults = Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => isNonNullType(field.type) && field.defaultValue !== undefined)
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(faults).toEqual([]);
  });

  describe('answer as plain ones do', () => {
    const apps: TestApp[] = [];
    const hubs: TestHub[] = [];
    const cohorts: string[] = [];
    beforeAll(async () => {
      for (const jit of ['on', 'off']) {
        const app = await TestApp.start({ GRAPHQL_JIT: jit });
        const hub = await foundHub(app);
        const cohortId = await createCohort(hub, await createProgram(hub));
        await enrollPeople(hub.admin, cohortId, 12);
        apps.push(app);
        hubs.push(hub);
        cohorts.push(cohortId);
      }
    });
    afterAll(async () => {
      for (const app of apps) await app.stop();
    });

    it.each([
      [
        `query ($id: ID!) { cohort(id: $id) { name capacity enrolled viewerCan { manage seeRoster } program { name } } }`,
        {},
      ],
      [
        `query ($id: ID!, $first: Int) { cohort(id: $id) { roster(first: $first) { totalCount pageInfo { hasNextPage } nodes { state person { name email profession } } } } }`,
        { first: 5 },
      ],
      [`query ($id: ID!, $first: Int) { cohort(id: $id) { roster(first: $first) { totalCount } } }`, {}],
      [
        `query ($id: ID!) { cohort(id: $id) { ... on Cohort { name @skip(if: true) enrolled } nothing: __typename } }`,
        {},
      ],
      [`query ($id: ID!) { cohort(id: $id) { nope } }`, {}],
      [`query { cohort(id: "none") { name } }`, {}],
      [`mutation ($id: ID!) { enroll(cohortId: $id, input: {name: "", email: "x"}) { __typename } }`, {}],
      [`{ cohorts(first: 0) { totalCount } }`, {}],
      [`{ myHubs(after: "nonsense") { totalCount } }`, {}],
    ])('to %s', async (query, variables) => {
      const answers = [];
      for (const [at, hub] of hubs.entries()) {
        // Thrice: parsed, compiled, and from the cache.
        const each = [];
        for (let n = 0; n < 3; n++) each.push(await hub.admin.ask(query, { id: cohorts[at], ...variables }));
        expect(each[1]).toEqual(each[0]);
        expect(each[2]).toEqual(each[0]);
        answers.push(each[0]);
      }
      const [compiled, plain] = answers.map((a) => ({
        ...a,
        errors: a?.errors?.map(({ message, extensions }) => ({ message, extensions })),
      }));
      expect(compiled).toEqual(plain);
    });
  });
});
