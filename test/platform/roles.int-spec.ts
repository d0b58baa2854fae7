import { refuseOwningRole } from '../../src/platform/database/boot-checks.js';
import { applicationDataSource } from '../../src/platform/database/data-source.js';
import { foundHub, sqlAs, TestApp } from '../harness/index.js';

describe('the two roles of the database', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    await foundHub(app);
  });
  afterAll(() => app.stop());

  it.each([
    ['change an event', `update domain_event set actor_id = null`],
    ['remove an event', `delete from domain_event`],
    ['empty the events', `truncate domain_event`],
    ['add a column', `alter table person add column note text`],
    ['make a table', `create table note (id int)`],
    ['drop a table', `drop table person`],
    ['turn a trigger off', `alter table domain_event disable trigger all`],
  ])('PostgreSQL refuses the application’s role when it tries to %s', async (_, sql) => {
    await expect(sqlAs(app.database.appUrl, sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses to boot on a role that owns the tables', async () => {
    const owner = await applicationDataSource({ url: app.database.ownerUrl }).initialize();
    await expect(refuseOwningRole(owner)).rejects.toThrow(/role of its own/);
    await owner.destroy();
  });

  it('keeps the events that were recorded', async () => {
    const [row] = await app.sql<{ n: number }>(
      `select count(*)::int as n from domain_event where type = 'programs.HubFounded'`,
    );
    expect(row?.n).toBe(1);
  });
});
