import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow } from '../../../platform/database/index.js';
import type { Relationship } from './disclosure.rules.js';

/**
 * What somebody who controls content stated to a hub of their financial relationships; none is a statement, too. Rows
 * are only ever added: the newest one counts, and what learners were shown stays on record.
 */
@Entity()
@Index(['hubId', 'personId', 'createdAt'])
@Index(['personId'])
@ForeignKey('Hub', ['hubId'], ['id'])
@ForeignKey('Person', ['personId'], ['id'])
export class Disclosure extends HubRow {
  @Column('uuid')
  personId!: string;

  /** Empty for "none". */
  @Column('jsonb')
  relationships!: Relationship[];

  /** From then on it does not hold any more. */
  @Column('timestamptz')
  expiresAt!: Date;
}
