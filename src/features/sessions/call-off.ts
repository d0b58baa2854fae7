import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { type Tx, Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { announce } from './announcing/announcement.js';
import { CallOffGuards } from './call-off.guards.js';
import { DraftRemover } from './draft-remover.js';
import { reachedBy } from './reached-by.js';
import { placeOf } from './scheduling/new-session.js';
import { Session } from './session.entity.js';
import { mayBeCalledOffSql } from './session.rules.js';
import { DraftRemoved, SessionCancelled } from './sessions.events.js';
import type { Reach } from './sessions.inputs.js';
import { type SessionFacts, SessionReader } from './sessions.reader.js';
import { SessionService } from './sessions.service.js';

/** Characters of a reason at the most. */
const LONGEST_REASON = 500;

/** A session that is called off now. */
interface Open {
  id: string;
  draft: boolean;
  /** Whether people may still be on their way to it. */
  ahead: boolean;
}

/** Calling sessions off. */
@Injectable()
export class CallOff {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionService,
    private readonly reader: SessionReader,
    private readonly guards: CallOffGuards,
    private readonly drafts: DraftRemover,
  ) {}

  /**
   * Calls a session off, for ever, or with those that follow, or all of its series that are to come. One that was
   * called off stays as it is. One that is over may still turn out not to have been held; where it was begun by hand,
   * or somebody's presence was taken in, it is history. A draft was never told of, so it is removed instead, and nobody
   * hears of it.
   *
   * @returns the session as it is now; of a draft, as it was, called off
   */
  async callOff(
    viewer: Viewer,
    sessionId: string,
    reason: string | null,
    reach: Reach = 'this',
  ): Promise<SessionFacts> {
    const session = await this.sessions.managed(viewer, sessionId);
    const cancelReason = reason?.trim() || null;
    if (cancelReason && cancelReason.length > LONGEST_REASON) {
      throw Refusal.invalid('Please give the reason in fewer words.', { reason: 'is too long' });
    }
    await this.work.unrecorded('calling off twice changes nothing', viewer.actor, async (tx) => {
      const open = await this.open(tx, session, reach);
      await this.removeDrafts(
        tx,
        session,
        open.filter(({ draft }) => draft).map(({ id }) => id),
      );
      const published = open.filter(({ draft }) => !draft);
      if (published.length > 0) await cancel(tx, session, published, cancelReason);
    });
    return (await this.reader.session(sessionId)) ?? { ...session, state: 'cancelled' };
  }

  /** What a reach comes to and can be called off, locked, in order. */
  private async open(tx: Tx, session: SessionFacts, reach: Reach): Promise<Open[]> {
    // The series first, as whoever changes it does: of two at once, one waits.
    if (session.seriesId) await tx.sql(`select 1 from series where id = $1 for update`, [session.seriesId]);
    const all = await reachedBy(tx, session, reach);
    const held = await this.guards.held(tx, all);
    const history = held.get(session.id);
    if (history) throw Refusal.conflict(history);
    const reached = all.filter((id) => !held.has(id));
    const open = await tx.sql<Open>(
      `select id, state = 'draft' as draft, ends_at > $2 as ahead from session
        where id = any($1::uuid[])
          and ${mayBeCalledOffSql('$2')}
        order by starts_at for update`,
      [reached, tx.now],
    );
    if (open.length === 0 && session.state === 'held')
      throw Refusal.conflict('This session was held; what was held cannot be called off.');
    if (open.length === 0 && session.state === 'live')
      throw Refusal.conflict(
        'This session was begun, and its time is over: it was held. End it instead of calling it off.',
      );
    return open;
  }

  private async removeDrafts(tx: Tx, session: SessionFacts, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.drafts.remove(tx, ids);
    for (const id of ids) await tx.record(DraftRemoved, id, placeOf(session), { seriesId: session.seriesId });
  }
}

async function cancel(
  tx: Tx,
  session: SessionFacts,
  open: readonly Open[],
  cancelReason: string | null,
): Promise<void> {
  await tx.of(Session).update(
    open.map(({ id }) => id),
    { state: 'cancelled', cancelReason, sequence: () => 'sequence + 1', changedAt: tx.now },
  );
  for (const { id } of open)
    await tx.record(SessionCancelled, id, placeOf(session), { seriesId: session.seriesId });
  // For what is over nobody would come any more.
  const sessionIds = open.filter(({ ahead }) => ahead).map(({ id }) => id);
  if (sessionIds.length > 0)
    await announce(tx, session, { kind: 'cancelled', sessionIds, note: cancelReason, key: null });
}
