import { Injectable } from '@nestjs/common';
import type { Tx } from '../events/index.js';

/** What one step of a removal is to do. */
export interface RemovalStep {
  /** What ended before this instant has been kept for long enough. */
  before: Date;
  /** The hub of which rows are meant; null for what belongs to the installation. */
  hubId: string | null;
  /** Rows at the most, so that no statement holds the table for long. */
  limit: number;
}

/** A kind of data, and how long it is kept. */
export interface RetentionKind {
  /** Its stable name, `feature.what`: it stands in the database. */
  kind: string;
  title: string;
  /** Why it is kept, and why no longer. */
  why: string;
  /** Whether each hub says for itself how long, or whoever runs the product. */
  whose: 'hub' | 'installation';
  /** Days; null for what is kept for good. */
  days: { usual: number; least: number; most: number } | null;
  /** Removes some of what is due, or what tells of people in it; answers how many, 0 when nothing is left. */
  remove?(tx: Tx, step: RemovalStep): Promise<number>;
}

/** Every kind of data that is not kept for ever, and some that are. Features declare theirs when they start. */
@Injectable()
export class RetentionKinds {
  private readonly declared: RetentionKind[] = [];

  /** Makes kinds of data known. */
  declare(...kinds: readonly RetentionKind[]): void {
    for (const kind of kinds) {
      if (this.declared.some((other) => other.kind === kind.kind))
        throw new Error(`Two kinds of data are named ${kind.kind}`);
      if ((kind.days === null) !== (kind.remove === undefined))
        throw new Error(`The kind of data ${kind.kind} is removed after some time, or it is not`);
      if (kind.days && !isOrdered(kind.days))
        throw new Error(`The usual days of ${kind.kind} lie beyond its least or most`);
      this.declared.push(kind);
    }
  }

  /** All of them, in the order of the features. */
  all(): readonly RetentionKind[] {
    return this.declared;
  }
}

/**
 * Removes rows of a table, up to a limit.
 *
 * @param condition SQL of which rows; its parameters begin at `$2`
 * @returns how many
 */
export async function removeRows(
  tx: Tx,
  table: string,
  limit: number,
  condition: string,
  parameters: readonly unknown[],
): Promise<number> {
  const [row] = await tx.sql<{ n: number }>(
    `with due as (select id from ${table} where ${condition} limit $1 for update skip locked),
          gone as (delete from ${table} where id in (select id from due) returning 1)
     select count(*)::int as n from gone`,
    [limit, ...parameters],
  );
  return row?.n ?? 0;
}

function isOrdered({ usual, least, most }: { usual: number; least: number; most: number }): boolean {
  return least <= usual && usual <= most;
}
