import type { Tx } from '../../platform/events/index.js';
import { AttendanceImport } from './attendance-import.entity.js';
import type { Match } from './match-people.rules.js';
import type { ReportDigest } from './report-digest.js';

/** Participants written by one statement, each with a parameter of its own. */
const CHUNK = 1_000;

/** What is known of a report beside what stands in it. */
export interface ReportOrigin {
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  fileHash: string;
  zone: string;
  /** Of a sheet: where its room is, and who put it down. */
  label?: string;
  handedInBy?: string;
}

/**
 * Writes a report with its participants and their rows.
 *
 * @param matches one for each of the participants, in their order
 * @returns the id of the import
 */
export async function keepReport(
  tx: Tx,
  origin: ReportOrigin,
  digest: ReportDigest,
  matches: readonly Match[],
): Promise<string> {
  const id = tx.ids.next();
  await tx.of(AttendanceImport).insert({
    id,
    createdAt: tx.now,
    label: null,
    handedInBy: null,
    ...origin,
    format: digest.format,
    dateOrder: digest.dateOrder,
    state: 'preview',
    rowCount: digest.rowCount,
    problems: [...digest.problems],
    problemCount: digest.problemCount,
    committedAt: null,
    committedBy: null,
    undoneAt: null,
  });
  for (let at = 0; at < digest.participants.length; at += CHUNK) {
    await keepParticipants(tx, id, digest, matches, at);
  }
  return id;
}

async function keepParticipants(
  tx: Tx,
  importId: string,
  { participants }: ReportDigest,
  matches: readonly Match[],
  from: number,
): Promise<void> {
  const chunk = participants.slice(from, from + CHUNK);
  const who = chunk.map(({ name, email, seconds, flags }, n) => {
    const { personId, kind, suggestedPersonId } = matches[from + n]!;
    const id = tx.ids.next();
    return { id, position: from + n + 1, name, email, seconds, flags, personId, kind, suggestedPersonId };
  });
  // The rows are JSON already, and go as a parameter each: in an array, every quotation mark would be escaped.
  const rows = chunk.map((_, n) => `$${n + 4}`).join(',');
  await tx.sql(
    `insert into import_participant
       (id, created_at, import_id, position, name, email, seconds, flags, rows, person_id, match_kind,
        suggested_person_id)
     select p.id, $1, $2, p.position, p.name, p.email, p.seconds, p.flags, p.rows, p."personId", p.kind,
            p."suggestedPersonId"
       from rows from (
              json_to_recordset($3::json)
                as (id uuid, position int, name text, email text, seconds int, flags text[], "personId" uuid, kind text,
                    "suggestedPersonId" uuid),
              unnest(array[${rows}]::jsonb[]))
              as p(id, position, name, email, seconds, flags, "personId", kind, "suggestedPersonId", rows)`,
    [tx.now, importId, JSON.stringify(who), ...chunk.map(({ rows }) => rows)],
  );
}

/** Removes who stands in an import, with their rows. The import itself stays, to tell that it was. */
export async function dropReport(tx: Tx, importId: string): Promise<void> {
  await tx.sql(`delete from import_participant where import_id = $1`, [importId]);
  await tx.of(AttendanceImport).update({ id: importId }, { state: 'undone', undoneAt: tx.now });
}
