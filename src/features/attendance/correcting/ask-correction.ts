import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { type SessionFacts, SessionReader, seeSession } from '../../sessions/index.js';
import { refuseUnheld } from '../presence/session-taking-in.js';
import { type CorrectionFacts, CorrectionReader } from './correction.reader.js';
import { CorrectionAsked } from './corrections.events.js';
import type { AskCorrectionInput } from './corrections.inputs.js';
import { askCorrection } from './corrections.policy.js';

/** Lets learners say that their attendance was another than is recorded. */
@Injectable()
export class AskCorrection {
  constructor(
    private readonly work: Work,
    private readonly reader: CorrectionReader,
    private readonly sessions: SessionReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Says how one's own attendance of a session really was.
   *
   * @returns null while an earlier word of theirs about this session waits for an answer
   */
  async ask(viewer: Viewer, sessionId: string, input: AskCorrectionInput): Promise<CorrectionFacts | null> {
    const session = await this.sessions.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, seeSession, session);
    const personId = viewer.personId as string;
    const hasRecord = await this.reader.hasRecord(personId, sessionId);
    authorize(viewer, askCorrection, { cohortId: session.cohortId, hasRecord });
    await this.refuseMisplaced(session, input);
    const { hubId, programId, cohortId } = session;
    const place = { hubId, programId, cohortId };
    const [startsAt, endsAt] = [input.startsAt ?? null, input.endsAt ?? null];
    const id = await this.work.unrecorded('one waits already', viewer.actor, async (tx) => {
      const id = tx.ids.next();
      const asked = await tx.sql(
        `insert into attendance_correction
           (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, state, words, starts_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10)
         on conflict (session_id, person_id) where state = 'open' do nothing returning 1`,
        [id, tx.now, hubId, programId, cohortId, sessionId, personId, input.words, startsAt, endsAt],
      );
      if (asked.length === 0) return null;
      await tx.record(CorrectionAsked, id, place, { sessionId });
      return id;
    });
    return id === null ? null : this.reader.correction(id);
  }

  private async refuseMisplaced(session: SessionFacts, said: AskCorrectionInput): Promise<void> {
    refuseUnheld(session);
    const clock = await this.sessions.clock(session.id);
    if (!clock || clock.end > this.clock.now())
      throw Refusal.conflict('This session is not over. Its attendance is worked out afterwards.');
    const [from, until] = [said.startsAt ?? clock.start, said.endsAt ?? clock.end];
    if (from >= until)
      throw Refusal.invalid('The time ends before it begins.', { endsAt: 'is not after its beginning' });
    if (until <= clock.start || from >= clock.end)
      throw Refusal.invalid('The time lies outside the session.', { startsAt: 'is not within the session' });
  }
}
