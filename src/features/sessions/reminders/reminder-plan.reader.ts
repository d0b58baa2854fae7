import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DEFAULT_PLAN, type Plan } from './reminders.rules.js';

/** Answers which reminders cohorts get. */
@Injectable()
export class ReminderPlanReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The plans of cohorts, by cohort; those without one of their own have the defaults. One statement for all. */
  async ofCohorts(cohortIds: readonly string[]): Promise<Map<string, Plan>> {
    const rows = (await this.dataSource.query(
      `select cohort_id as "cohortId", week_before as "weekBefore", day_before as "dayBefore",
              hour_before as "hourBefore", follow_up as "followUp", quiet_from as "quietFrom",
              quiet_until as "quietUntil"
         from reminder_plan where cohort_id = any($1::uuid[])`,
      [cohortIds],
    )) as (Plan & { cohortId: string })[];
    const plans = new Map<string, Plan>(cohortIds.map((id) => [id, DEFAULT_PLAN]));
    for (const { cohortId, ...plan } of rows) plans.set(cohortId, plan);
    return plans;
  }

  /** The plan of a cohort. */
  async of(cohortId: string): Promise<Plan> {
    return (await this.ofCohorts([cohortId])).get(cohortId) ?? DEFAULT_PLAN;
  }
}
