import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, Ids } from '../../../platform/clock/index.js';
import { Connections } from '../../../platform/database/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { deriveKey } from '../../../platform/secrets/index.js';

/** Questions an hour from one network: a board that looks up a whole cohort gets through. */
export const ASKED_PER_NETWORK = 120;
/** Questions an hour from everybody. */
export const ASKED_BY_ALL = 5_000;
const HOUR = 3_600_000;

/**
 * Counts the questions about serials, right and wrong ones alike. A serial has 85 random bits, so that it is not guessed
 * at any pace; the limits keep the page from being a burden.
 */
@Injectable()
export class VerificationLimit {
  private readonly key: Buffer;

  // No use case and no transaction: a count stands, whatever becomes of the question.
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(Connections) { surveyMasterKey }: Connections,
  ) {
    this.key = deriveKey(surveyMasterKey, 'credits: networks that verify certificates');
  }

  /**
   * Counts one more.
   *
   * @param network null where networks cannot be told apart
   * @throws Refusal RATE_LIMITED when this hour's are used up
   */
  async count(network: string | null): Promise<void> {
    const own = network ? await this.counted(this.hashOf(network)) : 0;
    // Who is over their own limit uses up nothing of everybody's.
    if (own > ASKED_PER_NETWORK || (await this.counted('all')) > ASKED_BY_ALL)
      throw Refusal.tooMany('Too many certificates were asked about within an hour. Please try later.');
  }

  private hashOf(network: string): string {
    return createHmac('sha256', this.key).update(network).digest('hex');
  }

  private async counted(what: string): Promise<number> {
    const now = this.clock.now();
    const [row] = (await this.dataSource.query(
      `with gone as (
         delete from verification_count where id in (
           select id from verification_count where created_at <= $5 limit 20 for update skip locked))
       insert into verification_count (id, created_at, counted, hour, asked) values ($1, $2, $3, $4, 1)
       on conflict (counted, hour) do update set asked = verification_count.asked + 1 returning asked`,
      [this.ids.next(), now, what, Math.floor(now.getTime() / HOUR), new Date(now.getTime() - 2 * HOUR)],
    )) as { asked: number }[];
    return row?.asked ?? 0;
  }
}
