import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/**
 * The secret address at which a cohort's calendar can be subscribed to. Calendars cannot sign in, so whoever knows
 * the address reads it; a reset makes the old address unknown. The secret is kept as it is, for it has to be shown
 * again to whoever may see the cohort; all it opens is titles and times.
 */
@Entity()
@Index(['cohortId'], { unique: true })
@Index(['secret'], { unique: true })
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
export class CalendarFeed extends CohortRow {
  /** 256 random bits behind a prefix. */
  @Column('text')
  secret!: string;

  /** When the address was last made anew. */
  @Column('timestamptz')
  secretSince!: Date;
}
