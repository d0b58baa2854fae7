import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { CallOff } from '../call-off.js';
import { PersonalMeetingLink } from '../joining/join.entity.js';
import { placeOf } from '../scheduling/new-session.js';
import { Session } from '../session.entity.js';
import { SessionsChanged } from '../sessions.events.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';
import { SessionService } from '../sessions.service.js';
import { SessionAnnouncement } from './announcement.entity.js';
import { announce } from './announcement.js';
import type { AnnounceInput } from './announcing.inputs.js';

/** New links that a cohort's people are told of within 24 hours at the most. */
const MOST_A_DAY = 20;

/** Changes a session and tells everyone whom it concerns, in one go. */
@Injectable()
export class AnnounceService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionService,
    private readonly calls: CallOff,
    private readonly reader: SessionReader,
  ) {}

  /**
   * Calls a session off, or changes where its meeting is, and tells people at once.
   *
   * @throws Refusal INVALID_INPUT for a meeting that is nowhere, CONFLICT for what is over or was called off
   */
  announce(viewer: Viewer, sessionId: string, input: AnnounceInput): Promise<SessionFacts> {
    return input.kind === 'cancelled'
      ? this.calls.callOff(viewer, sessionId, input.note ?? null)
      : this.changeLink(viewer, sessionId, input);
  }

  private async changeLink(viewer: Viewer, sessionId: string, input: AnnounceInput): Promise<SessionFacts> {
    const { meetingUrl, key } = input;
    if (!meetingUrl)
      throw Refusal.invalid('Please say where the meeting is now.', { meetingUrl: 'is missing' });
    const session = await this.sessions.managed(viewer, sessionId);
    await this.work.unrecorded('a second press is the first one', viewer.actor, async (tx) => {
      const { state } = await locked(tx, sessionId);
      if (key && (await tx.of(SessionAnnouncement).existsBy({ cohortId: session.cohortId, key }))) return;
      const since = new Date(tx.now.getTime() - 86_400_000);
      const today = await tx
        .of(SessionAnnouncement)
        .countBy({ cohortId: session.cohortId, kind: 'link_changed', createdAt: MoreThan(since) });
      if (today >= MOST_A_DAY)
        throw new Refusal(
          'RATE_LIMITED',
          `A cohort is told of a new link ${MOST_A_DAY} times a day at the most.`,
        );
      if (state !== 'scheduled' && state !== 'live') throw Refusal.conflict(WHY_NOT[state]);
      await tx
        .of(Session)
        .update({ id: sessionId }, { meetingUrl, sequence: () => 'sequence + 1', changedAt: tx.now });
      await dropOwnAddresses(tx, session, meetingUrl);
      const changed = { of: 'session' as const, sessions: 1, time: false, splitFrom: null };
      await tx.record(SessionsChanged, sessionId, placeOf(session), changed);
      await announce(tx, session, {
        kind: 'link_changed',
        sessionIds: [sessionId],
        note: input.note?.trim() || null,
        key: key ?? null,
      });
    });
    return (await this.reader.session(sessionId)) ?? session;
  }
}

const WHY_NOT = {
  draft: 'This session is a draft: nobody knows of it yet. Change its meeting with its other details.',
  held: 'This session was held: nobody needs its link any more.',
  cancelled: 'This session was called off.',
} as const;

// Whoever has an address of their own would be led to the meeting that was before. Those for all of a series go on
// holding for its other sessions.
async function dropOwnAddresses(tx: Tx, session: SessionFacts, url: string): Promise<void> {
  await tx.of(PersonalMeetingLink).delete({ sessionId: session.id });
  if (session.seriesId === null) return;
  const ofSeries = await tx.of(PersonalMeetingLink).findBy({ seriesId: session.seriesId });
  await tx.of(PersonalMeetingLink).insert(
    ofSeries.map(({ personId }) => ({
      id: tx.ids.next(),
      createdAt: tx.now,
      ...placeOf(session),
      sessionId: session.id,
      seriesId: null,
      personId,
      url,
    })),
  );
}

function locked(tx: Tx, id: string): Promise<Session> {
  return tx.of(Session).findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
}
