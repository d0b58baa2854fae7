import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { OnDue, SYSTEM, Work } from '../../../platform/events/index.js';
import { nextRun } from './retention.rules.js';
import { RunRetention } from './run-retention.js';

const DAILY = 'privacy.daily-retention';
/** It is of nobody and no place. */
const SUBJECT = '00000000-0000-0000-0000-000000000000';

/**
 * Has the removal done once a day: each appointment makes the next before it begins, and a start makes the first. So it
 * stands in the database like every other appointment, and survives the loss of the queue.
 */
@Injectable()
export class DailyRetention implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly work: Work,
    private readonly retention: RunRetention,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.runsWorker) await this.appoint();
  }

  /** Removes what is due today. */
  @OnDue({ handler: DAILY, mode: 'steps', whenDone: 'forget' })
  async carryOut(): Promise<void> {
    await this.appoint();
    await this.retention.run();
  }

  private async appoint(): Promise<void> {
    const due = nextRun(this.clock.now());
    const occurrence = due.toISOString().slice(0, 10);
    await this.work.unrecorded('an appointment of the product with itself', SYSTEM, (tx) =>
      tx.schedule([{ handler: DAILY, subjectId: SUBJECT, occurrence, due }]),
    );
  }
}
