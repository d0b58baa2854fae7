import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Tx } from '../../platform/events/index.js';
import { FileStore } from '../../platform/files/index.js';
import { PersonalMeetingLink } from './joining/join.entity.js';
import { AgendaSegment, FacultySlot, SessionMaterial } from './run-sheet/run-sheet.entity.js';
import { Session } from './session.entity.js';

/** Removes drafts, with all that was prepared for them. What was published is kept for ever, and is not removed here. */
@Injectable()
export class DraftRemover {
  constructor(private readonly files: FileStore) {}

  /** Removes these drafts with run sheet and files, and a series of which nothing is left. */
  async remove(tx: Tx, sessionIds: readonly string[]): Promise<void> {
    const ofThem = { sessionId: In(sessionIds) };
    const drafts = await tx.of(Session).findBy({ id: In(sessionIds), state: 'draft' });
    if (drafts.length !== sessionIds.length) throw new Error('Only drafts are removed');
    await this.removeMaterials(tx, sessionIds);
    await tx.of(AgendaSegment).delete(ofThem);
    await tx.of(FacultySlot).delete(ofThem);
    await tx.of(PersonalMeetingLink).delete(ofThem);
    await tx.of(Session).delete({ id: In(sessionIds) });
    await removeEmpty(tx, [...new Set(drafts.flatMap(({ seriesId }) => seriesId ?? []))]);
  }

  private async removeMaterials(tx: Tx, sessionIds: readonly string[]): Promise<void> {
    const ofThem = { sessionId: In(sessionIds) };
    const withFile = await tx.of(SessionMaterial).findBy({ ...ofThem, fileId: Not(IsNull()) });
    await tx.of(SessionMaterial).delete(ofThem);
    for (const fileId of new Set(withFile.flatMap(({ fileId }) => fileId ?? [])))
      if (!(await tx.of(SessionMaterial).existsBy({ fileId }))) await this.files.drop(tx, fileId);
  }
}

// A series that people were told of stays, as what they were told points to it.
async function removeEmpty(tx: Tx, seriesIds: readonly string[]): Promise<void> {
  const rows = await tx.sql<{ id: string }>(
    `select t.id from series t where t.id = any($1::uuid[])
        and not exists (select 1 from session s where s.series_id = t.id)
        and not exists (select 1 from calendar_invitation i where i.series_id = t.id) for update`,
    [seriesIds],
  );
  const empty = rows.map(({ id }) => id);
  await tx.sql(`delete from personal_meeting_link where series_id = any($1::uuid[])`, [empty]);
  await tx.sql(`delete from series where id = any($1::uuid[])`, [empty]);
}
