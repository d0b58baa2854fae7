import { Check, Column, Entity, Index } from 'typeorm';
import { Row } from '../../../platform/database/index.js';

/** How often a network, or everybody together, asked about serials within an hour. It knows no serial and no address. */
@Entity()
@Index(['counted', 'hour'], { unique: true })
@Index(['createdAt'])
@Check('asked > 0')
export class VerificationCount extends Row {
  /** The hash of a network under a key outside the database; `all` for everybody. */
  @Column('text')
  counted!: string;

  /** Whole hours since 1970. */
  @Column('int')
  hour!: number;

  @Column('int')
  asked!: number;
}
