import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/events/index.js';

/** Tells which of some sessions must not be called off, with the reason in words. */
export type CallOffGuard = (tx: Tx, sessionIds: readonly string[]) => Promise<Map<string, string>>;

/** Where later features say what makes a session history: sessions knows none of them. */
@Injectable()
export class CallOffGuards {
  private readonly guards: CallOffGuard[] = [];

  /** Adds one; features do it when they start. */
  add(guard: CallOffGuard): void {
    this.guards.push(guard);
  }

  /** The sessions that must not be called off, each with a reason. */
  async held(tx: Tx, sessionIds: readonly string[]): Promise<Map<string, string>> {
    const found = await Promise.all(this.guards.map((guard) => guard(tx, sessionIds)));
    return new Map(found.flatMap((reasons) => [...reasons]));
  }
}
