import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow } from '../../../platform/database/index.js';

/** That two people of a hub are two people, in the eyes of somebody who looked. They are not suggested again. */
@Entity()
@Index(['hubId', 'lowId', 'highId'], { unique: true })
@Check('low_id < high_id')
@ForeignKey('Person', ['lowId'], ['id'])
@ForeignKey('Person', ['highId'], ['id'])
export class DistinctPeople extends HubRow {
  @Column('uuid')
  lowId!: string;

  @Column('uuid')
  highId!: string;

  /** Who said so. */
  @Column('uuid')
  byId!: string;
}
