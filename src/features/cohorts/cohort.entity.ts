import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow, ProgramRow } from '../../platform/database/index.js';

/** A group of health workers who meet over a series of sessions. */
@Entity()
@Index(['hubId', 'programId', 'id'], { unique: true })
@Check('capacity is null or capacity > 0')
@ForeignKey('Program', ['hubId', 'programId'], ['hubId', 'id'])
export class Cohort extends ProgramRow {
  @Column('text')
  name!: string;

  /** People at the most; null is without a limit. */
  @Column('int', { nullable: true })
  capacity!: number | null;

  /** People enrolled now; kept here so that the last seat has one row to be fought over. */
  @Column('int')
  enrolled!: number;
}

/** A person in a cohort. A participant is who is enrolled; nobody is made one otherwise. */
@Entity()
@Index(['cohortId', 'personId'], { unique: true })
@Index(['personId'], { where: `state = 'enrolled'` })
@Check(`state in ('enrolled', 'withdrawn')`)
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey('Person', ['personId'], ['id'])
export class Enrollment extends CohortRow {
  @Column('uuid')
  personId!: string;

  @Column('text')
  state!: 'enrolled' | 'withdrawn';

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
