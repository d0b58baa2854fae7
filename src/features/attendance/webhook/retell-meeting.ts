import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OnDue, type Task, type Tx } from '../../../platform/events/index.js';
import { MeetingSessionsReader, type SessionFacts, SessionReader } from '../../sessions/index.js';
import { AttendanceRecorded } from '../attendance.events.js';
import { AttendanceImport, ImportParticipant, type MatchKind } from '../attendance-import.entity.js';
import { dropReport } from '../keep-report.js';
import { PeopleMatcher } from '../people-matcher.js';
import { attendanceOf } from '../person-attendance.rules.js';
import { creditableTime } from '../preview.rules.js';
import type { IntervalsOrigin } from '../record-attendance.js';
import { addIntervals, lockAttendance, recount, removeIntervals } from '../record-attendance.js';
import { KnownRegistrants } from '../registrants/known-registrants.js';
import { rawRow } from '../report-digest.js';
import { type ConnectionSign, type MeetingParticipant, participantsOf } from './meeting-people.rules.js';
import { placeOfMeeting } from './place-meeting.rules.js';
import { signsOf } from './signs-of.js';
import { ZoomMeeting } from './zoom.entity.js';

/** The handler that tells a meeting's attendance anew. */
export const RETELL = 'attendance.retell-meeting';
/** Participants written by one statement. */
const CHUNK = 200;

/** What was said of a participant before: it stays while more is told. */
interface Said {
  id: string;
  sourceKey: string;
  personId: string | null;
  matchKind: MatchKind | null;
}

/**
 * Makes of what Zoom told of a meeting what a report would have told: an import of its session that counts at once, in
 * which whoever is unknown stays in sight. Told anew whenever more is heard; what facilitators said of participants stays.
 */
@Injectable()
export class RetellMeeting {
  constructor(
    private readonly sessions: SessionReader,
    private readonly numbers: MeetingSessionsReader,
    private readonly matcher: PeopleMatcher,
    private readonly registrants: KnownRegistrants,
  ) {}

  /** Twice is once: it reads what is there now. */
  @OnDue({ handler: RETELL })
  async retell({ subjectId }: Pick<Task, 'subjectId'>, tx: Tx): Promise<void> {
    const meeting = await tx
      .of(ZoomMeeting)
      .findOne({ where: { id: subjectId }, lock: { mode: 'pessimistic_write' } });
    if (!meeting) return;
    const signs = await signsOf(tx, meeting.id);
    const people = participantsOf(signs, meeting.endedAt?.getTime() ?? null);
    if (people.length === 0) return;
    const placeId = meeting.placedBy ? meeting.sessionId : await this.placeOf(meeting, signs);
    const before = await importOf(tx, meeting);
    if (before && before.sessionId !== placeId) await this.takeOut(tx, before);
    const session = placeId ? await this.sessions.session(placeId) : null;
    const takenBack = !before && meeting.sessionId === placeId && (await wasTakenBack(tx, meeting));
    if (meeting.sessionId !== placeId)
      await tx.of(ZoomMeeting).update({ id: meeting.id }, { sessionId: placeId });
    if (session && !takenBack)
      await this.tell(tx, session, meeting, before?.sessionId === placeId ? before : null, people);
  }

  private async placeOf(meeting: ZoomMeeting, signs: readonly ConnectionSign[]): Promise<string | null> {
    const instants = signs.map(({ at }) => at);
    const from = new Date(Math.min(...instants));
    const until = meeting.endedAt ?? new Date(Math.max(...instants));
    return placeOfMeeting({ from, until }, await this.numbers.usingNumber(meeting.hubId, meeting.number));
  }

  private async tell(
    tx: Tx,
    session: SessionFacts,
    meeting: ZoomMeeting,
    before: IntervalsOrigin | null,
    people: readonly MeetingParticipant[],
  ): Promise<void> {
    await lockAttendance(tx, session.id);
    const { hubId, programId, cohortId } = session;
    const place = { hubId, programId, cohortId };
    const rowCount = people.reduce((sum, { rows }) => sum + rows.length, 0);
    const importId = before?.id ?? tx.ids.next();
    if (before) await tx.of(AttendanceImport).update({ id: importId }, { rowCount });
    else
      await tx.of(AttendanceImport).insert({
        id: importId,
        createdAt: tx.now,
        ...place,
        sessionId: session.id,
        fileHash: hashOf(meeting),
        format: 'ZOOM_LIVE',
        dateOrder: null,
        zone: session.zone,
        state: 'committed',
        label: null,
        handedInBy: null,
        rowCount,
        problems: [],
        problemCount: 0,
        committedAt: tx.now,
        committedBy: null,
        undoneAt: null,
      });
    await this.writePeople(tx, session, importId, people, meeting.number);
    const from = { ...place, id: importId, sessionId: session.id, format: 'ZOOM_LIVE' as const };
    await removeIntervals(tx, from, null);
    await addIntervals(tx, from, null);
    const { people: recorded, changed } = await recount(tx, session, null);
    if (changed)
      await tx.record(AttendanceRecorded, session.id, place, {
        importId,
        because: 'meeting_told',
        people: recorded,
      });
  }

  private async writePeople(
    tx: Tx,
    session: SessionFacts,
    importId: string,
    people: readonly MeetingParticipant[],
    number: string,
  ): Promise<void> {
    const clock = await this.sessions.clock(session.id);
    if (!clock) return;
    const time = creditableTime({ ...clock, breaks: clock.breaks, zone: session.zone });
    const matches = await this.matcher.match(
      session,
      people.map(({ name, email }) => ({ names: [name], email, registrantId: null })),
    );
    const said = new Map((await saidOf(tx, importId)).map((one) => [one.sourceKey, one]));
    const expected = new Set(await this.sessions.expectedAt(session.id));
    const ids = people.flatMap(({ key }) => registrantIdOf(key) ?? []);
    const listed = await this.registrants.peopleOf(session.cohortId, ids, number, tx.manager);
    const before = await registrantsOf(tx, session.hubId, people);
    const rows = people.map(({ key, name, email, rows }, at) => {
      const { seconds, flags } = attendanceOf(rows, time);
      const known = said.get(key);
      const registrantId = registrantIdOf(key);
      const registrant = registrantId === null ? undefined : (listed.get(registrantId) ?? before.get(key));
      return {
        id: known?.id ?? tx.ids.next(),
        createdAt: tx.now,
        importId,
        position: at + 1,
        name,
        email,
        seconds,
        flags: [...flags],
        rows: rows.map(rawRow),
        sourceKey: key,
        suggestedPersonId: matches[at]?.suggestedPersonId ?? null,
        ...(known && (known.matchKind === 'confirmed' || known.matchKind === 'guest')
          ? { personId: known.personId, matchKind: known.matchKind }
          : registrant && expected.has(registrant)
            ? { personId: registrant, matchKind: 'registrant' as const }
            : { personId: matches[at]?.personId ?? null, matchKind: matches[at]?.kind ?? null }),
      };
    });
    await tx.sql(`delete from import_participant where import_id = $1`, [importId]);
    for (let at = 0; at < rows.length; at += CHUNK)
      await tx.of(ImportParticipant).insert(rows.slice(at, at + CHUNK));
  }

  /** Takes what was told of a meeting out of a session that it turns out not to have been for. */
  private async takeOut(tx: Tx, before: IntervalsOrigin): Promise<void> {
    const session = await this.sessions.session(before.sessionId);
    if (!session) return;
    await lockAttendance(tx, session.id);
    await removeIntervals(tx, before, null);
    await dropReport(tx, before.id);
    const { people } = await recount(tx, session, null);
    const { hubId, programId, cohortId } = session;
    await tx.record(
      AttendanceRecorded,
      session.id,
      { hubId, programId, cohortId },
      { importId: before.id, because: 'meeting_told', people },
    );
  }
}

/** The import that a meeting has become, wherever it stands. */
async function importOf(tx: Tx, meeting: ZoomMeeting): Promise<IntervalsOrigin | null> {
  const [row] = await tx.sql<IntervalsOrigin>(
    `select id, hub_id as "hubId", program_id as "programId", cohort_id as "cohortId", session_id as "sessionId", format
       from attendance_import where hub_id = $1 and file_hash = $2 and state <> 'undone'`,
    [meeting.hubId, hashOf(meeting)],
  );
  return row ?? null;
}

/** Whether a facilitator took it back: then nothing of it is told again. */
async function wasTakenBack(tx: Tx, meeting: ZoomMeeting): Promise<boolean> {
  const rows = await tx.sql(
    `select 1 from attendance_import where hub_id = $1 and file_hash = $2 and session_id = $3 and state = 'undone'`,
    [meeting.hubId, hashOf(meeting), meeting.sessionId],
  );
  return rows.length > 0;
}

async function saidOf(tx: Tx, importId: string): Promise<Said[]> {
  return tx.sql<Said>(
    `select id, source_key as "sourceKey", person_id as "personId", match_kind as "matchKind"
       from import_participant where import_id = $1`,
    [importId],
  );
}

/** Whom a facilitator said a registrant of the hub's meetings to be before, by key; a likeness of names proves nothing. */
async function registrantsOf(
  tx: Tx,
  hubId: string,
  people: readonly MeetingParticipant[],
): Promise<Map<string, string>> {
  const keys = people.map(({ key }) => key).filter((key) => registrantIdOf(key) !== null);
  if (keys.length === 0) return new Map();
  const rows = await tx.sql<{ key: string; personId: string }>(
    `select distinct on (p.source_key) p.source_key as key, p.person_id as "personId"
       from import_participant p join attendance_import i on i.id = p.import_id
      where i.hub_id = $1 and p.source_key = any($2::text[]) and p.match_kind = 'confirmed'
      order by p.source_key, p.id desc`,
    [hubId, keys],
  );
  return new Map(rows.map(({ key, personId }) => [key, personId]));
}

function hashOf({ uuid }: ZoomMeeting): string {
  return createHash('sha256').update(`zoom meeting ${uuid}`).digest('hex');
}

/** The registration that a participant's key is of; null where they are known otherwise. */
function registrantIdOf(key: string): string | null {
  return key.startsWith('r:') ? key.slice(2) : null;
}
