import type { Tx } from '../../platform/events/index.js';
import type { Whose } from '../../platform/personal-data/index.js';

import { connectionsOf } from './webhook/meeting-people.rules.js';
import { signsOf } from './webhook/signs-of.js';

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
  if (personId === null) return;
  const told = await namelessSigns(tx, personId);
  await tx.sql(namelessSql('person_id = $1'), [personId]);
  // What is told of a meeting from now on finds them by this again, and so leaves the attendance as it is.
  for (const { id } of told)
    await tx.sql(`update import_participant set source_key = $2, match_kind = 'confirmed' where id = $1`, [
      id,
      `r:${registrationOf(id)}`,
    ]);
}

/** Takes a person out of what Zoom told; that a connection came and went stays, as that of everybody else does. */
async function namelessSigns(tx: Tx, personId: string): Promise<{ id: string }[]> {
  const told = await tx.sql<{ id: string; key: string; meetingId: string }>(
    `select p.id, p.source_key as key, m.id as "meetingId"
       from import_participant p join attendance_import i on i.id = p.import_id
       join zoom_meeting m on m.hub_id = i.hub_id
        and encode(sha256(convert_to('zoom meeting ' || m.uuid, 'UTF8')), 'hex') = i.file_hash
      where p.person_id = $1 and i.format = 'ZOOM_LIVE' and p.source_key is not null order by m.id, p.id`,
    [personId],
  );
  for (const { id, key, meetingId } of told) {
    // Whoever tells it anew waits until this is done.
    await tx.sql(`select 1 from zoom_meeting where id = $1 for update`, [meetingId]);
    await tx.sql(
      `update zoom_sign set name = '${NAME_TAKEN_OUT}', email = null, registrant_id = $3
        where meeting_id = $1 and connection = any($2::text[])`,
      [meetingId, connectionsOf(await signsOf(tx, meetingId)).get(key) ?? [], registrationOf(id)],
    );
  }
  return told;
}

// In the place of what a registration is called, so that somebody's connections stay together without their name.
function registrationOf(participantId: string): string {
  return `erased ${participantId}`;
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
