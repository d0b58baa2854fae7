import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../platform/database/index.js';
import type { PresenceSource } from './sources.rules.js';

/**
 * That a person was there from one instant to another, raw as its source says: intervals of one person overlap, and
 * reach beyond the session.
 */
@Entity()
@Index(['sessionId', 'personId'])
@Check(
  `source in ('zoom_csv', 'teams_report', 'zoom_webhook', 'live_roster', 'room_code', 'room_sheet', 'self_attested')`,
)
@Check('left_at >= joined_at')
@Check(`left_at is not null or source in ('live_roster', 'room_code')`)
@Check(`(import_id is not null) = (source in ('zoom_csv', 'teams_report', 'zoom_webhook', 'room_sheet'))`)
@Check(`confirmed or source = 'self_attested'`)
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey(
  'AttendanceImport',
  ['hubId', 'programId', 'cohortId', 'sessionId', 'importId'],
  ['hubId', 'programId', 'cohortId', 'sessionId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['recordedBy'], ['id'])
export class PresenceInterval extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  personId!: string;

  /** The report, meeting or sheet that tells it; null where it comes from elsewhere. */
  @Column('uuid', { nullable: true })
  importId!: string | null;

  @Column('text')
  source!: PresenceSource;

  /** Who put it there by hand; null where a meeting tool or a report tells it, and where it was the person themselves. */
  @Column('uuid', { nullable: true })
  recordedBy!: string | null;

  /** Whether it counts. What somebody states of themselves counts once a facilitator confirms it. */
  @Column('boolean', { default: true })
  confirmed!: boolean;

  @Column('timestamptz')
  joinedAt!: Date;

  /** Null while nobody told that the person left: where it counts, it does so until the session ends. */
  @Column('timestamptz', { nullable: true })
  leftAt!: Date | null;
}

/**
 * How long a person was present in a session, in whole seconds: the union of their intervals within its time, breaks
 * aside, and what of it counts towards credit. Derived, and worked out anew whenever an interval, the session's time or
 * its agenda changes; zero tells of somebody who was there outside that time only.
 */
@Entity()
@Index(['sessionId', 'personId'], { unique: true })
@Index(['cohortId', 'personId'])
@Index(['personId', 'id'])
@Check('seconds >= 0')
@Check('creditable_seconds between 0 and seconds')
@Check('own_creditable_seconds between 0 and creditable_seconds')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
export class AttendanceRecord extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('int')
  seconds!: number;

  /** Of these seconds those in parts of the agenda that count towards credit; all where there is no agenda. */
  @Column('int', { default: 0 })
  creditableSeconds!: number;

  /** Of the creditable seconds those by the person's own connection, for credit that refuses shared rooms. */
  @Column('int', { default: 0 })
  ownCreditableSeconds!: number;
}
