import {
  Global,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Config } from '../config/index.js';
import { Connections } from '../database/connections.js';
import type { QueueName } from '../events/index.js';
import { RelaySignal } from '../events/index.js';
import { Log } from '../logging/index.js';
import { DeliveryRunner } from './delivery-runner.js';
import { OutageLog } from './outage-log.js';
import {
  type DeliveryQueue,
  type DeliveryWorkerHandle,
  postgresEngine,
  type QueueEngine,
  redisEngine,
} from './queue-engine.js';
import { Relay } from './relay.js';

/** How many deliveries a process carries out at once, by queue. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = { work: 4, mail: 4 };

/** Milliseconds that jobs in hand get to end when the process is told to stop. */
const GRACE_MS = 8_000;
/** Milliseconds that the queues get to close once nothing is in hand. */
const CLOSING_MS = 1_000;

const UUID = /^[0-9a-f-]{36}$/;

/** Queues and workers, in the processes that work. */
@Global()
@Module({ providers: [DeliveryRunner, Relay], exports: [DeliveryRunner] })
export class JobsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private engine: QueueEngine | null = null;
  private queues = new Map<QueueName, DeliveryQueue>();
  private workers: DeliveryWorkerHandle[] = [];
  private closed = false;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Connections) private readonly connections: Connections,
    private readonly runner: DeliveryRunner,
    private readonly relay: Relay,
    private readonly signal: RelaySignal,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.runsWorker) return;
    const outage = new OutageLog(this.log, {
      failed: 'The queue reported an error',
      recovered: 'The queue answers again',
    });
    // What breaks once it is closed was cut off by whoever stops the database after us: no outage.
    const onError = (error: unknown) => this.closed || outage.failed(error);
    this.engine = this.config.redisUrl
      ? redisEngine(this.config.redisUrl, onError, () => outage.recovered())
      : postgresEngine(this.connections.appUrl, onError);
    for (const name of Object.keys(CONCURRENCY) as QueueName[]) {
      this.queues.set(name, this.engine.queue(name));
      this.workers.push(this.engine.worker(name, CONCURRENCY[name], (job) => this.carryOut(job)));
    }
    this.relay.start(this.queues);
  }

  /** Hands nothing over until {@link JobsModule.resume}: for maintenance of the queue's storage. */
  pause(): Promise<void> {
    return this.relay.stop();
  }

  /** Hands over again. */
  resume(): void {
    this.relay.start(this.queues);
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.engine) return;
    // A queue that does not answer leaves whoever waits for it waiting: what is in hand is handed over again later.
    await within(GRACE_MS, [this.relay.stop(), ...this.workers.map((worker) => worker.close())]);
    await within(
      CLOSING_MS,
      [...this.queues.values()].map((queue) => queue.close()),
    );
    this.closed = true;
    await this.engine.close();
  }

  private async carryOut(job: { name: string; data: unknown }): Promise<void> {
    const deliveryId = (job.data as { deliveryId?: unknown } | null)?.deliveryId;
    if (job.name !== 'delivery' || typeof deliveryId !== 'string' || !UUID.test(deliveryId)) {
      this.log.info('A job of an unknown kind was dropped', { job: job.name });
      return;
    }
    await this.runner.run(deliveryId);
    this.signal.nudge();
  }
}

/** Waits until all have ended, well or not, but no longer than this. */
async function within(milliseconds: number, endings: Promise<unknown>[]): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => (late = setTimeout(resolve, milliseconds)));
  await Promise.race([Promise.allSettled(endings), patience]);
  clearTimeout(late);
}
