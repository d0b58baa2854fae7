import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { PostOffice } from '../../../platform/mail/index.js';
import { PersonReader } from '../../identity/index.js';
import { ReminderPlanReader } from './reminder-plan.reader.js';
import { dueFor } from './reminders.rules.js';

/** What mail is about: something of a cohort. */
export interface CalmSubject {
  id: string;
  cohortId: string;
}

/** Orders mail that can wait: outside the quiet hours that a cohort has, by the clocks of whoever gets it. */
@Injectable()
export class CalmPost {
  constructor(
    private readonly plans: ReminderPlanReader,
    private readonly people: PersonReader,
    private readonly postOffice: PostOffice,
  ) {}

  /** Orders one mail for each of these people; whom it would reach too late gets none. */
  async order(
    tx: Tx,
    { id: subjectId, cohortId }: CalmSubject,
    template: string,
    personIds: readonly string[],
    { uselessAfter, occurrence }: { uselessAfter: Date; occurrence?: string },
  ): Promise<void> {
    const plan = await this.plans.of(cohortId);
    const quiet = { from: plan.quietFrom, until: plan.quietUntil };
    // Many people share few zones.
    const dues = new Map<string, Date | null>();
    const dueIn = (zone: string) => {
      if (!dues.has(zone)) dues.set(zone, dueFor({ due: tx.now, uselessAfter }, tx.now, zone, quiet));
      return dues.get(zone);
    };
    const people = await this.people.byIds(personIds);
    await this.postOffice.order(
      tx,
      [...people.values()].flatMap(({ id: recipientId, zone }) => {
        const due = dueIn(zone);
        return due ? [{ template, subjectId, recipientId, occurrence, due, uselessAfter }] : [];
      }),
    );
  }
}
