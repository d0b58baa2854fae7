import * as fc from 'fast-check';
import {
  createCohort,
  createProgram,
  foundHub,
  TestApp,
  type TestHub,
} from '../../../../test/harness/index.js';
import { Work } from '../../../platform/events/index.js';
import { Cohort } from '../cohort.entity.js';
import { Seating } from './seating.js';

/** Runs of the model; more with SEATS_RUNS. */
const RUNS = Number(process.env.SEATS_RUNS ?? 200);
const PEOPLE = 6;

/** What is to be true of a cohort: who sits, and who waits in which order. */
interface Model {
  capacity: number | null;
  waitlist: boolean;
  seated: Set<number>;
  waiting: number[];
}
interface Real {
  take(person: number, byTeam: boolean): Promise<string>;
  leave(person: number): Promise<void>;
  resize(capacity: number | null): Promise<void>;
  state(): Promise<{ seated: number[]; waiting: number[]; counted: number }>;
}

function fill(model: Model): void {
  while (model.waiting.length > 0 && (model.capacity === null || model.seated.size < model.capacity))
    model.seated.add(model.waiting.shift() as number);
}

async function agree(model: Model, real: Real): Promise<void> {
  const { seated, waiting, counted } = await real.state();
  expect(seated).toEqual([...model.seated].sort((a, b) => a - b));
  expect(waiting).toEqual(model.waiting);
  expect(counted).toBe(model.seated.size);
  if (model.capacity !== null) expect(counted).toBeLessThanOrEqual(model.capacity);
}

class Take implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly person: number,
    readonly byTeam: boolean,
  ) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const outcome = await real.take(this.person, this.byTeam);
    const free = model.capacity === null || model.seated.size < model.capacity;
    if (model.seated.has(this.person)) expect(outcome).toBe('enrolled');
    else if (model.waiting.includes(this.person)) expect(outcome).toBe(this.byTeam ? 'full' : 'waitlisted');
    else if (free) {
      model.seated.add(this.person);
      expect(outcome).toBe('enrolled');
    } else if (model.waitlist && !this.byTeam) {
      model.waiting.push(this.person);
      expect(outcome).toBe('waitlisted');
    } else expect(outcome).toBe('full');
    await agree(model, real);
  }
  toString = () => `take(${this.person}${this.byTeam ? ', by the team' : ''})`;
}

class Leave implements fc.AsyncCommand<Model, Real> {
  constructor(readonly person: number) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    await real.leave(this.person);
    model.seated.delete(this.person);
    model.waiting = model.waiting.filter((person) => person !== this.person);
    fill(model);
    await agree(model, real);
  }
  toString = () => `leave(${this.person})`;
}

class Resize implements fc.AsyncCommand<Model, Real> {
  constructor(readonly capacity: number | null) {}
  check = (model: Readonly<Model>) => this.capacity === null || this.capacity >= model.seated.size;
  async run(model: Model, real: Real): Promise<void> {
    await real.resize(this.capacity);
    model.capacity = this.capacity;
    fill(model);
    await agree(model, real);
  }
  toString = () => `resize(${this.capacity})`;
}

describe('seats', () => {
  let app: TestApp;
  let hub: TestHub;
  let programId: string;
  let people: string[];
  beforeAll(async () => {
    app = await TestApp.start();
    hub = await foundHub(app);
    programId = await createProgram(hub);
    const base = await createCohort(hub, programId, { name: 'Base' });
    for (let n = 0; n < PEOPLE; n++)
      await hub.admin.get(
        `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`,
        { id: base, input: { name: `P ${n}`, email: `seat${n}@spoke.example` } },
      );
    const rows = await app.sql<{ id: string }>(
      `select id from person where email_key like 'seat%' order by email_key`,
    );
    people = rows.map(({ id }) => id);
    await app.settled();
  });
  afterAll(() => app.stop());

  it(`are as a model says, in ${RUNS} lives of a cohort`, async () => {
    await app.pauseWork(async () => {
      const person = fc.integer({ min: 0, max: PEOPLE - 1 });
      const capacity = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null, freq: 5 });
      const commands = fc.commands(
        [
          fc.tuple(person, fc.boolean()).map(([p, byTeam]) => new Take(p, byTeam)),
          person.map((p) => new Leave(p)),
          capacity.map((c) => new Resize(c)),
        ],
        { maxCommands: 12 },
      );
      await fc.assert(
        fc.asyncProperty(commands, capacity, fc.boolean(), async (life, first, waitlist) => {
          const real = await newCohort(first, waitlist);
          const model: Model = { capacity: first, waitlist, seated: new Set(), waiting: [] };
          await fc.asyncModelRun(() => ({ model, real }), life);
        }),
        { numRuns: RUNS },
      );
    });
    await app.sql(`delete from delivery where state in ('pending', 'enqueued')`);
  }, 600_000);

  async function newCohort(capacity: number | null, waitlist: boolean): Promise<Real> {
    const id = await createCohort(hub, programId, { name: 'Model', capacity: capacity ?? undefined });
    await app.sql(`update cohort set waitlist = $2 where id = $1`, [id, waitlist]);
    const work = app.get(Work);
    const seating = app.get(Seating);
    const actor = { kind: 'system', personId: null } as const;
    const at = (personId: string) => people.indexOf(personId);
    return {
      take: (person, byTeam) =>
        work.unrecorded('a test', actor, async (tx) => {
          const locked = await seating.lock(tx, id);
          const placing = await seating.place(tx, locked, people[person] as string, { byTeam });
          return 'full' in placing ? 'full' : placing.enrollment.state;
        }),
      leave: (person) =>
        work.unrecorded('a test', actor, async (tx) => {
          const locked = await seating.lock(tx, id);
          const [own] = await tx.sql<{ id: string }>(
            `select id from enrollment where cohort_id = $1 and person_id = $2`,
            [id, people[person]],
          );
          if (own) await seating.leave(tx, locked, own.id);
        }),
      resize: (seats) =>
        work.unrecorded('a test', actor, async (tx) => {
          const locked = await seating.lock(tx, id);
          await tx.of(Cohort).update({ id }, { capacity: seats });
          locked.seats.capacity = seats;
          await seating.promote(tx, locked);
        }),
      state: async () => {
        const rows = await app.sql<{ person_id: string; state: string }>(
          `select person_id, state from enrollment where cohort_id = $1 order by wait_number, id`,
          [id],
        );
        const [{ enrolled = -1 } = {}] = await app.sql<{ enrolled: number }>(
          `select enrolled from cohort where id = $1`,
          [id],
        );
        const of = (state: string) =>
          rows.filter((row) => row.state === state).map((row) => at(row.person_id));
        return {
          seated: of('enrolled').sort((a, b) => a - b),
          waiting: of('waitlisted'),
          counted: enrolled,
        };
      },
    };
  }
});
