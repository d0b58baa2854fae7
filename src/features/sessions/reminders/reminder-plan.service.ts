import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { OnEvent, type Task, type Tx, Work } from '../../../platform/events/index.js';
import { CohortCopied, type CohortFacts } from '../../cohorts/index.js';
import { RemindersChanged } from '../sessions.events.js';
import { SessionService } from '../sessions.service.js';
import { ReminderPlan } from './reminder-plan.entity.js';
import type { RemindersInput } from './reminders.types.js';

/** Which reminders a cohort gets. */
@Injectable()
export class ReminderPlanService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionService,
  ) {}

  /** Says it anew. It counts from the next mail on: what is due is worked out when it is. */
  async set(viewer: Viewer, cohortId: string, plan: RemindersInput): Promise<CohortFacts> {
    const cohort = await this.sessions.managedCohort(viewer, cohortId);
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
    await this.work.run(viewer.actor, async (tx) => {
      const { weekBefore, dayBefore, hourBefore, followUp, quietFrom, quietUntil } = plan;
      await tx.of(ReminderPlan).upsert(
        {
          id: tx.ids.next(),
          createdAt: tx.now,
          ...place,
          ...{ weekBefore, dayBefore, hourBefore, followUp, quietFrom, quietUntil },
        },
        { conflictPaths: ['cohortId'], skipUpdateIfNoValuesChanged: false },
      );
      await tx.record(RemindersChanged, cohortId, place, {});
    });
    return cohort;
  }

  /** A cohort that is like an earlier one reminds as that one does, unless its team has said otherwise meanwhile. */
  @OnEvent(CohortCopied, { handler: 'sessions.copy-reminders' })
  async copy({ subjectId: cohortId, fact }: Task<{ from: string }>, tx: Tx): Promise<void> {
    const plan = fact && (await tx.of(ReminderPlan).findOne({ where: { cohortId: fact.data.from } }));
    if (!plan || !fact?.hubId || !fact.programId) return;
    const place = { hubId: fact.hubId, programId: fact.programId, cohortId };
    await tx
      .of(ReminderPlan)
      .createQueryBuilder()
      .insert()
      .values({ ...plan, id: tx.ids.next(), createdAt: tx.now, ...place })
      .orIgnore()
      .updateEntity(false)
      .execute();
  }
}
