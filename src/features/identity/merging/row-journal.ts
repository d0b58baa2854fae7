import type { Tx } from '../../../platform/events/index.js';
import type { MergeJournal, MergePair, RowValues } from '../../../platform/personal-data/index.js';

/** Changes rows for a merge, and writes down what they were. */
export class RowJournal implements MergeJournal {
  private constructor(
    private readonly tx: Tx,
    private readonly mergeId: string,
    private readonly pair: MergePair,
    private position: number,
  ) {}

  /** The journal of a merge; what was written before comes first. */
  static async of(tx: Tx, mergeId: string, pair: MergePair): Promise<RowJournal> {
    const [last] = await tx.sql<{ n: number }>(
      `select coalesce(max(position), 0)::int as n from person_merge_change where merge_id = $1`,
      [mergeId],
    );
    return new RowJournal(tx, mergeId, pair, last?.n ?? 0);
  }

  /** How many rows it has changed. */
  changed = 0;

  async change(table: string, id: string, before: RowValues, after: RowValues): Promise<void> {
    const columns = Object.keys(after);
    const list = columns.map(quoted).join(', ');
    await this.tx.sql(
      `update ${quoted(table)} t set (${list}) = (select ${columns.map((c) => `a.${quoted(c)}`).join(', ')}
         from jsonb_populate_record(null::${quoted(table)}, $2::jsonb) a) where t.id = $1`,
      [id, JSON.stringify(after)],
    );
    await this.write(table, [id], before, after);
  }

  async passOver(table: string, column: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { fromId, toId } = this.pair;
    await this.tx.sql(
      `update ${quoted(table)} set ${quoted(column)} = $1 where id = any($2::uuid[]) and ${quoted(column)} = $3`,
      [toId, ids, fromId],
    );
    await this.write(table, ids, { [column]: fromId }, { [column]: toId });
  }

  private async write(table: string, ids: readonly string[], before: RowValues, after: RowValues) {
    this.changed += ids.length;
    this.position += 1;
    await this.tx.sql(
      `insert into person_merge_change (id, created_at, merge_id, position, table_name, row_id, before, after)
       select gen_random_uuid(), $1, $2, $3, $4, r.id, $6::jsonb, $7::jsonb from unnest($5::uuid[]) as r(id)`,
      [this.tx.now, this.mergeId, this.position, table, ids, JSON.stringify(before), JSON.stringify(after)],
    );
  }
}

/** A name of a table or column of ours in SQL. They come from our own declarations, and never from a request. */
export function quoted(name: string): string {
  if (!/^[a-z_]{1,63}$/.test(name)) throw new Error(`${name} is no name of a table or column of ours`);
  return `"${name}"`;
}
