import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { reachedBy } from '../reached-by.js';
import { placeOf } from '../scheduling/new-session.js';
import { Session } from '../session.entity.js';
import { RunSheetChanged } from '../sessions.events.js';
import type { Reach } from '../sessions.inputs.js';
import type { SessionFacts } from '../sessions.reader.js';
import { SessionService } from '../sessions.service.js';
import { FacultyRegistrar, type Start } from './faculty.registrar.js';
import { AgendaSegment, FacultySlot } from './run-sheet.entity.js';
import type { FacultyInput, SegmentInput } from './run-sheet.inputs.js';
import { CREDIT_BEARING } from './segment-kinds.rules.js';

/** What happens in a session: its agenda, and who teaches. */
@Injectable()
export class RunSheetService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionService,
    private readonly people: FacultyRegistrar,
  ) {}

  /**
   * Replaces the agenda, of this session or with it of others of its series. It may be longer or shorter than a session;
   * the page says so. Others that were called off, have begun or were held keep theirs.
   */
  setAgenda(
    viewer: Viewer,
    sessionId: string,
    segments: readonly SegmentInput[],
    reach: Reach = 'this',
  ): Promise<SessionFacts> {
    if (segments.some(({ kind, creditBearing }) => kind === 'break' && creditBearing))
      throw Refusal.invalid('A break counts towards no credit.', { segments: 'have a break that counts' });
    return this.change(viewer, sessionId, 'agenda', async (tx, session) => {
      await refuseCalledOff(tx, sessionId);
      if (session.state === 'held')
        throw Refusal.conflict('This session was held: its agenda is part of the record.');
      const others = await openOthers(tx, session, reach);
      for (const id of [sessionId, ...others]) {
        await tx.of(AgendaSegment).delete({ sessionId: id });
        await tx.of(AgendaSegment).insert(
          segments.map(({ kind, title, minutes, creditBearing, ledBy }, position) => ({
            ...own(tx, { ...session, id }),
            position,
            kind,
            title: title.trim(),
            minutes,
            creditBearing: creditBearing ?? CREDIT_BEARING.has(kind),
            ledBy: ledBy?.trim() || null,
          })),
        );
      }
      return others;
    });
  }

  /** Replaces who teaches. */
  setFaculty(viewer: Viewer, sessionId: string, faculty: readonly FacultyInput[]): Promise<SessionFacts> {
    return this.change(viewer, sessionId, 'faculty', async (tx, session, start) => {
      await refuseCalledOff(tx, sessionId);
      const rows = new Map<string, Partial<FacultySlot>>();
      for (const member of faculty) {
        const personId = await this.people.ensure(tx, member, start);
        rows.set(personId, { personId, part: member.part ?? 'presenter', substituteFor: null });
      }
      const before = await tx.of(FacultySlot).find({ where: { sessionId } });
      await tx.of(FacultySlot).delete({ sessionId });
      await tx.of(FacultySlot).insert(
        [...rows.values()].map((row) => ({
          ...own(tx, session),
          ...row,
          // Who took whose place stays known while the other stays away.
          substituteFor:
            before.find((slot) => slot.personId === row.personId && !rows.has(slot.substituteFor ?? ''))
              ?.substituteFor ?? null,
        })),
      );
      return [];
    });
  }

  /** Adds a member to the faculty, of this session or with it of others of its series; who teaches already gets another part. */
  addFaculty(
    viewer: Viewer,
    sessionId: string,
    member: FacultyInput,
    reach: Reach = 'this',
  ): Promise<SessionFacts> {
    return this.change(viewer, sessionId, 'faculty', async (tx, session, start) => {
      await refuseCalledOff(tx, sessionId);
      const personId = await this.people.ensure(tx, member, start);
      const part = member.part ?? 'presenter';
      const others = await openOthers(tx, session, reach);
      for (const id of [sessionId, ...others]) {
        const { affected } = await tx.of(FacultySlot).update({ sessionId: id, personId }, { part });
        if (affected) continue;
        // Whoever stood in for them teaches beside them now.
        await tx.of(FacultySlot).update({ sessionId: id, substituteFor: personId }, { substituteFor: null });
        const slot = { personId, part, substituteFor: null };
        await tx.of(FacultySlot).insert({ ...own(tx, { ...session, id }), ...slot });
      }
      return others;
    });
  }

  /** Takes a member out of the faculty, of this session or with it of others of its series. */
  removeFaculty(
    viewer: Viewer,
    sessionId: string,
    personId: string,
    reach: Reach = 'this',
  ): Promise<SessionFacts> {
    return this.change(viewer, sessionId, 'faculty', async (tx, session) => {
      await refuseCalledOff(tx, sessionId);
      const { affected } = await tx.of(FacultySlot).delete({ sessionId, personId });
      if (!affected) throw Refusal.notFound('This member of the faculty');
      const taught = await tx.of(FacultySlot).findBy({
        sessionId: In(await openOthers(tx, session, reach)),
        personId,
      });
      await tx.of(FacultySlot).remove(taught);
      return taught.map((slot) => slot.sessionId);
    });
  }

  /** Puts somebody in the place of a member of the faculty who cannot come. Both are kept on record. */
  substitute(
    viewer: Viewer,
    slotSessionId: string,
    personId: string,
    by: FacultyInput,
  ): Promise<SessionFacts> {
    return this.change(viewer, slotSessionId, 'faculty', async (tx, session, start) => {
      await refuseCalledOff(tx, session.id);
      const slot = await tx.of(FacultySlot).findOne({ where: { sessionId: session.id, personId } });
      if (!slot) throw Refusal.notFound('This member of the faculty');
      const substitute = await this.people.ensure(tx, by, start);
      if (await tx.of(FacultySlot).existsBy({ sessionId: session.id, personId: substitute }))
        throw Refusal.conflict('This person teaches in the session already.');
      const instead = slot.substituteFor ?? personId;
      await tx.of(FacultySlot).update(
        { id: slot.id },
        {
          personId: substitute,
          part: by.part ?? slot.part,
          substituteFor: instead === substitute ? null : instead,
        },
      );
      return [];
    });
  }

  private async change(
    viewer: Viewer,
    sessionId: string,
    part: string,
    /** Changes it, and gives the ids of the others that were changed with it. */
    how: (tx: Tx, session: SessionFacts, start: Start) => Promise<readonly string[]>,
  ): Promise<SessionFacts> {
    const session = await this.sessions.managed(viewer, sessionId);
    // Asked before the transaction: whoever waits for its turn must not hold a connection that the one before needs.
    const start = part === 'faculty' ? await this.people.startOf(session.hubId) : {};
    await this.work.run(viewer.actor, async (tx) => {
      // Of two who change one session at once, the later replaces the earlier as a whole.
      await tx.sql(`select 1 from session where id = $1 for update`, [sessionId]);
      const others = await how(tx, session, start);
      for (const id of [sessionId, ...others])
        await tx.record(RunSheetChanged, id, placeOf(session), { part });
    });
    return this.sessions.managed(viewer, sessionId);
  }
}

// Of the others that are reached, those that are still planned.
async function openOthers(tx: Tx, session: SessionFacts, reach: Reach): Promise<string[]> {
  const others = (await reachedBy(tx, session, reach)).filter((id) => id !== session.id);
  const open = await tx.of(Session).find({
    where: { id: In(others), state: In(['draft', 'scheduled']) },
    select: { id: true },
    order: { startsAt: 'ASC' },
  });
  return open.map(({ id }) => id);
}

// Nobody comes to what was called off.
async function refuseCalledOff(tx: Tx, sessionId: string): Promise<void> {
  if (await tx.of(Session).existsBy({ id: sessionId, state: 'cancelled' }))
    throw Refusal.conflict('This session was called off: there is nothing to plan for it any more.');
}

function own(tx: Tx, session: Pick<SessionFacts, 'id' | 'hubId' | 'programId' | 'cohortId'>) {
  return { id: tx.ids.next(), createdAt: tx.now, ...placeOf(session), sessionId: session.id };
}
