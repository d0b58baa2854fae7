import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../platform/database/index.js';

/** A person, once, whatever they do in however many cohorts. */
@Entity()
@Index(['emailKey'], { unique: true })
export class Person extends Row {
  /** As they write it themselves; a single name is a name. */
  @Column('text')
  name!: string;

  /** As they write it; mail goes there. */
  @Column('text')
  email!: string;

  /** The address as it is compared: see `emailKeyOf`. */
  @Column('text')
  emailKey!: string;

  /** One of `PROFESSIONS`, or null while not asked. */
  @Column('text', { nullable: true })
  profession!: string | null;

  /** IANA zone in which times are shown to them. */
  @Column('text')
  zone!: string;

  /** BCP 47 language of pages and mail. */
  @Column('text')
  language!: string;

  /** When name and address were taken away for good; null for everybody who is somebody. */
  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;
}
