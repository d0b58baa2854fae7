import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../platform/database/index.js';

/** Where an interval comes from. */
export type PresenceSource = 'zoom_csv' | 'teams_report';

/**
 * That a person was there from one instant to another, raw as its source says: intervals of one person overlap, and
 * reach beyond the session.
 */
@Entity()
@Index(['sessionId', 'personId'])
@Check(`source in ('zoom_csv', 'teams_report')`)
@Check('left_at >= joined_at')
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
export class PresenceInterval extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  importId!: string;

  @Column('text')
  source!: PresenceSource;

  @Column('timestamptz')
  joinedAt!: Date;

  @Column('timestamptz')
  leftAt!: Date;
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
}
