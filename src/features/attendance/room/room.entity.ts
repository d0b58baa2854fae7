import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/** A room in which several people of a cohort take part in a session together, while its code is shown. */
@Entity()
@Index(['sessionId', 'id'])
@Index(['hubId', 'programId', 'cohortId', 'sessionId', 'id'], { unique: true })
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['openedBy'], ['id'])
export class SharedRoom extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  /** Where it is, in the words of who opened it. */
  @Column('text')
  label!: string;

  @Column('uuid')
  openedBy!: string;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}

/** That somebody checked in in a room by its code, on their own phone. */
@Entity()
@Index(['sessionId', 'personId'])
@Index(['roomId', 'personId'], { unique: true, where: 'left_at is null' })
@Check('left_at >= entered_at')
@ForeignKey(
  'SharedRoom',
  ['hubId', 'programId', 'cohortId', 'sessionId', 'roomId'],
  ['hubId', 'programId', 'cohortId', 'sessionId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
export class RoomVisit extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  roomId!: string;

  @Column('uuid')
  personId!: string;

  /** In whole seconds. */
  @Column('timestamptz')
  enteredAt!: Date;

  /** Null until they check out, or the room is closed. */
  @Column('timestamptz', { nullable: true })
  leftAt!: Date | null;
}

/** Somebody of a cohort who tends the room of their site: its code, and its sheet. */
@Entity()
@Index(['cohortId', 'personId'], { unique: true, where: 'ended_at is null' })
@Index(['personId'])
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['namedBy'], ['id'])
export class SiteOrganizer extends CohortRow {
  @Column('uuid')
  personId!: string;

  /** Of the spoke, as people write it on their profiles. */
  @Column('text')
  organization!: string;

  @Column('text', { nullable: true })
  site!: string | null;

  @Column('uuid')
  namedBy!: string;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
