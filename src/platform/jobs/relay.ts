import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/index.js';
import { type QueueName, RelaySignal } from '../events/index.js';
import { Log } from '../logging/index.js';
import { LEASE_SECONDS } from './delivery-runner.js';
import { OutageLog } from './outage-log.js';
import type { DeliveryQueue } from './queue-engine.js';

/** Milliseconds between two looks at the table when nothing wakes the relay. */
const LOOK_EVERY_MS = 250;

/** Deliveries in the queue's hands at the most, so that a long wave does not outlive its leases. */
const IN_HAND = 500;

/**
 * Hands due deliveries over to the queue. The table is the truth: what the queue loses is handed over again when
 * its lease has run out.
 */
@Injectable()
export class Relay {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = true;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly signal: RelaySignal,
    log: Log,
  ) {
    this.outage = new OutageLog(log, {
      failed: 'The relay could not look for deliveries',
      recovered: 'The relay looks for deliveries again',
    });
  }

  private readonly outage: OutageLog;

  private queues: Map<QueueName, DeliveryQueue> = new Map();

  /** Begins to look. */
  start(queues: Map<QueueName, DeliveryQueue>): void {
    this.queues = queues;
    this.stopped = false;
    this.signal.listen(() => this.wake());
    this.wake();
  }

  /** Stops looking, after the look in hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.signal.listen(null);
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    if (this.timer) clearTimeout(this.timer);
    this.running = this.look().finally(() => {
      this.running = null;
      if (this.stopped) return;
      if (this.again) {
        this.again = false;
        this.wake();
      } else {
        this.timer = setTimeout(() => this.wake(), LOOK_EVERY_MS);
        this.timer.unref();
      }
    });
  }

  private async look(): Promise<void> {
    try {
      for (const [name, queue] of this.queues) await this.handOver(name, queue);
      this.outage.recovered();
    } catch (error) {
      this.outage.failed(error);
    }
  }

  private async handOver(name: QueueName, queue: DeliveryQueue): Promise<void> {
    const now = this.clock.now();
    const taken = (await this.dataSource.query(
      `with due as (
         select id from delivery
          where queue = $1 and due_at <= $2
            and (state = 'pending' or (state = 'enqueued' and lease_until <= $2))
          order by due_at
          limit greatest(0, $4 - (select count(*) from delivery
                                   where queue = $1 and state = 'enqueued' and lease_until > $2))
          for update skip locked)
       update delivery d set state = 'enqueued', lease_until = $3, attempt = attempt + 1
         from due where d.id = due.id returning d.id, d.attempt`,
      [name, now, new Date(now.getTime() + LEASE_SECONDS * 1_000), IN_HAND],
    )) as [{ id: string; attempt: number }[], number];
    const rows = taken[0];
    if (rows.length === 0) return;
    await queue.addBulk(
      rows.map(({ id, attempt }) => ({
        name: 'delivery',
        data: { deliveryId: id },
        opts: { jobId: `${id}-${attempt}` },
      })),
    );
  }
}
