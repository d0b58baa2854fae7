import type { Tx } from '../../platform/events/index.js';
import { AttendanceImport } from './attendance-import.entity.js';
import type { Match } from './match-people.rules.js';
import type { PlacedRow } from './person-attendance.rules.js';
import type { AttendancePreview } from './preview.rules.js';

/** Rows written by one statement. */
const CHUNK = 5_000;
/** Problems kept with an import; how many there were is told beside. */
const MOST_PROBLEMS = 200;

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
 * Writes a report with its participants and rows, in a few statements per thousand rows.
 *
 * @param matches one for each of the preview's people, in their order
 * @returns the id of the import
 */
export async function keepReport(
  tx: Tx,
  origin: ReportOrigin,
  preview: AttendancePreview,
  matches: readonly Match[],
): Promise<string> {
  const id = tx.ids.next();
  await tx.of(AttendanceImport).insert({
    id,
    createdAt: tx.now,
    ...origin,
    format: preview.format,
    dateOrder: preview.dateOrder,
    state: 'preview',
    rowCount: preview.rows.length,
    problems: preview.problems.slice(0, MOST_PROBLEMS),
    problemCount: preview.problems.length,
    committedAt: null,
    committedBy: null,
    undoneAt: null,
  });
  const participantIds = preview.people.map(() => tx.ids.next());
  const byLine = new Map<number, string>();
  preview.people.forEach(({ lines }, at) => {
    for (const line of lines) byLine.set(line, participantIds[at]!);
  });
  await keepParticipants(tx, id, preview, matches, participantIds);
  await keepRows(tx, id, preview.rows, byLine);
  return id;
}

async function keepParticipants(
  tx: Tx,
  importId: string,
  { people }: AttendancePreview,
  matches: readonly Match[],
  ids: readonly string[],
): Promise<void> {
  for (let at = 0; at < people.length; at += CHUNK) {
    const [chunk, known] = [people.slice(at, at + CHUNK), matches.slice(at, at + CHUNK)];
    await tx.sql(
      `insert into import_participant
         (id, created_at, import_id, position, name, email, seconds, flags, person_id, match_kind, suggested_person_id)
       select p.id, $1, $2, p.position, p.name, p.email, p.seconds, string_to_array(p.flags, ' '), p.person_id,
              p.match_kind, p.suggested_person_id
         from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::int[], $8::text[], $9::uuid[], $10::text[],
                     $11::uuid[])
           as p(id, position, name, email, seconds, flags, person_id, match_kind, suggested_person_id)`,
      [
        tx.now,
        importId,
        ids.slice(at, at + CHUNK),
        chunk.map((_, n) => at + n + 1),
        chunk.map(({ name }) => name),
        chunk.map(({ email }) => email),
        chunk.map(({ seconds }) => seconds),
        chunk.map(({ flags }) => flags.join(' ')),
        known.map(({ personId }) => personId),
        known.map(({ kind }) => kind),
        known.map(({ suggestedPersonId }) => suggestedPersonId),
      ],
    );
  }
}

async function keepRows(
  tx: Tx,
  importId: string,
  rows: readonly PlacedRow[],
  participantOf: ReadonlyMap<number, string>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    await tx.sql(
      `insert into import_row
         (id, created_at, import_id, participant_id, line, name, original_name, email, join_at, leave_at, waiting_room)
       select r.id, $1, $2, r.participant_id, r.line, r.name, r.original_name, r.email, to_timestamp(r.join_at),
              to_timestamp(r.leave_at), r.waiting_room
         from unnest($3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::text[], $8::text[], $9::float8[], $10::float8[],
                     $11::boolean[])
           as r(id, participant_id, line, name, original_name, email, join_at, leave_at, waiting_room)`,
      [
        tx.now,
        importId,
        chunk.map(() => tx.ids.next()),
        chunk.map(({ line }) => participantOf.get(line)),
        chunk.map(({ line }) => line),
        chunk.map(({ name }) => name),
        chunk.map(({ originalName }) => originalName),
        chunk.map(({ email }) => email),
        chunk.map(({ joinAt }) => joinAt),
        chunk.map(({ leaveAt }) => leaveAt),
        chunk.map(({ waitingRoom }) => waitingRoom),
      ],
    );
  }
}

/** Removes what an import brought: its participants and rows. The import itself stays, to tell that it was. */
export async function dropReport(tx: Tx, importId: string): Promise<void> {
  await tx.sql(`delete from import_row where import_id = $1`, [importId]);
  await tx.sql(`delete from import_participant where import_id = $1`, [importId]);
  await tx.of(AttendanceImport).update({ id: importId }, { state: 'undone', undoneAt: tx.now });
}
