import { randomInt } from 'node:crypto';
import { Decrypter } from 'age-encryption';
import { unpackBallot, unwrap } from '../../src/features/surveys/ballot-box.rules.js';
import { foundHub, signIn, TEST_KEY, TestApp, type TestHub } from '../harness/index.js';
import { createWave, openWave, sceneOf, submit, tokensOf } from '../surveys/scene.js';
import { ATTACKERS, type Guess, type Knowledge, type KnownPerson } from './attackers.js';
import { type Dump, dumpOf, rowOf, rowsOf, transactionNumber } from './dump.js';

/** Enough to tell 2.5 % from 7.5 %; `ATTACK_RUNS=200` takes a quarter of an hour. */
const RUNS = Number(process.env.ATTACK_RUNS ?? 10);
const PEOPLE = 40;
const CHANCE = 1 / PEOPLE;
/** What is allowed above chance: 5 points. */
const ALLOWED = CHANCE + 0.05;

const PROFESSIONS = ['nurse', 'social_worker', 'counselor', 'physician', 'psychologist'];
const DAY_MS = 86_400_000;

/** One wave, as an attacker finds it and as it really was. */
interface Run {
  knowledge: Knowledge;
  open: Dump;
  closed: Dump;
  /** For each person, in the order of answering, the id of their ballot and of their answer. */
  truth: { ballot: string[]; answer: string[] };
}

/** What the n-th to answer answers; no two answer alike, so that the truth can be known. */
function answersOf(index: number): { instrument: string; now: number[]; before: number[] }[] {
  const digits = [index % 5, Math.floor(index / 5) % 5, Math.floor(index / 25) % 5].map((d) => d + 1);
  return [
    {
      instrument: 'SWBURN',
      now: [...digits, ...Array.from({ length: 7 }, () => 1 + randomInt(5))],
      before: Array.from({ length: 10 }, () => 1 + randomInt(5)),
    },
  ];
}

function markOf(answers: unknown): string {
  return (answers as { SWBURN: { now: number[] } }).SWBURN.now.slice(0, 3).join('');
}

async function runOf(app: TestApp, hub: TestHub): Promise<Run> {
  const since = await transactionNumber(app.database.superuserUrl);
  hub.admin = await signIn(app, 'ana@mesa.example');
  const scene = await sceneOf(app, hub, {
    people: PEOPLE,
    profession: (i) => PROFESSIONS[i % 5] as string,
    sessions: (i) => 3 + (i % 10),
  });
  const waveId = await createWave(scene, hub.admin, { instruments: ['SWBURN'] });
  await openWave(scene, waveId);
  const tokens = tokensOf(scene, waveId);
  const order = [...scene.people].sort(() => randomInt(3) - 1);
  const people: KnownPerson[] = [];
  for (const [index, { id, email, profession, sessions }] of order.entries()) {
    if (index === PEOPLE / 2) await remind(app);
    people.push({ id, profession, sessions, answeredAt: app.clock.now() });
    const kept = await submit(app, waveId, tokens.get(email) as string, answersOf(index));
    if (kept.kind !== 'AnswersKept') throw new Error(kept.message);
  }
  const open = await dumpOf(app.database.superuserUrl, since);
  const ballots = await opened(open, waveId, TEST_KEY);
  app.clock.advance(16 * DAY_MS);
  await app.settled();
  const closed = await dumpOf(app.database.superuserUrl, since);
  const answers = new Map(
    rowsOf(closed, 'answer', waveId).map(({ row }) => [markOf(row.answers), String(row.id)]),
  );
  const marks = people.map((_, index) => markOf({ SWBURN: answersOf(index)[0] }));
  return {
    knowledge: { waveId, people },
    open,
    closed,
    truth: {
      ballot: marks.map((m) => ballots.get(m) as string),
      answer: marks.map((m) => answers.get(m) as string),
    },
  };
}

// The first reminder goes out by itself on the sixth day.
async function remind(app: TestApp): Promise<void> {
  app.clock.advance(6 * DAY_MS);
  await app.settled();
}

/** The ids of the ballots by what is in them: the truth, which only the master key tells. */
async function opened(dump: Dump, waveId: string, masterKey: Buffer): Promise<Map<string, string>> {
  const wave = (dump.get('wave') ?? []).find(({ row }) => row.id === waveId)?.row;
  const context = { waveId, publicKey: String(wave?.public_key) };
  const identity = unwrap(masterKey, { ...context, purpose: 'ballots' }, bytesOf(wave?.wrapped_key));
  const secret = unwrap(masterKey, { ...context, purpose: 'tokens' }, bytesOf(wave?.wrapped_secret));
  if (!identity || !secret) throw new Error('The wave’s keys cannot be unwrapped');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity.toString());
  const found = new Map<string, string>();
  for (const { row } of rowsOf(dump, 'ballot', waveId)) {
    const content = unpackBallot(secret, Buffer.from(await decrypter.decrypt(bytesOf(row.sealed))));
    found.set(markOf((content as { answers: unknown }).answers), String(row.id));
  }
  return found;
}

/** Whether a group of a wave has figures of its own. */
function groupsKept(dump: Dump, waveId: string): (dimension: string, category: number) => boolean {
  const kept = new Set(
    rowsOf(dump, 'wave_cell', waveId).map(({ row }) => `${row.dimension}:${row.category}`),
  );
  return (dimension, category) => kept.has(`${dimension}:${category}`);
}

/** Who answered, by the groups of their invitation that count: places in `Knowledge.people`. */
function classesOf(
  dump: Dump,
  { waveId, people }: Knowledge,
  counts: (dimension: string, category: number) => boolean,
): Map<string, number[]> {
  const wave = (dump.get('wave') ?? []).find(({ row }) => row.id === waveId)?.row;
  const dimensions = (wave?.strata ?? []) as { name: string }[];
  const strata = new Map(
    rowsOf(dump, 'invitation', waveId).map(({ row }) => [row.person_id, row.strata as number[]]),
  );
  const classes = new Map<string, number[]>();
  for (const [index, { id }] of people.entries()) {
    const place = dimensions.map(({ name }, at) => {
      const category = strata.get(id)?.[at] ?? -1;
      return counts(name, category) ? category : 'rest';
    });
    classes.set(place.join(), [...(classes.get(place.join()) ?? []), index]);
  }
  return classes;
}

function bytesOf(value: unknown): Buffer {
  return Buffer.from(String(value).replace(/^\\x/, ''), 'hex');
}

function hits(guess: Guess, truth: readonly string[]): number {
  return truth.filter((id, index) => guess[index] === id).length;
}

describe('whoever holds the whole database and knows everyone’s profile, order and time of answering', () => {
  let app: TestApp;
  const runs: Run[] = [];

  beforeAll(async () => {
    app = await TestApp.start();
    const hub = await foundHub(app);
    for (let run = 0; run < RUNS; run++) runs.push(await runOf(app, hub));
  }, 600_000);
  afterAll(() => app.stop());

  const rate = (attack: (run: Run) => number) =>
    runs.reduce((sum, run) => sum + attack(run), 0) / (RUNS * PEOPLE);

  it('faces forty answers of forty people in every run, all told apart', () => {
    for (const { truth } of runs) {
      expect(new Set(truth.ballot.filter(Boolean)).size).toBe(PEOPLE);
      expect(new Set(truth.answer.filter(Boolean)).size).toBe(PEOPLE);
    }
  });

  it.each(Object.entries(ATTACKERS))('links no ballot of an open wave to a person by: %s', (_, attacker) => {
    const success = rate(({ open, knowledge, truth }) =>
      hits(attacker(open, 'ballot', knowledge), truth.ballot),
    );
    expect(success).toBeLessThanOrEqual(ALLOWED);
  });

  it.each(Object.entries(ATTACKERS))('links no answer of a closed wave to a person by: %s', (_, attacker) => {
    const success = rate(({ closed, knowledge, truth }) =>
      hits(attacker(closed, 'answer', knowledge), truth.answer),
    );
    expect(success).toBeLessThanOrEqual(ALLOWED);
  });

  it('cannot follow a ballot of the open wave to an answer of the closed one by place or id', () => {
    const success = rate(({ open, closed, knowledge, truth }) => {
      const before = rowsOf(open, 'ballot', knowledge.waveId).map(({ row }) => String(row.id));
      const after = rowsOf(closed, 'answer', knowledge.waveId).map(({ row }) => String(row.id));
      return hits(
        truth.ballot.map((id) => after[before.indexOf(id)] ?? null),
        truth.answer,
      );
    });
    expect(success).toBeLessThanOrEqual(ALLOWED);
  });

  it('gains little even by knowing the groups of every answer, which exact figures give away', () => {
    const classes = runs.map(({ closed, knowledge }) =>
      classesOf(closed, knowledge, groupsKept(closed, knowledge.waveId)),
    );
    expect(rate((run) => classes[runs.indexOf(run)]?.size ?? 0)).toBeLessThanOrEqual(ALLOWED);
  });

  it('gains little by the survey master key while the wave is open: the groups, and no order within them', () => {
    const success = rate(({ open, knowledge, truth }) => {
      const groups = classesOf(open, knowledge, () => true);
      const rank = new Map(
        rowsOf(open, 'ballot', knowledge.waveId)
          .sort((a, b) => a.xmin - b.xmin || a.place - b.place)
          .map(({ row }, index) => [String(row.id), index]),
      );
      const guess: Guess = truth.ballot.map(() => null);
      for (const members of groups.values()) {
        const ballots = members.map((index) => truth.ballot[index] as string);
        ballots.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
        for (const [place, index] of members.entries()) guess[index] = ballots[place] as string;
      }
      return hits(guess, truth.ballot);
    });
    expect(success).toBeLessThanOrEqual(ALLOWED);
  });

  it('finds neither a time nor a group in any row of a ballot, a spent token or an answer', () => {
    const columns = new Map<string, Set<string>>();
    for (const { open, closed, knowledge } of runs) {
      for (const [dump, table] of [
        [open, 'ballot'],
        [open, 'spent_token'],
        [closed, 'answer'],
      ] as const) {
        for (const { row } of rowsOf(dump, table, knowledge.waveId)) {
          columns.set(table, new Set([...(columns.get(table) ?? []), ...Object.keys(row)]));
        }
      }
    }
    expect(Object.fromEntries([...columns].map(([table, names]) => [table, [...names].sort()]))).toEqual({
      ballot: ['id', 'sealed', 'wave_id'],
      spent_token: ['token_hash', 'wave_id'],
      answer: ['answers', 'id', 'wave_id'],
    });
  });

  it('finds neither ballots, tokens nor keys once the wave has closed', () => {
    for (const { closed, knowledge } of runs) {
      expect(rowsOf(closed, 'ballot', knowledge.waveId)).toEqual([]);
      expect(rowsOf(closed, 'spent_token', knowledge.waveId)).toEqual([]);
      const wave = (closed.get('wave') ?? []).find(({ row }) => row.id === knowledge.waveId)?.row;
      expect([wave?.wrapped_key, wave?.wrapped_secret]).toEqual([null, null]);
    }
  });
});

describe('the attackers themselves', () => {
  const waveId = '00000000-0000-4000-8000-000000000000';
  const people = Array.from({ length: PEOPLE }, (_, i) => ({
    id: `person-${i}`,
    profession: 'nurse',
    sessions: 3,
    answeredAt: new Date(Date.UTC(2026, 3, 1, 12, i)),
  }));
  const row = (i: number, more: object) => rowOf(i, 100 + i, 0, { wave_id: waveId, ...more });
  // A box that does none of what ours does: rows in their order, ids that rise, a time, the person beside the answer.
  const careless: Dump = new Map([
    [
      'ballot',
      people.map((p, i) =>
        row(i, {
          id: `ballot-${String(i).padStart(2, '0')}`,
          sealed: 'x'.repeat(i),
          at: p.answeredAt.toISOString(),
        }),
      ),
    ],
    ['spent_token', people.map((_, i) => row(i, { token_hash: `h${i}` }))],
    ['invitation', people.map((p, i) => row(i, { id: `invitation-${i}`, person_id: p.id }))],
    [
      'mail_message',
      people.map((p, i) => row(i, { template: 'surveys.reminder', subject_id: waveId, recipient_id: p.id })),
    ],
    [
      'completed',
      people.map((p, i) => row(i, { person: p.id, ballot: `ballot-${String(i).padStart(2, '0')}` })),
    ],
  ]);
  const truth = people.map((_, i) => `ballot-${String(i).padStart(2, '0')}`);

  it.each(
    Object.entries(ATTACKERS).filter(
      ([name]) => !['order of rows, backwards', 'means of groups'].includes(name),
    ),
  )('would link everyone in a careless box by: %s', (_, attacker) => {
    expect(hits(attacker(careless, 'ballot', { waveId, people }), truth)).toBe(PEOPLE);
  });
});
