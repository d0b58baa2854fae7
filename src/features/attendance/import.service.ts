import { Injectable } from '@nestjs/common';
import { authorize, may, type Viewer } from '../../platform/authz/index.js';
import { type Tx, Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { clocksOf, manageSessions, type SessionFacts, SessionReader } from '../sessions/index.js';
import { rememberAlias } from './aliases/remember-alias.js';
import {
  AttendancePreviewDiscarded,
  AttendanceRecorded,
  ParticipantMatched,
  type RecordedBecause,
} from './attendance.events.js';
import type { MatchAttendanceInput } from './attendance.inputs.js';
import { seeAttendance } from './attendance.policy.js';
import { AttendanceImport, ImportParticipant } from './attendance-import.entity.js';
import { type ImportFacts, ImportReader, type ParticipantFacts } from './import.reader.js';
import { dropReport } from './keep-report.js';
import { addIntervals, lockAttendance, recount, removeIntervals } from './record-attendance.js';
import { RoomReader } from './room/room.reader.js';
import { saidPerson } from './said-person.js';

const UNDONE = 'This import was undone. Upload the report once more.';

/** What becomes of a preview: who is matched to whom, its commit, and its undoing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly work: Work,
    private readonly imports: ImportReader,
    private readonly sessions: SessionReader,
    private readonly rooms: RoomReader,
  ) {}

  /**
   * Says who a participant of a report is. Of a committed import the attendance follows at once.
   *
   * @throws Refusal INVALID_INPUT for somebody who is not expected at the session
   */
  async match(viewer: Viewer, participantId: string, said: MatchAttendanceInput): Promise<ParticipantFacts> {
    const participant = await this.imports.participant(participantId);
    if (!participant) throw Refusal.notFound();
    const { session } = await this.managed(viewer, participant.importId);
    const personId = saidPerson(said, await this.sessions.expectedPeople(session.id));
    return this.work.run(viewer.actor, async (tx) => {
      const current = await this.locked(tx, session, participant.importId);
      const before = await this.imports.participant(participantId, tx.manager);
      if (current.state === 'undone' || !before) throw Refusal.conflict(UNDONE);
      const matchKind = personId ? 'confirmed' : said.guest ? 'guest' : null;
      await tx.of(ImportParticipant).update({ id: participantId }, { personId, matchKind });
      const place = placeOf(current);
      await rememberAlias(tx, place, before, personId);
      const guest = matchKind === 'guest';
      await tx.record(ParticipantMatched, participantId, place, { importId: current.id, personId, guest });
      if (current.state === 'committed') {
        const changed = [before.personId, personId].filter((id) => id !== null);
        await removeIntervals(tx, current, changed);
        await addIntervals(tx, current, changed);
        await this.recorded(tx, session, current, 'participant_matched', changed);
      }
      return { ...before, personId, matchKind };
    });
  }

  /**
   * Makes a preview count. Committing twice changes nothing.
   *
   * @returns null when no row of the report falls into the session, so that there is nothing to record
   */
  async commit(viewer: Viewer, importId: string): Promise<ImportFacts | null> {
    const session = await this.settled(viewer, importId);
    return this.work.unrecorded('committing twice changes nothing', viewer.actor, async (tx) => {
      const current = await this.locked(tx, session, importId);
      if (current.state === 'committed') return current;
      if (current.state === 'undone') throw Refusal.conflict(UNDONE);
      if (!(await touches(tx, importId, session.id))) return null;
      await addIntervals(tx, current, null);
      const committed = { state: 'committed' as const, committedAt: tx.now };
      await tx.of(AttendanceImport).update({ id: importId }, { ...committed, committedBy: viewer.personId });
      await this.recorded(tx, session, current, 'import_committed', null);
      return { ...current, ...committed };
    });
  }

  /** Takes an import back as a whole, or throws a preview away: its rows are gone, and nothing of it counts. */
  async undo(viewer: Viewer, importId: string): Promise<ImportFacts> {
    const session = await this.settled(viewer, importId);
    return this.work.unrecorded('undoing twice changes nothing', viewer.actor, async (tx) => {
      const current = await this.locked(tx, session, importId);
      if (current.state === 'undone') return current;
      await removeIntervals(tx, current, null);
      await dropReport(tx, importId);
      if (current.state === 'committed') await this.recorded(tx, session, current, 'import_undone', null);
      else await tx.record(AttendancePreviewDiscarded, importId, placeOf(current), { sessionId: session.id });
      return { ...current, state: 'undone' as const };
    });
  }

  private async managed(
    viewer: Viewer,
    importId: string,
  ): Promise<{ found: ImportFacts; session: SessionFacts }> {
    const found = await this.imports.import(importId);
    if (!found) throw Refusal.notFound();
    authorize(viewer, seeAttendance, found);
    authorize(viewer, manageSessions, found);
    const session = await this.sessions.session(found.sessionId);
    if (!session) throw Refusal.notFound('The session');
    return { found, session };
  }

  /** The same for what may be settled: a sheet also by whoever handed it in, as long as they tend the room. */
  private async settled(viewer: Viewer, importId: string): Promise<SessionFacts> {
    const found = await this.imports.import(importId);
    const own = found?.handedInBy && found.handedInBy === viewer.personId;
    if (own && !may(viewer, manageSessions, found)) return this.rooms.tended(viewer, found.sessionId);
    return (await this.managed(viewer, importId)).session;
  }

  private async locked(tx: Tx, session: SessionFacts, importId: string): Promise<ImportFacts> {
    await lockAttendance(tx, session.id);
    const current = await this.imports.import(importId, tx.manager);
    if (!current) throw Refusal.notFound();
    return current;
  }

  private async recorded(
    tx: Tx,
    session: SessionFacts,
    from: ImportFacts,
    because: RecordedBecause,
    personIds: readonly string[] | null,
  ): Promise<void> {
    const { people } = await recount(tx, session, personIds);
    await tx.record(AttendanceRecorded, session.id, placeOf(from), { importId: from.id, because, people });
  }
}

/** Whether any row of an import shares time with its session: else it is the report of another day, or has no times. */
async function touches(tx: Tx, importId: string, sessionId: string): Promise<boolean> {
  const clock = (await clocksOf(tx.manager, [sessionId])).get(sessionId);
  const [row] = await tx.sql<{ touches: boolean }>(
    `select exists (
       select 1 from import_participant p
              cross join jsonb_to_recordset(p.rows) as r("joinAt" float8, "leaveAt" float8, "waitingRoom" boolean)
        where p.import_id = $1 and r."waitingRoom" is not true and r."leaveAt" > r."joinAt"
          and to_timestamp(r."joinAt") < $3 and to_timestamp(r."leaveAt") > $2) as touches`,
    [importId, clock?.start, clock?.end],
  );
  return row?.touches ?? false;
}

function placeOf({ hubId, programId, cohortId }: ImportFacts) {
  return { hubId, programId, cohortId };
}
