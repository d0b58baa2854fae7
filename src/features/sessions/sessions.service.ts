import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { authorize, type Viewer } from '../../platform/authz/index.js';
import { type Tx, Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { type CohortFacts, CohortReader, seeCohort } from '../cohorts/index.js';
import { announce } from './announcing/announcement.js';
import { CallOffGuards } from './call-off.guards.js';
import { placeOf } from './scheduling/new-session.js';
import { Series } from './scheduling/series.entity.js';
import { Session } from './session.entity.js';
import { MAY_BE_CALLED_OFF } from './session.rules.js';
import { SessionCancelled } from './sessions.events.js';
import type { Reach } from './sessions.inputs.js';
import { manageSessions, seeSession } from './sessions.policy.js';
import { type SessionFacts, SessionReader } from './sessions.reader.js';

/** Characters of a reason at the most. */
const LONGEST_REASON = 500;

/** Who may do something with sessions, and calling them off. */
@Injectable()
export class SessionService {
  constructor(
    private readonly work: Work,
    private readonly reader: SessionReader,
    private readonly cohorts: CohortReader,
    private readonly dataSource: DataSource,
    private readonly guards: CallOffGuards,
  ) {}

  /** The cohort, for whoever may schedule its sessions. */
  async managedCohort(viewer: Viewer, cohortId: string): Promise<CohortFacts> {
    const cohort = await this.cohorts.cohort(cohortId);
    if (!cohort) throw Refusal.notFound('The cohort');
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
    authorize(viewer, seeCohort, place);
    authorize(viewer, manageSessions, place);
    return cohort;
  }

  /** The session, for whoever may change it. */
  async managed(viewer: Viewer, sessionId: string): Promise<SessionFacts> {
    const session = await this.reader.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, seeSession, session);
    authorize(viewer, manageSessions, session);
    return session;
  }

  /** The series, for whoever may change it. */
  async managedSeries(viewer: Viewer, seriesId: string): Promise<Series> {
    const series = await this.dataSource.getRepository(Series).findOneBy({ id: seriesId });
    if (!series) throw Refusal.notFound('The series');
    await this.managedCohort(viewer, series.cohortId);
    return series;
  }

  /**
   * Calls a session off, for ever, or with those that follow, or all of its series that are to come. One that was
   * called off stays as it is. One that is over may still turn out not to have been held; where it was begun by hand,
   * or somebody's presence was taken in, it is history.
   */
  async cancel(
    viewer: Viewer,
    sessionId: string,
    reason: string | null,
    reach: Reach = 'this',
  ): Promise<SessionFacts> {
    const session = await this.managed(viewer, sessionId);
    const cancelReason = reason?.trim() || null;
    if (cancelReason && cancelReason.length > LONGEST_REASON) {
      throw Refusal.invalid('Please give the reason in fewer words.', { reason: 'is too long' });
    }
    await this.work.unrecorded('calling off twice changes nothing', viewer.actor, async (tx) => {
      const all = await reachedBy(tx, session, reach);
      const held = await this.guards.held(tx, all);
      const history = held.get(sessionId);
      if (history) throw Refusal.conflict(history);
      const reached = all.filter((id) => !held.has(id));
      const open = await tx.sql<{ id: string; known: boolean }>(
        `select id, state <> 'draft' and ends_at > $2 as known from session
          where id = any($1::uuid[])
            and ${MAY_BE_CALLED_OFF}
          order by starts_at for update`,
        [reached, tx.now],
      );
      if (open.length === 0) {
        if (session.state !== 'held') return;
        throw Refusal.conflict('This session was held; what was held cannot be called off.');
      }
      await tx.of(Session).update(
        open.map(({ id }) => id),
        { state: 'cancelled', cancelReason, sequence: () => 'sequence + 1', changedAt: tx.now },
      );
      for (const { id } of open)
        await tx.record(SessionCancelled, id, placeOf(session), { seriesId: session.seriesId });
      // A draft was known to the team alone, and for what is over nobody would come any more.
      const sessionIds = open.filter(({ known }) => known).map(({ id }) => id);
      if (sessionIds.length > 0)
        await announce(tx, session, { kind: 'cancelled', sessionIds, note: cancelReason, key: null });
    });
    return (await this.reader.session(sessionId)) ?? session;
  }
}

/** The ids of the sessions that a reach from a session comes to; of others than itself, those to come. */
async function reachedBy(tx: Tx, session: SessionFacts, reach: Reach): Promise<string[]> {
  if (reach === 'this' || session.seriesId === null) return [session.id];
  const rows = await tx.sql<{ id: string }>(
    `select s.id from session s join session named on named.id = $2
      where s.series_id = $1 and (s.id = named.id or s.starts_at > $3)
        and ($4 or s.original_start >= named.original_start) order by s.original_start for update of s`,
    [session.seriesId, session.id, tx.now, reach === 'all'],
  );
  return rows.map(({ id }) => id);
}
