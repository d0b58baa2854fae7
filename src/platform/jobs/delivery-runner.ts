import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/index.js';
import { type EventData, type Fact, Handlers, SYSTEM, type Task, type Tx, Work } from '../events/index.js';
import { Log } from '../logging/index.js';
import { RetryAt } from './retry-at.js';

/** Seconds a hand-over to the queue is trusted; a running handler renews it. */
export const LEASE_SECONDS = 60;

/** Seconds to wait after the first, second … failure; after the last the delivery is dead, and shown as such. */
const BACKOFF_SECONDS = [5, 30, 120, 600, 3_600, 21_600] as const;

interface Row {
  id: string;
  handler: string;
  state: string;
  subject_id: string;
  occurrence: string | null;
  useless_after: Date | null;
  failures: number;
  event_id: string | null;
  at: Date | null;
  hub_id: string | null;
  program_id: string | null;
  cohort_id: string | null;
  event_subject_id: string | null;
  data: EventData | null;
}

/** Carries out one delivery, once, whatever the queue does. */
@Injectable()
export class DeliveryRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly work: Work,
    private readonly handlers: Handlers,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Carries out a delivery; a failure is noted for a later try, and never thrown. */
  async run(deliveryId: string): Promise<void> {
    const row = await this.load(deliveryId);
    if (!row || row.state === 'done' || row.state === 'dead' || row.state === 'void') return;
    const handler = this.handlers.named(row.handler);
    if (!handler) {
      // A newer release may have made it: its worker will take it when the lease has run out.
      this.log.info('A delivery for an unknown handler was dropped', { handler: row.handler, deliveryId });
      return;
    }
    if (row.useless_after && row.useless_after < this.clock.now()) {
      await this.finish(row.id, 'void');
      return;
    }
    try {
      if (handler.mode === 'transaction') {
        await this.work.unrecorded('a handler records what it does itself', SYSTEM, async (tx) => {
          if (!(await lock(tx, row.id))) return;
          await handler.run(taskOf(row), tx);
          await settle(tx, row.id, handler.whenDone);
        });
      } else {
        await this.keepingLease(row.id, () => handler.run(taskOf(row), null));
        await this.work.unrecorded('the mark of a delivery', SYSTEM, (tx) =>
          settle(tx, row.id, handler.whenDone),
        );
      }
    } catch (error) {
      if (error instanceof RetryAt) await this.putOff(row.id, error.at);
      else await this.failed(row, error);
    }
  }

  private async load(id: string): Promise<Row | undefined> {
    const rows = (await this.dataSource.query(
      `select d.id, d.handler, d.state, d.subject_id, d.occurrence, d.useless_after, d.failures, d.event_id,
              e.at, e.hub_id, e.program_id, e.cohort_id, e.subject_id as event_subject_id, e.data
         from delivery d left join domain_event e on e.id = d.event_id where d.id = $1`,
      [id],
    )) as Row[];
    return rows[0];
  }

  private async keepingLease(id: string, run: () => Promise<void>): Promise<void> {
    const renew = () =>
      this.dataSource
        .query(`update delivery set lease_until = $2 where id = $1 and state = 'enqueued'`, [
          id,
          this.leaseEnd(),
        ])
        .catch((error: unknown) =>
          this.log.failure('A lease could not be renewed', error, { deliveryId: id }),
        );
    const timer = setInterval(renew, (LEASE_SECONDS * 1_000) / 3);
    try {
      await run();
    } finally {
      clearInterval(timer);
    }
  }

  private leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + LEASE_SECONDS * 1_000);
  }

  private async failed(row: Row, error: unknown): Promise<void> {
    const wait = BACKOFF_SECONDS[row.failures];
    this.log.failure('A delivery failed', error, {
      handler: row.handler,
      deliveryId: row.id,
      failures: row.failures + 1,
    });
    await this.dataSource.query(
      `update delivery set failures = failures + 1, last_error = $2, lease_until = null,
              state = case when $3::timestamptz is null then 'dead' else 'pending' end,
              due_at = coalesce($3::timestamptz, due_at)
        where id = $1 and state in ('pending', 'enqueued')`,
      [
        row.id,
        error instanceof Error ? error.name : 'unknown',
        wait === undefined ? null : new Date(this.clock.now().getTime() + wait * 1_000),
      ],
    );
  }

  private async putOff(id: string, at: Date): Promise<void> {
    await this.dataSource.query(
      `update delivery set state = 'pending', lease_until = null, due_at = $2
        where id = $1 and state in ('pending', 'enqueued')`,
      [id, at],
    );
  }

  private async finish(id: string, state: 'void'): Promise<void> {
    await this.dataSource.query(`update delivery set state = $2, lease_until = null where id = $1`, [
      id,
      state,
    ]);
  }
}

function taskOf(row: Row): Task {
  const fact: Fact | null = row.event_id
    ? {
        id: row.event_id,
        at: row.at as Date,
        subjectId: row.event_subject_id as string,
        hubId: row.hub_id,
        programId: row.program_id,
        cohortId: row.cohort_id,
        data: row.data as EventData,
      }
    : null;
  return { deliveryId: row.id, subjectId: row.subject_id, occurrence: row.occurrence, fact };
}

/** Locks the delivery for this transaction; false when someone else has finished it meanwhile. */
async function lock(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.sql<{ state: string }>(`select state from delivery where id = $1 for update`, [id]);
  return rows[0]?.state === 'pending' || rows[0]?.state === 'enqueued';
}

async function settle(tx: Tx, id: string, whenDone: 'keep' | 'forget'): Promise<void> {
  if (whenDone === 'forget') await tx.sql(`delete from delivery where id = $1`, [id]);
  else await tx.sql(`update delivery set state = 'done', lease_until = null where id = $1`, [id]);
}
