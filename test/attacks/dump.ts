import { sqlAs } from '../harness/index.js';

/** A row as a holder of the whole database sees it. */
export interface DumpedRow {
  /** Where it lies: block and place, as one number that rises through the table. */
  place: number;
  /** The number of the transaction that wrote it. */
  xmin: number;
  /** The number of the transaction that last locked or replaced it, else 0. */
  xmax: number;
  row: Record<string, unknown>;
}

/** Every table of every schema, the queue's too. */
export type Dump = Map<string, DumpedRow[]>;

/** Takes everything that PostgreSQL tells its superuser, row by row, in the order in which the rows lie. */
export async function dumpOf(superuserUrl: string): Promise<Dump> {
  const tables = await sqlAs<{ schema: string; name: string }>(
    superuserUrl,
    `select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const dump: Dump = new Map();
  for (const { schema, name } of tables) {
    const rows = await sqlAs<{ ctid: string; xmin: string; xmax: string; row: Record<string, unknown> }>(
      superuserUrl,
      `select ctid::text, xmin::text, xmax::text, to_jsonb(t) as row from "${schema}"."${name}" t order by ctid`,
    );
    dump.set(
      schema === 'public' ? name : `${schema}.${name}`,
      rows.map(({ ctid, xmin, xmax, row }) => ({
        place: placeOf(ctid),
        xmin: Number(xmin),
        xmax: Number(xmax),
        row,
      })),
    );
  }
  return dump;
}

/** The rows of a table that belong to a wave. */
export function rowsOf(dump: Dump, table: string, waveId: string): DumpedRow[] {
  return (dump.get(table) ?? []).filter(({ row }) => row.wave_id === waveId);
}

function placeOf(ctid: string): number {
  const [block = 0, place = 0] = ctid.replace(/[()]/g, '').split(',').map(Number);
  return block * 1_000 + place;
}
