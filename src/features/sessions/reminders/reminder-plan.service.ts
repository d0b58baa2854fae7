import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import type { CohortFacts } from '../../cohorts/index.js';
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
}
