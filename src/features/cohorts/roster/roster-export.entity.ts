import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/** That somebody took a roster out as a file: counted, so that nobody takes out one after the other. */
@Entity()
@Index(['personId', 'createdAt'])
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
export class RosterExport extends CohortRow {
  @Column('uuid')
  personId!: string;

  /** People in the file. */
  @Column('int')
  rows!: number;
}
