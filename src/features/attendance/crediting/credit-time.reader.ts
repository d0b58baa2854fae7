import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';
import { clocksOf } from '../../sessions/index.js';
import { presenceOf } from '../presence-of.js';
import { type CountingWay, type CreditTime, creditableBy, creditTimeOf } from './credit-time.rules.js';

/** A session whose time is asked for by one way of counting. */
export interface CreditTimeAsk extends CountingWay {
  /** What tells this answer from others. */
  key: string;
  sessionId: string;
}

/** Answers how long people were in sessions, as each kind of credit counts it. */
@Injectable()
export class CreditTimeReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * How long people were there, by key and person; whoever has no presence that counts is left out. Three statements,
   * however many sessions, people and ways of counting.
   *
   * @param personIds only of these people; of everyone when null
   * @param tx asks inside this transaction
   */
  async of(
    asks: readonly CreditTimeAsk[],
    personIds: readonly string[] | null,
    tx?: Tx,
  ): Promise<Map<string, Map<string, CreditTime>>> {
    const found = new Map<string, Map<string, CreditTime>>(asks.map(({ key }) => [key, new Map()]));
    if (asks.length === 0) return found;
    const at = tx?.manager ?? this.dataSource.manager;
    const clocks = await clocksOf(at, [...new Set(asks.map(({ sessionId }) => sessionId))]);
    const ends = new Map([...clocks].map(([id, clock]) => [id, Math.floor(clock.end.getTime() / 1000)]));
    const presences = await presenceOf(at, ends, personIds);
    for (const { key, sessionId, ...way } of asks) {
      const clock = clocks.get(sessionId);
      if (!clock) continue;
      const creditable = creditableBy(way, clock);
      const times = found.get(key);
      for (const [personId, presence] of presences.get(sessionId) ?? [])
        times?.set(personId, creditTimeOf(way, creditable, presence));
    }
    return found;
  }
}
