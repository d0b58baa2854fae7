import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/**
 * A rule by which a cohort's sessions recur. What recurs is the time on the wall of its zone: noon stays noon on
 * both sides of a change of clocks. The sessions themselves are rows of their own; the rule is kept so that calendars
 * get one recurring event, and so that a series can be gone on with.
 */
@Entity()
@Index(['hubId', 'programId', 'cohortId', 'id'], { unique: true })
@Index(['cohortId'])
@Check('minutes between 5 and 720')
@Check('sequence >= 0')
@Check(`first_start ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$'`)
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
export class Series extends CohortRow {
  @Column('text')
  title!: string;

  /** IANA zone in whose wall-clock time it recurs. */
  @Column('text')
  zone!: string;

  /** Wall-clock time of the first session, `YYYY-MM-DDTHH:mm`. It need not exist on that day: see `expand.rules`. */
  @Column('text')
  firstStart!: string;

  /** How long each session lasts. */
  @Column('int')
  minutes!: number;

  /** RFC 5545 recurrence rule, without `RRULE:` and without a start. It has an end: COUNT or UNTIL. */
  @Column('text')
  rrule!: string;

  /** Days on which no session is held, `YYYY-MM-DD` by the series' own calendar. */
  @Column('text', { array: true })
  skips!: string[];

  /** iCalendar UID of the recurring event; it never changes, nor is it used again. */
  @Column('text')
  uid!: string;

  /** iCalendar SEQUENCE: rises when the series' time, place or status changes. */
  @Column('int')
  sequence!: number;

  /** When something that calendars show was last changed. */
  @Column('timestamptz')
  changedAt!: Date;
}
