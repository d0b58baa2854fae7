import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { Clock } from '../../src/platform/clock/index.js';
import { Config, type Environment } from '../../src/platform/config/index.js';
import { Connections, StatementLog } from '../../src/platform/database/index.js';
import { createApp } from '../../src/platform/http/index.js';
import { JobsModule } from '../../src/platform/jobs/index.js';
import { Client } from './client.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { FakeClock } from './fake-clock.js';
import { endWithFile } from './loose-ends.js';
import { Mailbox, type ReadMailbox, SinkMailbox } from './mailbox.js';
import type { SmtpSink } from './smtp-sink.js';

/** How a test's app differs. */
export interface TestAppOptions {
  /** Another app's, to be a second process beside it. */
  database?: TestDatabase;
  masterKey?: Buffer;
  /** Where its mail goes, with SMTP_URL. */
  mail?: SmtpSink;
  /** Modules beside the product's. */
  modules?: Type[];
}

/** The whole product on a database of its own, on a real port, with a clock that a test can set. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly database: TestDatabase,
    readonly clock: FakeClock,
    readonly mailbox: ReadMailbox,
    readonly statements: StatementLog,
    private readonly folder: string,
    private readonly ownsDatabase: boolean,
  ) {
    this.stop = endWithFile(() => this.end());
  }

  /** Ends it, and its database; at the latest with the test file. */
  readonly stop: () => Promise<void>;

  /**
   * Starts it.
   *
   * @param env settings over the tests' own, such as SMTP_URL
   */
  static async start(env: Environment = {}, options: TestAppOptions = {}): Promise<TestApp> {
    const folder = mkdtempSync(join(tmpdir(), 'spokewell-app-'));
    const { database, masterKey = TEST_KEY, modules = [] } = options;
    const own = database ?? (await createTestDatabase());
    const config = Config.read({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent', ...env });
    const clock = new FakeClock();
    const statements = new StatementLog();
    const module = AppModule.with(
      config,
      new Connections(own.appUrl, masterKey, TEST_SIGNING_KEY, async () => {}),
      [
        { provide: Clock, useValue: clock },
        { provide: StatementLog, useValue: statements },
      ],
    );
    const app = await createApp({ ...module, imports: [...(module.imports ?? []), ...modules] }, config);
    await app.listen(config.port, config.host);
    const url = (await app.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
    return new TestApp(
      app,
      url,
      own,
      clock,
      options.mail ? new SinkMailbox(options.mail) : new Mailbox(join(folder, 'mailbox')),
      statements,
      folder,
      !database,
    );
  }

  /** A client that nobody knows. */
  get anonymous(): Client {
    return new Client(this.url);
  }

  /** A part of the product, to look at what no client can see. */
  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get(type as never) as T;
  }

  /** Runs SQL as the application's role. */
  sql<R = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> {
    return this.app.get(DataSource).query(text, values) as Promise<R[]>;
  }

  /**
   * Waits until no delivery is due: all that was to follow has followed.
   *
   * @param failed `wait` (default) waits for the next try of what failed by the machine's mood; `leave` lets it wait
   */
  async settled(failed: 'wait' | 'leave' = 'wait', seconds = 30): Promise<void> {
    const until = Date.now() + seconds * 1_000;
    for (;;) {
      // The server's clock, read after its snapshot: ours, read before, would be earlier than what was made meanwhile.
      const rows = await this.sql<{ n: number }>(
        `select count(*)::int as n from delivery
          where state in ('pending', 'enqueued')
            and (due_at <= clock_timestamp() + $1 * interval '1 ms' or ($2 and failures > 0))
         union all
         -- Mail in the air, whose delivery was handed over again because a test moved the clock meanwhile: it is put off.
         select count(*)::int from mail_message where $2 and state = 'claimed'`,
        [this.clock.offset, failed === 'wait'],
      );
      if (rows.every(({ n }) => n === 0)) return;
      if (Date.now() > until)
        throw new Error(
          `${rows.reduce((all, { n }) => all + n, 0)} deliveries were still due after ${seconds} s`,
        );
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  /** Runs something while no delivery is handed over or carried out. */
  async pauseWork(run: () => Promise<void>): Promise<void> {
    const jobs = this.app.get(JobsModule);
    await jobs.pause();
    try {
      await run();
    } finally {
      jobs.resume();
    }
  }

  private async end(): Promise<void> {
    await this.app.close();
    if (this.ownsDatabase) await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The master key of tests. */
export const TEST_KEY = randomBytes(32);
/** The key with which ledgers of tests are signed. */
export const TEST_SIGNING_KEY = randomBytes(32);
