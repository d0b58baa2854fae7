import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { type SessionFacts, SessionReader } from '../../sessions/index.js';
import { RoomClosed, RoomOpened } from '../attendance.events.js';
import { opensAt, wholeSecond } from '../live-roster/roster.rules.js';
import { refuseUnheld } from '../presence/session-taking-in.js';
import { lockAttendance } from '../record-attendance.js';
import { RoomVisit, SharedRoom } from './room.entity.js';
import { RoomReader } from './room.reader.js';
import { tellVisits } from './tell-visits.js';

/** Rooms of one session at the most. */
const MOST_ROOMS = 50;

/** Opening and closing shared rooms. */
@Injectable()
export class RoomService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionReader,
    private readonly reader: RoomReader,
  ) {}

  /**
   * Opens a room: from now on its code is shown, and people check in by it.
   *
   * @throws Refusal CONFLICT more than an hour before the session, after it, and where there are too many
   */
  async open(viewer: Viewer, sessionId: string, label: string): Promise<SessionFacts> {
    const session = await this.reader.tended(viewer, sessionId);
    refuseUnheld(session);
    const clock = await this.sessions.clock(sessionId);
    if (!clock) throw Refusal.notFound('The session');
    const open = await this.reader.openIn(sessionId);
    if (open.length >= MOST_ROOMS)
      throw Refusal.conflict(`A session has ${MOST_ROOMS} open rooms at the most.`);
    await this.work.run(viewer.actor, async (tx) => {
      if (tx.now < opensAt(clock))
        throw Refusal.conflict('A room can be opened an hour before the session at the earliest.');
      if (tx.now >= clock.end)
        throw Refusal.conflict('This session is over. Put down on a sheet who was in the room.');
      const id = tx.ids.next();
      const { hubId, programId, cohortId } = session;
      const place = { hubId, programId, cohortId };
      await tx.of(SharedRoom).insert({
        id,
        createdAt: tx.now,
        ...place,
        sessionId,
        label,
        openedBy: viewer.personId as string,
        closedAt: null,
      });
      await tx.record(RoomOpened, sessionId, place, { roomId: id });
    });
    return session;
  }

  /** Closes a room: its code is void, and whoever is still checked in left now. Twice is once. */
  async close(viewer: Viewer, roomId: string): Promise<SessionFacts> {
    const room = await this.reader.room(roomId);
    if (!room) throw Refusal.notFound('The room');
    const session = await this.reader.tended(viewer, room.sessionId);
    const mine = await this.reader.roomsOf(viewer, session);
    if (!mine.some(({ id }) => id === roomId)) throw Refusal.notFound('The room');
    await this.work.unrecorded('closing twice changes nothing', viewer.actor, async (tx) => {
      await lockAttendance(tx, session.id);
      const { affected } = await tx
        .of(SharedRoom)
        .createQueryBuilder()
        .update({ closedAt: tx.now })
        .where('id = :roomId and closed_at is null', { roomId })
        .execute();
      if (!affected) return;
      const people = await leaveAll(tx, roomId);
      const { hubId, programId, cohortId } = session;
      await tx.record(
        RoomClosed,
        session.id,
        { hubId, programId, cohortId },
        { roomId, people: people.length },
      );
      await tellVisits(tx, this.reader, session, people);
    });
    return session;
  }
}

async function leaveAll(tx: Tx, roomId: string): Promise<string[]> {
  const { raw } = await tx
    .of(RoomVisit)
    .createQueryBuilder()
    .update({ leftAt: () => 'greatest(entered_at, :now::timestamptz)' })
    .where('room_id = :roomId and left_at is null', { roomId })
    .setParameter('now', wholeSecond(tx.now))
    .returning('person_id')
    .execute();
  return (raw as { person_id: string }[]).map((row) => row.person_id);
}
