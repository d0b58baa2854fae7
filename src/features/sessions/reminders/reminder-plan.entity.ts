import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/** When a reminder a week before is sent: only where sessions are rarer than weekly, always, or never. */
export const WEEK_BEFORE = ['rarer', 'always', 'never'] as const;
/** One of {@link WEEK_BEFORE}. */
export type WeekBefore = (typeof WEEK_BEFORE)[number];

/** Which reminders a cohort gets, and in which hours nobody is written to. A cohort without a row has the defaults. */
@Entity()
@Index(['cohortId'], { unique: true })
@Check(`week_before in ('rarer', 'always', 'never')`)
@Check(`quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
export class ReminderPlan extends CohortRow {
  @Column('text')
  weekBefore!: WeekBefore;

  @Column('boolean')
  dayBefore!: boolean;

  @Column('boolean')
  hourBefore!: boolean;

  /** A mail after the session, with where its materials and recording are. */
  @Column('boolean')
  followUp!: boolean;

  /** `HH:mm` by the clocks of each recipient's zone. Where both are the same, no hour is quiet. */
  @Column('text')
  quietFrom!: string;

  /** The first minute that is not quiet any more. */
  @Column('text')
  quietUntil!: string;
}
