import type { Tx } from '../../platform/events/index.js';
import type { Whose } from '../../platform/personal-data/index.js';

/** What stands for a name that was taken out of a report. */
export const NAME_TAKEN_OUT = 'Name taken out';

/**
 * The SQL that takes names and addresses out of participants of reports; their times stay, from which attendance can be
 * worked out anew.
 *
 * @param which the SQL of which participants are meant
 */
export function namelessSql(which: string): string {
  return `update import_participant set name = '${NAME_TAKEN_OUT}', email = null, source_key = null,
            rows = coalesce((select jsonb_agg((row - 'originalName') || '{"name": "${NAME_TAKEN_OUT}"}' order by at)
                               from jsonb_array_elements(rows) with ordinality as r (row, at)), '[]')
          where ${which}`;
}

/** Takes a person's name and address out of the reports in which they were found, and out of what Zoom told. */
export async function eraseParticipants(tx: Tx, { personId }: Whose): Promise<void> {
  // What became an import is not needed any more: the import tells all that attendance is worked out from.
  await tx.sql(
    `delete from zoom_sign where meeting_id in (
       select m.id from zoom_meeting m join attendance_import i on i.session_id = m.session_id
              join import_participant p on p.import_id = i.id where i.format = 'ZOOM_LIVE' and p.person_id = $1)`,
    [personId],
  );
  await tx.sql(namelessSql('person_id = $1'), [personId]);
}

/** Takes name and address out of whatever a report tells under this address, whoever it was taken for. */
export async function eraseByAddress(tx: Tx, { emailKey, hubId }: Whose): Promise<void> {
  if (emailKey === null) return;
  const ofHub = 'import_id in (select id from attendance_import where hub_id = $2)';
  await tx.sql(namelessSql(`email = $1 and ($2::uuid is null or ${ofHub})`), [emailKey, hubId]);
}

/** Nobody is guessed to be whoever was erased. */
export async function eraseSuggested(tx: Tx, { personId }: Whose): Promise<void> {
  await tx.sql(`update import_participant set suggested_person_id = null where suggested_person_id = $1`, [
    personId,
  ]);
}
