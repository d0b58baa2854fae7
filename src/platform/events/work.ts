import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, Ids } from '../clock/index.js';
import { Handlers } from './handlers.js';
import { RelaySignal } from './relay-signal.js';
import { type Actor, Tx } from './tx.js';

/** Runs use cases: one transaction each, with the fact that tells of it. */
@Injectable()
export class Work {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly handlers: Handlers,
    private readonly signal: RelaySignal,
  ) {}

  /**
   * Runs one use case. It must record at least one fact, so that nothing changes without a trail; what changes
   * nothing returns before it writes and says so with {@link Work.unrecorded}.
   */
  async run<T>(actor: Actor, useCase: (tx: Tx) => Promise<T>): Promise<T> {
    const { result, recorded } = await this.transaction(actor, useCase);
    if (recorded === 0) throw new Error('A use case ended without recording a fact');
    return result;
  }

  /**
   * Runs a transaction that leaves no fact behind: an anonymous answer, the machinery of deliveries and mail, or a
   * use case that found nothing to change.
   *
   * @param why the reason, for the reader of the code
   */
  async unrecorded<T>(_why: string, actor: Actor, useCase: (tx: Tx) => Promise<T>): Promise<T> {
    return (await this.transaction(actor, useCase)).result;
  }

  private async transaction<T>(actor: Actor, useCase: (tx: Tx) => Promise<T>) {
    const done = await this.dataSource.transaction(async (manager) => {
      const tx = new Tx(manager, actor, this.clock.now(), this.ids, this.handlers);
      const result = await useCase(tx);
      return { result, recorded: tx.recorded };
    });
    this.signal.nudge();
    return done;
  }
}
