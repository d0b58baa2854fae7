import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/** What somebody is known by again: an address, or the name that a meeting showed. */
export type AliasKind = 'email' | 'name';

/**
 * That a name or address in meeting reports of a cohort is a person's, as a facilitator once said. It is used at the
 * next report, which tells that it was.
 */
@Entity()
@Index(['cohortId', 'kind', 'key'], { unique: true })
@Index(['cohortId', 'id'])
@Check(`kind in ('email', 'name')`)
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['confirmedBy'], ['id'])
export class ParticipantAlias extends CohortRow {
  @Column('text')
  kind!: AliasKind;

  /** As names and addresses are compared. */
  @Column('text')
  key!: string;

  /** As the report showed it. */
  @Column('text')
  shown!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  confirmedBy!: string;
}
