import { Injectable } from '@nestjs/common';
import type { Place } from '../../../platform/authz/index.js';
import { authorize, may, type Policy, type Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { AttendanceReader } from '../../attendance/index.js';
import { CohortReader } from '../../cohorts/index.js';
import { ProgramReader, seeProgram } from '../../programs/index.js';
import { type SessionFacts, SessionReader, seeSession } from '../../sessions/index.js';
import { manageEvaluations, seeEvaluationForm, seeEvaluations } from './evaluation.policy.js';

/** Loads what evaluations are about, and asks whether the viewer may. */
@Injectable()
export class ManagedEvaluation {
  constructor(
    private readonly sessions: SessionReader,
    private readonly cohorts: CohortReader,
    private readonly programs: ProgramReader,
    private readonly attendance: AttendanceReader,
  ) {}

  /** A session whose evaluations the viewer may read; with `policy`, or do this to. */
  async session(viewer: Viewer, id: string, policy?: Policy<Place>): Promise<SessionFacts> {
    const session = await this.sessions.session(id);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, policy ? seeEvaluationForm : seeEvaluations, session);
    if (policy) authorize(viewer, policy, session);
    return session;
  }

  /** A cohort whose evaluations the viewer may read. */
  async cohort(viewer: Viewer, id: string): Promise<Place & { cohortId: string; name: string }> {
    const cohort = await this.cohorts.cohort(id);
    if (!cohort) throw Refusal.notFound('The cohort');
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId: cohort.id };
    authorize(viewer, seeEvaluations, place);
    return { ...place, name: cohort.name };
  }

  /** A program whose form the viewer may set. */
  async program(viewer: Viewer, id: string): Promise<{ hubId: string; programId: string }> {
    const program = await this.programs.program(id);
    if (!program) throw Refusal.notFound('The program');
    const place = { hubId: program.hubId, programId: program.id };
    authorize(viewer, seeProgram, place);
    authorize(viewer, manageEvaluations, place);
    return place;
  }

  /**
   * A session that the viewer may evaluate: one they were at, or are expected at, which says nothing about credit.
   *
   * @throws Refusal NOT_FOUND for everyone else, those of the team included
   */
  async own(viewer: Viewer, id: string): Promise<SessionFacts> {
    const session = await this.sessions.session(id);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, seeSession, session);
    if (!(await this.mayAnswer(viewer, session))) throw Refusal.notFound('The session');
    return session;
  }

  /** Whether the viewer was at a session, or is enrolled in its cohort. */
  async mayAnswer(viewer: Viewer, session: Pick<SessionFacts, 'id' | 'cohortId'>): Promise<boolean> {
    if (viewer.personId === null) return false;
    if (viewer.participatesIn(session.cohortId)) return true;
    const records = await this.attendance.ownOf(viewer.personId, [session.id]);
    return (records.get(session.id)?.seconds ?? 0) > 0;
  }

  /** Whether the viewer may set the form, and give more time. */
  manages(viewer: Viewer, place: Place): boolean {
    return may(viewer, manageEvaluations, place);
  }
}
