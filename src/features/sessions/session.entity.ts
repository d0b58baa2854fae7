import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../platform/database/index.js';

/**
 * Where a session stands: a draft is the team's own; what is scheduled may be joined; what is live has begun; what was
 * held is history, and its time and title are not changed any more.
 */
export const SESSION_STATES = ['draft', 'scheduled', 'live', 'held', 'cancelled'] as const;
/** One of {@link SESSION_STATES}. */
export type SessionState = (typeof SESSION_STATES)[number];

/** What kind of meeting it is. */
export const SESSION_FORMATS = ['rounds', 'workgroup', 'listening'] as const;
/** One of {@link SESSION_FORMATS}. */
export type SessionFormat = (typeof SESSION_FORMATS)[number];

/** A pause within a session, as instants in ISO 8601. */
export interface Break {
  start: string;
  end: string;
}

/** One meeting of a cohort, of a series or by itself. */
@Entity()
@Index(['hubId', 'programId', 'cohortId', 'id'], { unique: true })
@Index(['cohortId', 'startsAt', 'id'])
@Index(['programId', 'startsAt', 'id'])
@Index(['hubId', 'startsAt', 'id'])
@Index(['seriesId', 'originalStart'], { unique: true })
@Check(`state in ('draft', 'scheduled', 'live', 'held', 'cancelled')`)
@Check(`format in ('rounds', 'workgroup', 'listening')`)
@Check('capacity is null or capacity > 0')
@Check('actual_end is null or actual_start is null or actual_end > actual_start')
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

  /**
   * Where the series' rule put it, whenever it is held: by this a calendar knows which occurrence is meant. One that was
   * added has its own start, or is put down seconds later where another was planned for that time.
   */
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

  @Column('text', { default: 'rounds' })
  format!: SessionFormat;

  /** What people will be able to do afterwards, a line each. */
  @Column('text', { array: true, default: '{}' })
  objectives!: string[];

  /** Where the meeting is. It stands in no calendar: people go there through their own page. */
  @Column('text', { nullable: true })
  meetingUrl!: string | null;

  @Column('text', { nullable: true })
  recordingUrl!: string | null;

  /** What the team writes down afterwards for those who may see the session. */
  @Column('text', { nullable: true })
  notes!: string | null;

  /** Seats of the meeting, guests included; null is without a limit. */
  @Column('int', { nullable: true })
  capacity!: number | null;

  /** When it really began; null while that is not known to differ from the plan. */
  @Column('timestamptz', { nullable: true })
  actualStart!: Date | null;

  /** When it really ended. */
  @Column('timestamptz', { nullable: true })
  actualEnd!: Date | null;

  /** Pauses that really were. */
  @Column('jsonb', { default: [] })
  breaks!: Break[];

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
