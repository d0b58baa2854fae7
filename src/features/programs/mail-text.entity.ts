import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow } from '../../platform/database/index.js';

/** A hub's own words for a mail, in one language. Where it has none, the product's are sent. */
@Entity()
@Index(['hubId', 'template', 'language'], { unique: true })
@ForeignKey('Hub', ['hubId'], ['id'])
export class MailText extends HubRow {
  /** The stable name of the mail. */
  @Column('text')
  template!: string;

  /** BCP 47 language of the words. */
  @Column('text')
  language!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;
}
