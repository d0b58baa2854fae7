import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import {
  createCohort,
  createProgram,
  createTestDatabase,
  foundHub,
  grantRole,
  signIn,
  sqlAs,
  TestApp,
  type TestDatabase,
  type TestHub,
} from '../../../../test/harness/index.js';
import { Row, registerEntities } from '../../../platform/database/index.js';
import { Holdings } from '../../../platform/personal-data/index.js';
import { RunRetention } from './run-retention.js';

const SCHEDULE = `query ($id: ID!) { hub(id: $id) { retention { kinds { kind whose days usualDays leastDays mostDays } lastRun { at removed } } } }`;
const SET = `mutation ($hubId: ID!, $kind: String!, $days: Int) { setRetention(hubId: $hubId, kind: $kind, days: $days) { kinds { kind days } } }`;
const DAY = 86_400_000;

interface Schedule {
  hub: {
    retention: {
      kinds: { kind: string; whose: string; days: number | null }[];
      lastRun: { at: string; removed: number } | null;
    };
  };
}

/** What a feature to come will hold: the record of an award, with its holder's name, for as long as the law says. */
@Entity()
class AwardHolderSnapshot extends Row {
  @Column('uuid')
  holderId!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz')
  keptUntil!: Date;
}
registerEntities(AwardHolderSnapshot);

@Injectable()
class AwardHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'award_holder_snapshot',
      title: 'Records of your credit',
      column: 'holder_id',
      told: {
        query: `select name as "Name", kept_until as "Kept until" from award_holder_snapshot where holder_id = $1`,
      },
      erasing: { keep: 'the law has records of credit kept', until: 'kept_until' },
      merging: { move: [] },
    });
  }
}
@Module({ providers: [AwardHoldings] })
class Awards {}

describe('how long what is kept', () => {
  let app: TestApp;
  let database: TestDatabase;
  let hub: TestHub;
  let other: TestHub;
  let cohortId: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    await sqlAs(
      database.ownerUrl,
      `create table award_holder_snapshot (id uuid primary key, created_at timestamptz not null, holder_id uuid not null,
         name text not null, kept_until timestamptz not null)`,
    );
    app = await TestApp.start({}, { database, modules: [Awards] });
    hub = await foundHub(app);
    other = await foundHub(app, 'Other Hub', 'oli@other.example');
    cohortId = await createCohort(hub, await createProgram(hub));
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const schedule = async (client = hub.admin, id = hub.id) =>
    (await client.get<Schedule>(SCHEDULE, { id })).hub.retention;
  const run = () => app.get(RunRetention).run();
  const daysAgo = (days: number) => new Date(app.clock.now().getTime() - days * DAY);
  const list = (to: string, doneDaysAgo: number, count: number) =>
    app.sql(
      `with place as (select hub_id, program_id, id as cohort_id from cohort where id = $1),
            l as (insert into invitation_list (id, created_at, hub_id, program_id, cohort_id, state, rows, settled, by_id, committed_at, done_at)
                  select gen_random_uuid(), $2::timestamptz, hub_id, program_id, cohort_id, 'done', $3::int, $3::int, gen_random_uuid(), $2::timestamptz, $2::timestamptz from place
                  returning *)
       insert into invitation_line (id, created_at, hub_id, program_id, cohort_id, list_id, line, name, email, email_key, verdict, outcome)
       select gen_random_uuid(), $2::timestamptz, hub_id, program_id, cohort_id, l.id, n, 'N', 'n' || n || '@x.example', 'n' || n || '@x.example', 'new', 'invited'
         from l, generate_series(1, $3::int) n`,
      [to, daysAgo(doneDaysAgo), count],
    );
  const lines = async (id: string) =>
    (
      await app.sql<{ n: number }>(`select count(*)::int as n from invitation_line where cohort_id = $1`, [
        id,
      ])
    )[0]?.n;

  it('is what is usual, until the hub says otherwise, within what is sensible', async () => {
    const kind = 'cohorts.invitation-lists';
    expect((await schedule()).kinds).toContainEqual(
      expect.objectContaining({ kind, whose: 'hub', days: 30, leastDays: 7, mostDays: 365 }),
    );
    await hub.admin.get(SET, { hubId: hub.id, kind, days: 10 });
    expect((await schedule()).kinds).toContainEqual(expect.objectContaining({ kind, days: 10 }));
    expect((await schedule(other.admin, other.id)).kinds).toContainEqual(
      expect.objectContaining({ kind, days: 30 }),
    );
    for (const days of [6, 366, -1])
      expect(await hub.admin.refusal(SET, { hubId: hub.id, kind, days })).toBe('INVALID_INPUT');
    await hub.admin.get(SET, { hubId: hub.id, kind });
    expect((await schedule()).kinds).toContainEqual(expect.objectContaining({ kind, days: 30 }));
    expect(await app.sql(`select 1 from retention_period`)).toEqual([]);
  });

  it('cannot be said by a hub of what is not its own, nor of what is kept for good', async () => {
    for (const kind of ['identity.sessions', 'access.trail', 'attendance.records', 'nothing'])
      expect(await hub.admin.refusal(SET, { hubId: hub.id, kind, days: 30 })).toBe('NOT_FOUND');
    expect((await schedule()).kinds).toContainEqual(
      expect.objectContaining({ kind: 'access.trail', days: null }),
    );
  });

  it('is read by admins and auditors, and said by admins alone', async () => {
    const auditor = await grantRole(app, hub, 'auditor', 'odd@audit.example');
    expect((await schedule(auditor)).kinds.length).toBeGreaterThan(5);
    expect(await auditor.refusal(SET, { hubId: hub.id, kind: 'cohorts.invitation-lists', days: 30 })).toBe(
      'FORBIDDEN',
    );
    const lead = await grantRole(app, hub, 'program_lead', 'lea@mesa.example');
    expect(await lead.refusal(SCHEDULE, { id: hub.id })).toBe('FORBIDDEN');
    expect(
      await other.admin.refusal(SET, { hubId: hub.id, kind: 'cohorts.invitation-lists', days: 30 }),
    ).toBe('NOT_FOUND');
  });

  it('ends in removal: of what is due, in the hub that says so, a second time of nothing', async () => {
    const theirs = await createCohort(other, await createProgram(other));
    await hub.admin.get(SET, { hubId: hub.id, kind: 'cohorts.invitation-lists', days: 10 });
    await list(cohortId, 12, 700);
    await list(cohortId, 9, 3);
    await list(theirs, 12, 4);
    expect(await run()).toBeGreaterThan(0);
    expect([await lines(cohortId), await lines(theirs)]).toEqual([3, 4]);
    expect((await schedule()).lastRun).toMatchObject({ removed: 1 });
    expect(await Promise.all([run(), run()])).toEqual([0, 0]);
    expect((await schedule()).lastRun).toMatchObject({ removed: 0 });
  });

  it('takes names out of reports that match nobody, and leaves their times', async () => {
    await app.sql(
      `with s as (insert into session (id, created_at, hub_id, program_id, cohort_id, title, starts_at, ends_at, zone, state, uid, sequence, changed_at)
                  select gen_random_uuid(), $2::timestamptz, hub_id, program_id, id, 'S', $2::timestamptz, $2::timestamptz + interval '1 hour', 'UTC', 'held', 'u', 0, $2::timestamptz
                    from cohort where id = $1 returning *),
            i as (insert into attendance_import (id, created_at, hub_id, program_id, cohort_id, session_id, file_hash, format, zone, state, row_count, problems, problem_count)
                  select gen_random_uuid(), $2::timestamptz, hub_id, program_id, cohort_id, id, 'h', 'zoom_csv', 'UTC', 'preview', 1, '[]', 0 from s returning id)
       insert into import_participant (id, created_at, import_id, position, name, email, flags, rows)
       select gen_random_uuid(), $2::timestamptz, id, 1, 'Guest Gus', 'gus@x.example', '{}', '[{"line": 2, "name": "Guest Gus", "originalName": "Gus", "joinAt": 5}]' from i`,
      [cohortId, daysAgo(181)],
    );
    await run();
    expect(await app.sql(`select name, email, rows from import_participant`)).toEqual([
      { name: 'Name taken out', email: null, rows: [{ line: 2, name: 'Name taken out', joinAt: 5 }] },
    ]);
  });

  it('never touches the audit trail, nor who attended', async () => {
    const facts = async () =>
      (await app.sql<{ n: number }>(`select count(*)::int as n from domain_event`))[0]?.n ?? 0;
    const before = await facts();
    app.clock.advance(3_000 * DAY);
    await run();
    expect(await facts()).toBeGreaterThan(before);
    app.clock.advance(-3_000 * DAY);
  });

  it('is looked after once a day by itself', async () => {
    await app.settled();
    app.clock.advance(DAY);
    await app.settled();
    hub.admin = await signIn(app, 'ana@mesa.example');
    const { lastRun } = await schedule();
    expect(app.clock.now().getTime() - new Date(lastRun?.at ?? 0).getTime()).toBeLessThan(DAY);
    expect(
      await app.sql(`select state from delivery where handler = 'privacy.daily-retention' and due_at > $1`, [
        app.clock.now(),
      ]),
    ).toEqual([{ state: 'pending' }]);
  });

  it('outlives its person where the law has it kept, and no longer', async () => {
    await hub.admin.get(
      `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`,
      { id: cohortId, input: { name: 'Hana', email: 'hana@spoke.example' } },
    );
    const [hana] = await app.sql<{ id: string }>(`select id from person where email = 'hana@spoke.example'`);
    const living = '00000000-0000-7000-8000-000000000001';
    // Hana was here twice.
    const [joined] = await app.sql<{ id: string }>(
      `insert into person (id, created_at, name, email, email_key, zone, language, merged_into)
       values (gen_random_uuid(), now(), 'Hana', 'h2@spoke.example', 'h2@spoke.example', 'UTC', 'en', $1) returning id`,
      [hana?.id],
    );
    for (const [holder, days] of [
      [hana?.id, 3],
      [hana?.id, 400],
      [joined?.id, 401],
      [living, 3],
    ] as const)
      await app.sql(`insert into award_holder_snapshot values (gen_random_uuid(), now(), $1, 'Hana', $2)`, [
        holder,
        daysAgo(-days),
      ]);
    const kept = async () =>
      (
        await app.sql<{ holder_id: string }>(
          `select holder_id from award_holder_snapshot order by kept_until`,
        )
      ).map((row) => row.holder_id);
    const client = await signIn(app, 'hana@spoke.example');
    await client.get(`mutation { askErasure { __typename } }`);
    await app.settled();
    app.clock.advance(7 * DAY);
    await app.settled();
    // Of the erased, what is over went with the erasing; of others it is nobody's to remove.
    expect(await kept()).toEqual([living, hana?.id, joined?.id]);
    expect(await app.sql(`select name from award_holder_snapshot where holder_id = $1`, [hana?.id])).toEqual([
      { name: 'Hana' },
    ]);
    app.clock.advance(401 * DAY);
    await run();
    expect(await kept()).toEqual([living]);
  });
});
