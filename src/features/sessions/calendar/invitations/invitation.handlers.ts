import { Injectable } from '@nestjs/common';
import { OnDue, OnEvent, type Task, type Tx } from '../../../../platform/events/index.js';
import { Enrolled, Withdrawn } from '../../../cohorts/index.js';
import { MailChoiceChanged, MergeUndone, PeopleMerged } from '../../../identity/index.js';
import {
  CalendarChoiceChanged,
  JoinLinksReset,
  RunSheetChanged,
  SessionCancelled,
  SessionsChanged,
  SessionsScheduled,
} from '../../sessions.events.js';
import { InvitationDesk } from './invitation-desk.js';

/** Hears what concerns the calendars of those who get invitations by mail. */
@Injectable()
export class InvitationHandlers {
  constructor(private readonly desk: InvitationDesk) {}

  @OnEvent(SessionsScheduled, { handler: 'sessions.invite-to-scheduled' })
  async scheduled(task: Task<{ of: 'series' | 'session' }>, tx: Tx): Promise<void> {
    if (task.fact?.data.of === 'series') await this.ofSeries(task, tx, [task.subjectId]);
    else await this.ofSession(task, tx);
  }

  @OnEvent(SessionsChanged, { handler: 'sessions.invite-to-changed' })
  async changed(task: Task<{ of: 'series' | 'session'; splitFrom: string | null }>, tx: Tx): Promise<void> {
    const { of, splitFrom = null } = task.fact?.data ?? {};
    // What is left of a series that was divided is told together with what goes on.
    if (of === 'series') await this.ofSeries(task, tx, [splitFrom ?? [], task.subjectId].flat());
    else await this.ofSession(task, tx);
  }

  @OnEvent(SessionCancelled, { handler: 'sessions.invite-no-more-to-cancelled' })
  cancelled(task: Task, tx: Tx): Promise<void> {
    return this.ofSession(task, tx);
  }

  @OnEvent(RunSheetChanged, { handler: 'sessions.invite-faculty' })
  async runSheet(task: Task<{ part: string }>, tx: Tx): Promise<void> {
    if (task.fact?.data.part === 'faculty') await this.ofSession(task, tx);
  }

  @OnEvent(Enrolled, { handler: 'sessions.invite-enrolled' })
  enrolled(task: Task<{ personId: string }>, tx: Tx): Promise<void> {
    return this.ofPerson(task, tx);
  }

  @OnEvent(Withdrawn, { handler: 'sessions.invite-no-more-withdrawn' })
  withdrawn(task: Task<{ personId: string }>, tx: Tx): Promise<void> {
    return this.ofPerson(task, tx);
  }

  @OnEvent(CalendarChoiceChanged, { handler: 'sessions.invite-by-choice' })
  chose(task: Task, tx: Tx): Promise<void> {
    return this.desk.tellPerson(tx, task.subjectId, null);
  }

  @OnEvent(PeopleMerged, { handler: 'sessions.invite-merged' })
  merged(task: Task, tx: Tx): Promise<void> {
    return this.desk.tellPerson(tx, task.subjectId, null);
  }

  @OnEvent(MergeUndone, { handler: 'sessions.invite-parted' })
  async parted({ subjectId, fact }: Task<{ goneId: string }>, tx: Tx): Promise<void> {
    for (const personId of [subjectId, fact?.data.goneId ?? subjectId].sort())
      await this.desk.tellPerson(tx, personId, null);
  }

  /** While a person wants no such mail they are told nothing; afterwards they need the whole. */
  @OnEvent(MailChoiceChanged, { handler: 'sessions.invite-again' })
  async mailWanted(task: Task<{ kind: string; wanted: boolean }>, tx: Tx): Promise<void> {
    const { kind, wanted } = task.fact?.data ?? {};
    if (kind === 'calendar' && wanted) await this.desk.tellAnew(tx, task.subjectId);
  }

  /** Their own links stand in the entries, and the old ones are void. */
  @OnEvent(JoinLinksReset, { handler: 'sessions.invite-with-new-links' })
  linksReset(task: Task, tx: Tx): Promise<void> {
    return this.desk.tellAnew(tx, task.subjectId, 'links');
  }

  /** Appointed for each cohort by the release that brought it: who was enrolled before has not been invited. */
  @OnDue({ handler: 'sessions.invite-at-last' })
  atLast(task: Task, tx: Tx): Promise<void> {
    return this.desk.tellCohort(tx, task.subjectId);
  }

  private async ofSeries(task: Task, tx: Tx, seriesIds: readonly string[]): Promise<void> {
    const cohortId = task.fact?.cohortId;
    if (cohortId) await this.desk.tellOf(tx, cohortId, { seriesIds, sessionIds: [] });
  }

  private async ofSession(task: Task, tx: Tx): Promise<void> {
    const cohortId = task.fact?.cohortId;
    if (cohortId) await this.desk.tellOfSession(tx, cohortId, task.subjectId);
  }

  private async ofPerson(task: Task<{ personId: string }>, tx: Tx): Promise<void> {
    const { fact } = task;
    if (fact) await this.desk.tellPerson(tx, fact.data.personId, fact.cohortId);
  }
}
