import { spawnSync } from 'node:child_process';
import { Injectable, Module } from '@nestjs/common';
import { Clock } from '../../src/platform/clock/index.js';
import {
  defineEvent,
  OnDue,
  OnEvent,
  SYSTEM,
  type Task,
  type Tx,
  Work,
} from '../../src/platform/events/index.js';
import { sqlAs, TestApp } from '../harness/index.js';
import { foundHub } from '../harness/people.js';
import { startRedis, type TestRedis } from '../harness/redis.js';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

const Counted = defineEvent<{ n: number }>('test.Counted');
/** What the handlers below did, by database row. */
@Injectable()
class Counter {
  seen: number[] = [];
  due: string[] = [];
  failures = 0;

  @OnEvent(Counted, { handler: 'test.count' })
  async count(task: Task<{ n: number }>, _tx: Tx): Promise<void> {
    this.seen.push(task.fact?.data.n ?? -1);
  }

  @OnEvent(Counted, { handler: 'test.count-too' })
  async fail(): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('a passing fault');
    }
  }

  @OnDue({ handler: 'test.due' })
  async onDue(task: Task): Promise<void> {
    this.due.push(task.occurrence ?? '');
  }
}
@Module({ providers: [Counter] })
class CounterModule {}

const SUBJECT = '00000000-0000-4000-8000-000000000001';

describe.each([
  ['PostgreSQL', true],
  ['Redis', hasRedis],
])('deliveries, with queues in %s', (engine, runs) => {
  const test = runs ? it : it.skip;
  let app: TestApp;
  let redis: TestRedis | null = null;
  beforeAll(async () => {
    if (!runs) return;
    if (engine === 'Redis') redis = await startRedis();
    app = await TestApp.start(redis ? { REDIS_URL: redis.url } : {}, { modules: [CounterModule] });
  });
  afterAll(async () => {
    await app?.stop();
    await redis?.stop();
  });

  const record = (n: number) =>
    app.get(Work).run(SYSTEM, async (tx) => {
      await tx.record(Counted, SUBJECT, {}, { n });
    });

  test('each handler of a fact is called once', async () => {
    for (let n = 0; n < 20; n++) await record(n);
    await app.settled();
    expect([...app.get(Counter).seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  test('a use case that fails leaves neither fact nor delivery', async () => {
    const before = await app.sql(`select count(*) from domain_event`);
    const failing = app.get(Work).run(SYSTEM, async (tx) => {
      await tx.record(Counted, SUBJECT, {}, { n: 1_000 });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await app.sql(`select count(*) from domain_event`)).toEqual(before);
  });

  test('a use case that records nothing is refused, and changes nothing', async () => {
    const silent = app.get(Work).run(SYSTEM, (tx) => tx.sql(`update person set name = 'x'`));
    await expect(silent).rejects.toThrow(/without recording/);
  });

  test('a handler that fails is tried again alone, later', async () => {
    const counter = app.get(Counter);
    counter.failures = 1;
    const seen = counter.seen.length;
    await record(100);
    await app.settled('leave');
    const [row] = await app.sql<{ state: string; failures: number; last_error: string }>(
      `select state, failures, last_error from delivery where handler = 'test.count-too' and state = 'pending'`,
    );
    expect(row).toEqual({ state: 'pending', failures: 1, last_error: 'Error' });
    app.clock.advance(10_000);
    await app.settled();
    expect(
      await app.sql(`select 1 from delivery where handler = 'test.count-too' and state <> 'done'`),
    ).toEqual([]);
    expect(counter.seen.length).toBe(seen + 1);
  });

  test('what is due later comes when it is due, once, and not when it has become useless', async () => {
    const now = app.get(Clock).now().getTime();
    await app.get(Work).unrecorded('a test', SYSTEM, (tx) =>
      tx.schedule([
        { handler: 'test.due', subjectId: SUBJECT, occurrence: 'soon', due: new Date(now + 60_000) },
        { handler: 'test.due', subjectId: SUBJECT, occurrence: 'soon', due: new Date(now + 60_000) },
        {
          handler: 'test.due',
          subjectId: SUBJECT,
          occurrence: 'late',
          due: new Date(now + 60_000),
          uselessAfter: new Date(now + 90_000),
        },
      ]),
    );
    await app.settled();
    expect(app.get(Counter).due).toEqual([]);
    app.clock.advance(120_000);
    await app.settled();
    expect(app.get(Counter).due).toEqual(['soon']);
  });

  test('what the queue lost is handed over again: the table is the truth', async () => {
    const before = app.get(Counter).seen.length;
    await app.pauseWork(async () => {
      for (let n = 0; n < 50; n++) await record(200 + n);
      // Handed over, and then gone with the queue's whole storage.
      await app.sql(
        `update delivery set state = 'enqueued', attempt = 1, lease_until = $1 where state = 'pending'`,
        [new Date(app.clock.now().getTime() + 60_000)],
      );
      if (redis) await redis.flush();
      else await sqlAs(app.database.ownerUrl, 'truncate bullmq.job cascade');
    });
    expect(app.get(Counter).seen.length).toBe(before);
    app.clock.advance(61_000);
    await app.settled();
    expect(app.get(Counter).seen.length).toBe(before + 50);
  });

  test('jobs carry ids and nothing else', async () => {
    const hub = await foundHub(app, 'Quiet Hub', `quiet-${engine.toLowerCase()}@hub.example`);
    expect(hub.id).toBeTruthy();
    if (redis) return;
    const rows = await app.sql<{ data: object }>(`select data from bullmq.job`);
    for (const { data } of rows) expect(Object.keys(data)).toEqual(['deliveryId']);
  });
});
