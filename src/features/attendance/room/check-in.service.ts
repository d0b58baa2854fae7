import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { JoinDesk, type SessionFacts } from '../../sessions/index.js';
import { RoomEntered, RoomLeft } from '../attendance.events.js';
import { wholeSecond } from '../live-roster/roster.rules.js';
import { lockAttendance } from '../record-attendance.js';
import { RoomVisit } from './room.entity.js';
import { RoomReader, type VisitFacts } from './room.reader.js';
import { RoomCheckInRefused, RoomDoor, RoomPlaceKept } from './room.types.js';
import { RoomCodes } from './room-codes.js';
import { tellVisits } from './tell-visits.js';

/** Somebody who is expected, and the session at which they are. */
interface Comer {
  personId: string;
  session: SessionFacts;
}

const NOT_EXPECTED =
  'You are not expected at this session, so you cannot check in. If that is a mistake, tell whoever runs the room.';
const OLD = 'This code is old. A code holds for two minutes: scan the one that the screen shows now.';
const UNKNOWN =
  'This is not the code of a room that is open. Scan the one on the screen again, or type it letter by letter.';

/** Checking in and out of shared rooms, each on their own phone: signed in, or by their own join link. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly desk: JoinDesk,
    private readonly codes: RoomCodes,
    private readonly reader: RoomReader,
  ) {}

  /** Where whoever holds a link, or is signed in, stands. Nothing is recorded. */
  async look(
    viewer: Viewer,
    sessionId: string,
    secret: string | null,
  ): Promise<RoomDoor | RoomCheckInRefused> {
    const comer = await this.comer(viewer, sessionId, secret);
    return comer ? this.door(comer) : RoomCheckInRefused.because('not_expected', NOT_EXPECTED);
  }

  /**
   * Keeps a place for somebody who has scanned a code and is not signed in yet, so that the code is not old by then.
   * It tells nothing but that the code holds.
   */
  async keepPlace(sessionId: string, code: string): Promise<RoomPlaceKept | RoomCheckInRefused> {
    const found = await this.roomOf(sessionId, code);
    if ('refused' in found) return found.refused;
    return Object.assign(new RoomPlaceKept(), { place: this.codes.place(found.roomId, found.at) });
  }

  /** Checks in by a code, or by a place that was kept. Who is in that room already is so since they came. */
  async enter(
    viewer: Viewer,
    sessionId: string,
    code: string,
    secret: string | null,
  ): Promise<RoomDoor | RoomCheckInRefused> {
    const comer = await this.comer(viewer, sessionId, secret);
    if (!comer) return RoomCheckInRefused.because('not_expected', NOT_EXPECTED);
    const { personId, session } = comer;
    const found = await this.roomOf(session.id, code);
    if ('refused' in found) return found.refused;
    const { roomId, at } = found;
    const { hubId, programId, cohortId } = session;
    const open = await this.work.unrecorded('who is checked in stays so', actorOf(personId), async (tx) => {
      await lockAttendance(tx, session.id);
      // Whoever closed it meanwhile had everyone leave: nobody is to be left in it.
      if ((await this.reader.room(roomId, tx.manager))?.closedAt) return false;
      const visits = await this.reader.visitsOf(session.id, [personId], tx.manager);
      const inside = visits.filter(({ leftAt }) => leftAt === null);
      if (inside.some((visit) => visit.roomId === roomId)) return true;
      const enteredAt = laterOf(wholeSecond(new Date(at)), visits);
      // Nobody is in two rooms at once.
      for (const { id, enteredAt: before } of inside)
        await tx.of(RoomVisit).update({ id }, { leftAt: enteredAt < before ? before : enteredAt });
      await tx.of(RoomVisit).insert({
        id: tx.ids.next(),
        createdAt: tx.now,
        hubId,
        programId,
        cohortId,
        sessionId: session.id,
        roomId,
        personId,
        enteredAt,
        leftAt: null,
      });
      await tx.record(RoomEntered, session.id, { hubId, programId, cohortId }, { roomId });
      await tellVisits(tx, this.reader, session, [personId]);
      return true;
    });
    return open ? this.door(comer) : RoomCheckInRefused.because('code_unknown', UNKNOWN);
  }

  /** Checks out. Twice is once. */
  async leave(
    viewer: Viewer,
    sessionId: string,
    secret: string | null,
  ): Promise<RoomDoor | RoomCheckInRefused> {
    const comer = await this.comer(viewer, sessionId, secret);
    if (!comer) return RoomCheckInRefused.because('not_expected', NOT_EXPECTED);
    const { personId, session } = comer;
    const { hubId, programId, cohortId } = session;
    await this.work.unrecorded('who has left stays so', actorOf(personId), async (tx) => {
      await lockAttendance(tx, session.id);
      const visits = await this.reader.visitsOf(session.id, [personId], tx.manager);
      const inside = visits.find(({ leftAt }) => leftAt === null);
      if (!inside) return;
      const now = wholeSecond(tx.now);
      await tx
        .of(RoomVisit)
        .update({ id: inside.id }, { leftAt: now < inside.enteredAt ? inside.enteredAt : now });
      await tx.record(RoomLeft, session.id, { hubId, programId, cohortId }, { roomId: inside.roomId });
      await tellVisits(tx, this.reader, session, [personId]);
    });
    return this.door(comer);
  }

  /** @throws Refusal UNAUTHENTICATED when there is neither a secret nor somebody signed in */
  private async comer(viewer: Viewer, sessionId: string, secret: string | null): Promise<Comer | null> {
    if (!secret && !viewer.signedIn) throw Refusal.unauthenticated();
    const arrival = await this.desk.arrive(viewer, sessionId, secret ?? '');
    if (arrival.kind === 'unknown' && !viewer.signedIn) throw Refusal.unauthenticated();
    if (arrival.kind !== 'expected' || arrival.joiner.personId === null) return null;
    const { personId } = arrival.joiner;
    // Who only runs or teaches the session is at its door as well, and is no attendee.
    const expected = await this.reader.isExpected(arrival.session.id, personId);
    return expected ? { personId, session: arrival.session } : null;
  }

  private async roomOf(
    sessionId: string,
    code: string,
  ): Promise<{ roomId: string; at: number } | { refused: RoomCheckInRefused }> {
    const now = this.clock.now();
    let old = false;
    for (const { id } of await this.reader.openIn(sessionId)) {
      const verdict = this.codes.verdict(id, code, now);
      if (verdict.holds) return { roomId: id, at: verdict.at };
      old ||= verdict.old;
    }
    return {
      refused: old
        ? RoomCheckInRefused.because('code_old', OLD)
        : RoomCheckInRefused.because('code_unknown', UNKNOWN),
    };
  }

  private async door({ personId, session }: Comer): Promise<RoomDoor> {
    const visit = (await this.reader.visitsOf(session.id, [personId])).at(-1);
    const room = visit && (await this.reader.room(visit.roomId));
    return Object.assign(new RoomDoor(), {
      sessionId: session.id,
      title: session.title,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      room: room?.label ?? null,
      enteredAt: visit?.enteredAt ?? null,
      leftAt: visit?.leftAt ?? null,
    });
  }
}

// A place that was kept before they left takes nothing back of their having left.
function laterOf(at: Date, visits: readonly VisitFacts[]): Date {
  return new Date(Math.max(at.getTime(), ...visits.map(({ leftAt }) => leftAt?.getTime() ?? 0)));
}

// Whoever holds the link acts as its person, signed in or not.
function actorOf(personId: string) {
  return { kind: 'person' as const, personId };
}
