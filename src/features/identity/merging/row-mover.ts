import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';
import { type Holding, Holdings, type MergePair } from '../../../platform/personal-data/index.js';
import { quoted, RowJournal } from './row-journal.js';

/** How many rows of a table pass over, and how many stay with the one that goes. */
export interface RowCount {
  table: string;
  rows: number;
}

/** Passes over what features hold of a person, as each of them declares, and puts it back. */
@Injectable()
export class RowMover {
  constructor(
    private readonly holdings: Holdings,
    private readonly dataSource: DataSource,
  ) {}

  /** Takes what must be locked before people are. */
  async lock(tx: Tx, personIds: readonly string[]): Promise<void> {
    for (const { merging } of this.all()) await merging.lock?.(tx, personIds);
  }

  /**
   * Passes rows over; those of a merge that was begun before and came meanwhile, too.
   *
   * @returns how many rows changed
   */
  async move(tx: Tx, mergeId: string, pair: MergePair): Promise<number> {
    const journal = await RowJournal.of(tx, mergeId, pair);
    for (const holding of this.all()) {
      const { merging, table, column } = holding;
      if ('by' in merging) await merging.by(tx, pair, journal);
      else if ('move' in merging) {
        const rows = await tx.sql<{ id: string }>(
          `select t.id from ${quoted(table)} t where t.${quoted(column)} = $1 and ${free(holding, merging.move)}
            order by t.id for update`,
          [pair.fromId, pair.toId],
        );
        await journal.passOver(
          table,
          column,
          rows.map(({ id }) => id),
        );
      }
    }
    if (journal.changed > 0) await this.settle(tx, [pair.fromId, pair.toId]);
    return journal.changed;
  }

  /** How many rows the one that goes has in each table from which rows pass over. */
  async counts({ fromId }: MergePair): Promise<RowCount[]> {
    const found = new Map<string, number>();
    for (const { merging, table, column } of this.all()) {
      if ('stay' in merging) continue;
      const [row] = (await this.dataSource.query(
        `select count(*)::int as n from ${quoted(table)} t where t.${quoted(column)} = $1`,
        [fromId],
      )) as { n: number }[];
      found.set(table, (found.get(table) ?? 0) + (row?.n ?? 0));
    }
    return [...found].filter(([, rows]) => rows > 0).map(([table, rows]) => ({ table, rows }));
  }

  /**
   * Puts rows back that are as the merge left them, the last changed first.
   *
   * @returns how many were put back, and how many stay since they were changed, or would collide
   */
  async putBack(tx: Tx, mergeId: string, pair: MergePair): Promise<{ back: number; left: number }> {
    const steps = await tx.sql<{ position: number; table: string; columns: string[]; rows: number }>(
      `select position, table_name as "table", array(select jsonb_object_keys(min(before::text)::jsonb)) as columns,
              count(*)::int as rows
         from person_merge_change where merge_id = $1 group by position, table_name order by position desc`,
      [mergeId],
    );
    let [back, left] = [0, 0];
    for (const { position, table, columns, rows } of steps) {
      const of = (alias: string) => columns.map((column) => `${alias}.${quoted(column)}`).join(', ');
      const done = await tx.sql(
        `with put as (
           update ${quoted(table)} t set (${columns.map(quoted).join(', ')}) = (select ${of('b')}
                  from jsonb_populate_record(null::${quoted(table)}, c.before) b)
             from person_merge_change c, jsonb_populate_record(null::${quoted(table)}, c.after) a
            where c.merge_id = $1 and c.position = $2 and t.id = c.row_id
              and row(${of('t')}) is not distinct from row(${of('a')})
              and ${this.freeAgain(table, columns)} returning t.id)
         select id from put`,
        [mergeId, position, ...(this.collides(table, columns) ? [pair.fromId] : [])],
      );
      back += done.length;
      left += rows - done.length;
    }
    await this.settle(tx, [pair.fromId, pair.toId]);
    return { back, left };
  }

  private async settle(tx: Tx, personIds: readonly string[]): Promise<void> {
    for (const { merging } of this.all()) await merging.settle?.(tx, personIds);
  }

  private freeAgain(table: string, columns: readonly string[]): string {
    const holding = this.collides(table, columns);
    return holding && 'move' in holding.merging ? free(holding, holding.merging.move, '$3') : 'true';
  }

  // The holding whose rows could collide where they were, if a plain move of them is put back.
  private collides(table: string, columns: readonly string[]): Holding | undefined {
    const holding = columns.length === 1 ? this.holdings.of(table, columns[0] as string) : undefined;
    return holding && 'move' in holding.merging && holding.merging.move.length > 0 ? holding : undefined;
  }

  private all(): Holding[] {
    return this.holdings.all().filter(({ by = 'id' }) => by === 'id');
  }
}

// Whether nothing of whoever gets the row stands in its way. Nulls do not collide, in an index as here.
function free({ table, column }: Holding, uniques: readonly (readonly string[])[], whose = '$2'): string {
  const ways = uniques.map((columns) => {
    const same = columns.map((name) => ` and o.${quoted(name)} = t.${quoted(name)}`).join('');
    return `not exists (select 1 from ${quoted(table)} o where o.${quoted(column)} = ${whose}${same})`;
  });
  return ways.length > 0 ? ways.join(' and ') : '$2::uuid is not null';
}
