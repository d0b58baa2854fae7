import * as fc from 'fast-check';
import { Holdings } from '../../src/platform/personal-data/index.js';
import { row } from '../attendance/scene.js';
import { createCohort } from '../harness/index.js';
import { MergingScene } from './scene.js';

const STATES = ['enrolled', 'requested', 'declined', 'withdrawn', 'waitlisted'] as const;
const NOON = Date.parse('2026-03-04T19:00:00Z');

/** What one of the two has: in each cohort, and at each session. */
interface Life {
  seats: (string | null)[];
  /** Minutes from noon, from and to. */
  presences: [number, number][][];
  mailOff: string[];
  teaches: boolean[];
}

const life: fc.Arbitrary<Life> = fc.record({
  seats: fc.tuple(
    ...Array.from({ length: 3 }, () => fc.option(fc.constantFrom(...STATES), { nil: null })),
  ) as unknown as fc.Arbitrary<(string | null)[]>,
  presences: fc.tuple(
    ...Array.from({ length: 2 }, () =>
      fc.array(
        fc
          .tuple(fc.integer({ min: -20, max: 70 }), fc.integer({ min: 0, max: 40 }))
          .map(([from, length]): [number, number] => [from, from + length]),
        { maxLength: 3 },
      ),
    ),
  ) as unknown as fc.Arbitrary<[number, number][][]>,
  mailOff: fc.uniqueArray(fc.constantFrom('reminders', 'messages', 'calendar')),
  teaches: fc.tuple(fc.boolean(), fc.boolean()),
});

describe('joining any two, and taking them apart', () => {
  let scene: MergingScene;
  let cohorts: string[];
  let sessions: string[];
  let reports: string[];
  beforeAll(async () => {
    scene = await MergingScene.start();
    const [own] = await scene.app.sql<{ id: string }>(`select program_id as id from cohort where id = $1`, [
      scene.attendance.cohortId,
    ]);
    const programId = own?.id as string;
    cohorts = [];
    for (const name of ['One', 'Two', 'Three'])
      cohorts.push(await createCohort(scene.hub, programId, { name, capacity: 50 }));
    sessions = [];
    for (const cohortId of cohorts.slice(0, 2))
      sessions.push(await scene.attendance.newSession('2026-03-04T12:00', cohortId));
    // The intervals of all worlds come from one report each.
    reports = [];
    for (const [at, id] of sessions.entries()) {
      const { email } = await scene.person(`Anchor ${at}`, undefined, cohorts[at]);
      reports.push(await scene.attendance.imported(id, row(`Anchor ${at}`, email, '12:00:00', '01:00:00')));
      await scene.attendance.commit(reports[at] as string);
    }
  });
  afterAll(() => scene.stop());

  const sql = (text: string, values: unknown[]) => scene.app.sql(text, values);

  /** Gives a person a life, by what the database would hold of it. */
  async function live(personId: string, { seats, presences, mailOff, teaches }: Life): Promise<void> {
    for (const [at, state] of seats.entries())
      if (state)
        await sql(
          `insert into enrollment (id, created_at, hub_id, program_id, cohort_id, person_id, state, wait_number, withdrawn_at)
           select gen_random_uuid(), now(), hub_id, program_id, id, $2, $3,
                  case when $3 = 'waitlisted' then (select coalesce(max(wait_number), 0) + 1 from enrollment where cohort_id = $1) end,
                  case when $3 = 'withdrawn' then now() end from cohort where id = $1`,
          [cohorts[at], personId, state],
        );
    for (const [at, intervals] of presences.entries())
      for (const [from, to] of intervals)
        await sql(
          `insert into presence_interval (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, import_id,
                                          source, joined_at, left_at)
           select gen_random_uuid(), now(), hub_id, program_id, cohort_id, id, $2, $3, 'zoom_csv',
                  to_timestamp($4), to_timestamp($5) from session where id = $1`,
          [sessions[at], personId, reports[at], NOON / 1_000 + from * 60, NOON / 1_000 + to * 60],
        );
    for (const kind of mailOff)
      await sql(
        `insert into mail_choice (id, created_at, person_id, kind) values (gen_random_uuid(), now(), $1, $2)`,
        [personId, kind],
      );
    for (const [at, does] of teaches.entries())
      if (does)
        await sql(
          `insert into faculty_slot (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, part)
           select gen_random_uuid(), now(), hub_id, program_id, cohort_id, id, $2, 'didactic' from session where id = $1`,
          [sessions[at], personId],
        );
  }

  /** Seconds of each person in each session, worked out second by second. */
  function secondsOf(lives: readonly Life[], session: number): number {
    const there = new Set<number>();
    for (const { presences } of lives)
      for (const [from, to] of presences[session] ?? [])
        for (let minute = Math.max(0, from); minute < Math.min(60, to); minute += 1) there.add(minute);
    return there.size * 60;
  }

  const recorded = async (personId: string, session: number) => {
    const [found] = await scene.app.sql<{ seconds: number }>(
      `select seconds from attendance_record where person_id = $1 and session_id = $2`,
      [personId, sessions[session]],
    );
    return found?.seconds ?? 0;
  };

  /** All that is held of two people, without what is worked out anew under new ids and the times of doing so. */
  async function held(ids: readonly string[]): Promise<Record<string, unknown[]>> {
    const world: Record<string, unknown[]> = {};
    for (const holding of scene.app.get(Holdings).all()) {
      const { table, column } = holding;
      if (
        (holding.by ?? 'id') !== 'id' ||
        ['delivery', 'domain_event', 'mail_message', 'person_merge', 'sign_in'].includes(table)
      )
        continue;
      const rows = await scene.app.sql<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t where t.${column} = any($1) order by t.id`,
        [ids],
      );
      world[`${table}.${column}`] = rows.map(({ row }) => {
        if (table !== 'attendance_record') return row;
        const { id: _, created_at: __, ...plain } = row;
        return JSON.stringify(plain);
      });
    }
    world['attendance_record.person_id']?.sort();
    const [counts] = await scene.app.sql<{ n: object }>(
      `select json_agg(json_build_object('id', id, 'enrolled', enrolled) order by id) as n from cohort`,
    );
    return { ...world, cohorts: [counts?.n] };
  }

  /** How many rows name one of two people, in the tables from which rows pass over. */
  async function tally(ids: readonly string[]): Promise<Record<string, number>> {
    const world = await held(ids);
    const passed = ['enrollment', 'presence_interval', 'faculty_slot', 'mail_choice'];
    return Object.fromEntries(passed.map((table) => [table, world[`${table}.person_id`]?.length ?? 0]));
  }

  it('loses and doubles nothing, and leaves everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(life, life, async (one, other) => {
        const [stay, go] = [await scene.person(), await scene.person()];
        const ids = [stay.id, go.id];
        await live(stay.id, one);
        await live(go.id, other);
        await sql(
          `update cohort c set enrolled = (select count(*) from enrollment e where e.cohort_id = c.id and e.state = 'enrolled')`,
          [],
        );
        // Attendance is worked out as after a report: by a merge that is undone at once.
        await scene.undo(await scene.joined(stay.id, go.id));
        const before = await held(ids);
        const counted = await tally(ids);
        for (const at of [0, 1]) {
          expect(await recorded(stay.id, at)).toBe(secondsOf([one], at));
          expect(await recorded(go.id, at)).toBe(secondsOf([other], at));
        }

        const mergeId = await scene.joined(stay.id, go.id);
        expect(await tally(ids)).toEqual(counted);
        for (const at of [0, 1]) {
          expect(await recorded(stay.id, at)).toBe(secondsOf([one, other], at));
          expect(await recorded(go.id, at)).toBe(0);
        }
        const open = await scene.app.sql(
          `select 1 from enrollment where person_id = $1 and state in ('enrolled', 'waitlisted', 'requested')`,
          [go.id],
        );
        expect(open).toEqual([]);

        expect(await scene.undo(mergeId)).toMatchObject({ __typename: 'PeopleParted', left: 0 });
        expect(await held(ids)).toEqual(before);
        // No world's waitlist is another's.
        await sql(`update enrollment set state = 'withdrawn', wait_number = null where person_id = any($1)`, [
          ids,
        ]);
      }),
      { numRuns: 15 },
    );
  });
});
