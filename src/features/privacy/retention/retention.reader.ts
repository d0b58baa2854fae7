import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type RetentionKind, RetentionKinds } from '../../../platform/personal-data/index.js';
import { RetentionCarriedOut } from '../privacy.events.js';

/** A kind of data as a hub sees it. */
export interface KindFacts extends Pick<RetentionKind, 'kind' | 'title' | 'why' | 'whose'> {
  /** How long it is kept; null is for good. */
  days: number | null;
  usualDays: number | null;
  leastDays: number | null;
  mostDays: number | null;
}

/** When what was kept for long enough was removed last, and how much it was. */
export interface RunFacts {
  at: Date;
  removed: number;
}

/** Answers how long what is kept. */
@Injectable()
export class RetentionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kinds: RetentionKinds,
  ) {}

  /** How long a hub keeps what, and what was removed last. */
  async scheduleOf(hubId: string): Promise<{ kinds: KindFacts[]; lastRun: RunFacts | null }> {
    const [kinds, lastRun] = await Promise.all([this.kindsOf(hubId), this.lastRun(hubId)]);
    return { kinds, lastRun };
  }

  private async kindsOf(hubId: string): Promise<KindFacts[]> {
    const own = await this.ownDays(hubId);
    return this.kinds.all().map(({ kind, title, why, whose, days }) => ({
      kind,
      title,
      why,
      whose,
      days: own.get(kind) ?? days?.usual ?? null,
      usualDays: days?.usual ?? null,
      leastDays: days?.least ?? null,
      mostDays: days?.most ?? null,
    }));
  }

  /** What a hub said for itself, by kind. */
  async ownDays(hubId: string): Promise<Map<string, number>> {
    const rows = (await this.dataSource.query(`select kind, days from retention_period where hub_id = $1`, [
      hubId,
    ])) as { kind: string; days: number }[];
    return new Map(rows.map(({ kind, days }) => [kind, days]));
  }

  private async lastRun(hubId: string): Promise<RunFacts | null> {
    const rows = (await this.dataSource.query(
      `select at, (data->>'removed')::int as removed from domain_event
        where subject_id = $1 and type = $2 order by at desc limit 1`,
      [hubId, RetentionCarriedOut.name],
    )) as RunFacts[];
    return rows[0] ?? null;
  }
}
