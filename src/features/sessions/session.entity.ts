import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../platform/database/index.js';

/** Where a session stands. */
export type SessionState = 'scheduled' | 'cancelled';

/** One meeting of a cohort, of a series or by itself. */
@Entity()
@Index(['hubId', 'programId', 'cohortId', 'id'], { unique: true })
@Index(['cohortId', 'startsAt', 'id'])
@Index(['programId', 'startsAt', 'id'])
@Index(['hubId', 'startsAt', 'id'])
@Index(['seriesId', 'originalStart'], { unique: true })
@Check(`state in ('scheduled', 'cancelled')`)
@Check('ends_at > starts_at')
@Check('sequence >= 0')
@Check('(series_id is null) = (original_start is null)')
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey(
  'Series',
  ['hubId', 'programId', 'cohortId', 'seriesId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
export class Session extends CohortRow {
  /** The series it belongs to; null for one held by itself. */
  @Column('uuid', { nullable: true })
  seriesId!: string | null;

  /** Where the series' rule put it, whenever it is held: by this a calendar knows which occurrence is meant. */
  @Column('timestamptz', { nullable: true })
  originalStart!: Date | null;

  @Column('text')
  title!: string;

  @Column('timestamptz')
  startsAt!: Date;

  /** The first instant after it. */
  @Column('timestamptz')
  endsAt!: Date;

  /** IANA zone in which it was set, and is shown to calendars. */
  @Column('text')
  zone!: string;

  @Column('text')
  state!: SessionState;

  /** Why it was called off, in the facilitator's words; for those who may see the session. */
  @Column('text', { nullable: true })
  cancelReason!: string | null;

  /** iCalendar UID: the series' own for a session of a series. It never changes, nor is it used again. */
  @Column('text')
  uid!: string;

  /** iCalendar SEQUENCE: rises when time, place or status changes. */
  @Column('int')
  sequence!: number;

  /** When something that calendars show was last changed. */
  @Column('timestamptz')
  changedAt!: Date;
}
