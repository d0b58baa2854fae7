import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow } from '../../../platform/database/index.js';

/** A day on which a hub holds no sessions, unless it says otherwise. */
@Entity()
@Index(['hubId', 'day'], { unique: true })
@ForeignKey('Hub', ['hubId'], ['id'])
export class Holiday extends HubRow {
  /** `YYYY-MM-DD`, by the calendar of a session's zone. */
  @Column('text')
  day!: string;

  @Column('text')
  name!: string;
}
