import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow } from '../../../platform/database/index.js';

/** How long a hub keeps a kind of data, where it is not the usual time. */
@Entity()
@Index(['hubId', 'kind'], { unique: true })
@Check('days > 0')
@ForeignKey('Hub', ['hubId'], ['id'])
export class RetentionPeriod extends HubRow {
  /** The stable name of the kind. */
  @Column('text')
  kind!: string;

  @Column('int')
  days!: number;
}
