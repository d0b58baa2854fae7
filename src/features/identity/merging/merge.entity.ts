import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow, Row } from '../../../platform/database/index.js';
import type { RowValues } from '../../../platform/personal-data/index.js';

/** That two people turned out to be one, in the eyes of a hub in which both were. */
@Entity()
@Index(['hubId', 'id'])
@Index(['stayId'])
@Index(['goId'])
@Check('stay_id <> go_id')
@ForeignKey('Person', ['stayId'], ['id'])
@ForeignKey('Person', ['goId'], ['id'])
export class PersonMerge extends HubRow {
  @Column('uuid')
  stayId!: string;

  /** The one that leads to the other from then on. */
  @Column('uuid')
  goId!: string;

  /** Who said so. */
  @Column('uuid')
  byId!: string;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}

/** A row that a merge changed: what stood in it, and what stands there since. It holds ids and states, and no names. */
@Entity()
@Index(['mergeId', 'position'])
@ForeignKey('PersonMerge', ['mergeId'], ['id'])
export class PersonMergeChange extends Row {
  @Column('uuid')
  mergeId!: string;

  /** Their order: they are put back the other way round. */
  @Column('int')
  position!: number;

  @Column('text')
  tableName!: string;

  @Column('uuid')
  rowId!: string;

  @Column('jsonb')
  before!: RowValues;

  @Column('jsonb')
  after!: RowValues;
}
