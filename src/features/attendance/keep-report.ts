import type { Tx } from '../../platform/events/index.js';
import { AttendanceImport } from './attendance-import.entity.js';
import type { Match } from './match-people.rules.js';
import type { ReportDigest } from './report-digest.js';

/** Participants written by one statement. */
const CHUNK = 2_000;

/** What is known of a report beside what stands in it. */
export interface ReportOrigin {
  hubId: string;
  programId: string;
  cohortId: string;
  sessionId: string;
  fileHash: string;
  zone: string;
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
  const chunk = participants.slice(from, from + CHUNK).map(({ rows, name, email, seconds, flags }, n) => {
    const { personId, kind, suggestedPersonId } = matches[from + n]!;
    const id = tx.ids.next();
    const who = {
      id,
      position: from + n + 1,
      name,
      email,
      seconds,
      flags,
      personId,
      kind,
      suggestedPersonId,
    };
    // The rows are JSON already: written a second time, every quotation mark of a large report would be escaped.
    return `${JSON.stringify(who).slice(0, -1)},"rows":${rows}}`;
  });
  await tx.sql(
    `insert into import_participant
       (id, created_at, import_id, position, name, email, seconds, flags, rows, person_id, match_kind,
        suggested_person_id)
     select p.id, $1, $2, p.position, p.name, p.email, p.seconds, p.flags, p.rows, p."personId", p.kind,
            p."suggestedPersonId"
       from json_to_recordset($3::json)
         as p(id uuid, position int, name text, email text, seconds int, flags text[], rows jsonb, "personId" uuid,
              kind text, "suggestedPersonId" uuid)`,
    [tx.now, importId, `[${chunk.join(',')}]`],
  );
}

/** Removes who stands in an import, with their rows. The import itself stays, to tell that it was. */
export async function dropReport(tx: Tx, importId: string): Promise<void> {
  await tx.sql(`delete from import_participant where import_id = $1`, [importId]);
  await tx.of(AttendanceImport).update({ id: importId }, { state: 'undone', undoneAt: tx.now });
}
