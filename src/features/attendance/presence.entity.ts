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
 * How long a person was present in a session: the union of their intervals within its scheduled time, in whole
 * seconds. Derived, and worked out anew whenever an interval or the session's time changes; zero tells of somebody who
 * was there outside that time only.
 */
@Entity()
@Index(['sessionId', 'personId'], { unique: true })
@Index(['cohortId', 'personId'])
@Index(['personId', 'id'])
@Check('seconds >= 0')
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
}
