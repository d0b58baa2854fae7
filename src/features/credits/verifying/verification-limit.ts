import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Connections } from '../../../platform/database/index.js';
import { SYSTEM, type Tx, Work } from '../../../platform/events/index.js';
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

  constructor(
    private readonly work: Work,
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
    const within = await this.work.unrecorded('a count of questions tells of nobody', SYSTEM, async (tx) => {
      const own = network ? await counted(tx, this.hashOf(network)) : 0;
      // Who is over their own limit uses up nothing of everybody's.
      if (own > ASKED_PER_NETWORK) return false;
      await tx.sql(
        `delete from verification_count where id in (
           select id from verification_count where created_at <= $1 limit 20 for update skip locked)`,
        [new Date(tx.now.getTime() - 2 * HOUR)],
      );
      return (await counted(tx, 'all')) <= ASKED_BY_ALL;
    });
    if (!within)
      throw Refusal.tooMany('Too many certificates were asked about within an hour. Please try later.');
  }

  private hashOf(network: string): string {
    return createHmac('sha256', this.key).update(network).digest('hex');
  }
}

async function counted(tx: Tx, what: string): Promise<number> {
  const [row] = await tx.sql<{ asked: number }>(
    `insert into verification_count (id, created_at, counted, hour, asked) values ($1, $2, $3, $4, 1)
     on conflict (counted, hour) do update set asked = verification_count.asked + 1 returning asked`,
    [tx.ids.next(), tx.now, what, Math.floor(tx.now.getTime() / HOUR)],
  );
  return row?.asked ?? 0;
}
