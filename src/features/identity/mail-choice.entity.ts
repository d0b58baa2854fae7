import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../platform/database/index.js';
import type { OptionalMail } from '../../platform/mail/index.js';

/** A kind of mail that a person has switched off. What they want has no row. */
@Entity()
@Index(['personId', 'kind'], { unique: true })
@ForeignKey('Person', ['personId'], ['id'])
export class MailChoice extends Row {
  @Column('uuid')
  personId!: string;

  /** One of `OPTIONAL_MAIL`; which there are is the product's to say, not the database's. */
  @Column('text')
  kind!: OptionalMail;
}
