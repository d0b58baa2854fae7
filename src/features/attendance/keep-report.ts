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
  const chunk = participants.slice(from, from + CHUNK);
  const known = matches.slice(from, from + CHUNK);
  await tx.sql(
    `insert into import_participant
       (id, created_at, import_id, position, name, email, seconds, flags, rows, person_id, match_kind,
        suggested_person_id)
     select p.id, $1, $2, p.position, p.name, p.email, p.seconds, string_to_array(p.flags, ' '), p.rows, p.person_id,
            p.match_kind, p.suggested_person_id
       from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::int[], $8::text[], $9::jsonb[], $10::uuid[],
                   $11::text[], $12::uuid[])
         as p(id, position, name, email, seconds, flags, rows, person_id, match_kind, suggested_person_id)`,
    [
      tx.now,
      importId,
      chunk.map(() => tx.ids.next()),
      chunk.map((_, n) => from + n + 1),
      chunk.map(({ name }) => name),
      chunk.map(({ email }) => email),
      chunk.map(({ seconds }) => seconds),
      chunk.map(({ flags }) => flags.join(' ')),
      chunk.map(({ rows }) => rows),
      known.map(({ personId }) => personId),
      known.map(({ kind }) => kind),
      known.map(({ suggestedPersonId }) => suggestedPersonId),
    ],
  );
}

/** Removes who stands in an import, with their rows. The import itself stays, to tell that it was. */
export async function dropReport(tx: Tx, importId: string): Promise<void> {
  await tx.sql(`delete from import_participant where import_id = $1`, [importId]);
  await tx.of(AttendanceImport).update({ id: importId }, { state: 'undone', undoneAt: tx.now });
}
