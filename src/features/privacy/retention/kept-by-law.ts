import { Injectable } from '@nestjs/common';
import { SYSTEM, Work } from '../../../platform/events/index.js';
import { Holdings } from '../../../platform/personal-data/index.js';

/**
 * Lets go of what was kept of erased people by law, once its time is over; of whoever was joined with them, too, who was
 * erased with them.
 */
@Injectable()
export class KeptByLaw {
  constructor(
    private readonly work: Work,
    private readonly holdings: Holdings,
  ) {}

  /**
   * Removes it.
   *
   * @param limit rows in one transaction at the most
   * @returns how many rows
   */
  async release(limit: number): Promise<number> {
    let released = 0;
    for (const { table, column, erasing } of this.holdings.all()) {
      if (erasing === 'delete' || !('keep' in erasing) || !erasing.until) continue;
      for (let gone = limit; gone === limit; released += gone)
        gone = await this.batch(table, column, erasing.until, limit);
    }
    return released;
  }

  private batch(table: string, column: string, until: string, limit: number): Promise<number> {
    return this.work.unrecorded('what all batches removed is recorded once', SYSTEM, async (tx) => {
      const [row] = await tx.sql<{ n: number }>(
        `with due as (select k.ctid from ${table} k
                       where k.${until} <= $1
                         and exists (select 1 from person p join erasure e on e.person_id in (p.id, p.merged_into)
                                      where p.id = k.${column} and e.state = 'done')
                       limit $2 for update skip locked),
              gone as (delete from ${table} where ctid in (select ctid from due) returning 1)
         select count(*)::int as n from gone`,
        [tx.now, limit],
      );
      return row?.n ?? 0;
    });
  }
}
