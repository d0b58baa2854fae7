import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { type Scope, SYSTEM, Work } from '../../../platform/events/index.js';
import { type RetentionKind, RetentionKinds } from '../../../platform/personal-data/index.js';
import { ProgramReader } from '../../programs/index.js';
import { RetentionCarriedOut } from '../privacy.events.js';
import { KeptByLaw } from './kept-by-law.js';
import { RetentionReader } from './retention.reader.js';
import { keptUntil, tally } from './retention.rules.js';

/** Rows that one transaction removes at the most. */
const BATCH = 500;
/** Batches of one kind in one run at the most; what is left then waits for the next day. */
const BATCHES = 400;
/** Stands for the installation where a fact needs a subject. */
const INSTALLATION = '00000000-0000-0000-0000-000000000000';

/** What a removal needs of others. */
@Injectable()
export class RetentionDesk {
  constructor(
    readonly programs: ProgramReader,
    readonly keptByLaw: KeptByLaw,
  ) {}
}

/** Removes what was kept for long enough. */
@Injectable()
export class RunRetention {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly kinds: RetentionKinds,
    private readonly reader: RetentionReader,
    private readonly desk: RetentionDesk,
  ) {}

  /**
   * Removes in every hub and in the installation, a few rows at a time; may be stopped after any of them, and run again
   * or twice at once. Its result is recorded for each hub.
   *
   * @returns rows removed
   */
  async run(): Promise<number> {
    let removed = await this.runFor(null, new Map());
    for (const hubId of await this.desk.programs.hubIds())
      removed += await this.runFor(hubId, await this.reader.ownDays(hubId));
    return removed;
  }

  private async runFor(hubId: string | null, ownDays: ReadonlyMap<string, number>): Promise<number> {
    const whose = hubId === null ? 'installation' : 'hub';
    const removed = new Map<string, number>();
    for (const kind of this.kinds.all().filter((one) => one.whose === whose)) {
      const days = ownDays.get(kind.kind) ?? kind.days?.usual;
      if (days !== undefined) removed.set(kind.kind, await this.remove(kind, hubId, days));
    }
    if (hubId === null) removed.set('privacy.kept-by-law', await this.desk.keptByLaw.release(BATCH));
    const told = tally(removed);
    const scope: Scope = hubId === null ? {} : { hubId };
    await this.work.run(SYSTEM, (tx) => tx.record(RetentionCarriedOut, hubId ?? INSTALLATION, scope, told));
    return told.removed;
  }

  private async remove({ remove }: RetentionKind, hubId: string | null, days: number): Promise<number> {
    if (!remove) return 0;
    const step = { before: keptUntil(this.clock.now(), days), hubId, limit: BATCH };
    let removed = 0;
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const gone = await this.work.unrecorded('what all batches removed is recorded once', SYSTEM, (tx) =>
        remove(tx, step),
      );
      if (gone === 0) break;
      removed += gone;
    }
    return removed;
  }
}
