import { Injectable } from '@nestjs/common';
import { OnDue, OnEvent, type Task, type Tx } from '../../platform/events/index.js';
import {
  ActualTimesChanged,
  RunSheetChanged,
  SessionHeld,
  SessionStarted,
  SessionsChanged,
} from '../sessions/index.js';
import { AttendanceRecorded } from './attendance.events.js';
import { lockAttendance, type MeasuredSession, recount } from './record-attendance.js';

/**
 * Works out attendance anew where what it is measured by has changed: when a session was, its breaks, its agenda. What
 * was reported of presence is not touched.
 */
@Injectable()
export class RecountHandlers {
  /** When a session really was was put right. */
  @OnEvent(ActualTimesChanged, { handler: 'attendance.recount-for-real-times' })
  forRealTimes(task: Task, tx: Tx): Promise<void> {
    return this.again(task, tx);
  }

  /** A session was begun by hand. */
  @OnEvent(SessionStarted, { handler: 'attendance.recount-for-start' })
  forStart(task: Task, tx: Tx): Promise<void> {
    return this.again(task, tx);
  }

  /** A session is over, by hand perhaps before its time. */
  @OnEvent(SessionHeld, { handler: 'attendance.recount-for-end' })
  forEnd(task: Task, tx: Tx): Promise<void> {
    return this.again(task, tx);
  }

  /** The agenda says otherwise which parts count, or how long they are. */
  @OnEvent(RunSheetChanged, { handler: 'attendance.recount-for-agenda' })
  async forAgenda(task: Task<{ part: string }>, tx: Tx): Promise<void> {
    if (task.fact?.data.part === 'agenda') await this.again(task, tx);
  }

  /** Sessions were planned for another time. */
  @OnEvent(SessionsChanged, { handler: 'attendance.recount-for-plan' })
  async forPlan(task: Task<{ time: boolean }>, tx: Tx): Promise<void> {
    if (task.fact?.data.time) await this.again(task, tx);
  }

  /** The same without a fact, for records that were worked out by an earlier rule. */
  @OnDue({ handler: 'attendance.recount' })
  again({ subjectId }: Pick<Task, 'subjectId'>, tx: Tx): Promise<void> {
    return recountOf(tx, subjectId);
  }
}

/** @param subjectId a session, or a series */
async function recountOf(tx: Tx, subjectId: string): Promise<void> {
  // In the order of their ids, so that of two who come at once one waits for the other.
  const sessions = await tx.sql<MeasuredSession>(
    `select s.id, s.hub_id as "hubId", s.program_id as "programId", s.cohort_id as "cohortId" from session s
      where (s.id = $1 or s.series_id = $1)
        and (exists (select 1 from presence_interval i where i.session_id = s.id)
             or exists (select 1 from adjusted_person a where a.session_id = s.id))
      order by s.id`,
    [subjectId],
  );
  for (const session of sessions) {
    await lockAttendance(tx, session.id);
    const { people, changed } = await recount(tx, session, null);
    if (!changed) continue;
    const { hubId, programId, cohortId } = session;
    await tx.record(
      AttendanceRecorded,
      session.id,
      { hubId, programId, cohortId },
      { importId: null, because: 'session_changed', people },
    );
  }
}
