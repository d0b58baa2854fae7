import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { OnDue, SYSTEM, Work } from '../../../platform/events/index.js';
import { nextWarning } from './standing.rules.js';
import { WarnOfEnds } from './warn-of-ends.js';

const DAILY = 'credits.warn-of-ends';
/** It is of nobody and no place. */
const SUBJECT = '00000000-0000-0000-0000-000000000000';

/** Has people warned once a day: each appointment makes the next before it begins, and a start makes the first. */
@Injectable()
export class DailyWarnings implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly work: Work,
    private readonly warnings: WarnOfEnds,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.runsWorker) await this.appoint();
  }

  /** Warns whoever is to be warned today. */
  @OnDue({ handler: DAILY, mode: 'steps', whenDone: 'forget' })
  async carryOut(): Promise<void> {
    await this.appoint();
    await this.warnings.run();
  }

  private async appoint(): Promise<void> {
    const due = nextWarning(this.clock.now());
    const occurrence = due.toISOString().slice(0, 10);
    await this.work.unrecorded('an appointment of the product with itself', SYSTEM, (tx) =>
      tx.schedule([{ handler: DAILY, subjectId: SUBJECT, occurrence, due }]),
    );
  }
}
