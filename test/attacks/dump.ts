import pg from 'pg';
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
  /** The row as text, to search in. */
  text: string;
  /** The instants in it, in milliseconds. */
  instants: number[];
}

/** Every table of every schema, the queue's too. */
export type Dump = Map<string, DumpedRow[]>;

const TABLES = `select table_schema as schema, table_name as name from information_schema.tables
  where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;

/** The number of a transaction of now. */
export async function transactionNumber(superuserUrl: string): Promise<number> {
  const [row] = await sqlAs<{ xid: string }>(superuserUrl, 'select pg_current_xact_id()::xid::text as xid');
  return Number(row?.xid);
}

/**
 * Takes everything that PostgreSQL tells its superuser, row by row, in the order in which the rows lie.
 *
 * @param since the number of a transaction: rows that nothing has written or locked from then on are left out, since
 *   what was there before cannot tell of what came after
 */
export async function dumpOf(superuserUrl: string, since: number): Promise<Dump> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const dump: Dump = new Map();
    const tables = await client.query<{ schema: string; name: string }>(TABLES);
    for (const { schema, name } of tables.rows) {
      const { rows } = await client.query<{
        ctid: string;
        xmin: string;
        xmax: string;
        row: Record<string, unknown>;
      }>(
        `select ctid::text, xmin::text, xmax::text, to_jsonb(t) as row from "${schema}"."${name}" t
          where xmin::text::bigint >= $1 or xmax::text::bigint >= $1 order by ctid`,
        [since],
      );
      dump.set(
        schema === 'public' ? name : `${schema}.${name}`,
        rows.map(({ ctid, xmin, xmax, row }) => rowOf(placeOf(ctid), Number(xmin), Number(xmax), row)),
      );
    }
    return dump;
  } finally {
    await client.end();
  }
}

/** A row with what an attacker searches it for. */
export function rowOf(place: number, xmin: number, xmax: number, row: Record<string, unknown>): DumpedRow {
  const instants = Object.values(row)
    .filter((value): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value))
    .map((value) => new Date(value).getTime());
  return { place, xmin, xmax, row, text: JSON.stringify(row), instants };
}

/** The rows of a table that belong to a wave. */
export function rowsOf(dump: Dump, table: string, waveId: string): DumpedRow[] {
  return (dump.get(table) ?? []).filter(({ row }) => row.wave_id === waveId);
}

function placeOf(ctid: string): number {
  const [block = 0, place = 0] = ctid.replace(/[()]/g, '').split(',').map(Number);
  return block * 1_000 + place;
}
