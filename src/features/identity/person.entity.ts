import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../platform/database/index.js';

/** A person, once, whatever they do in however many cohorts. */
@Entity()
@Index(['emailKey'], { unique: true })
@Index(['mergedInto'], { where: 'merged_into is not null' })
@Check('merged_into <> id')
@ForeignKey('Person', ['mergedInto'], ['id'])
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

  /** Whether they chose it; where not, it is their hub's, or English. */
  @Column('boolean', { default: false })
  languageChosen!: boolean;

  /**
   * Whom this person turned out to be; null for whoever stands for themselves. Never somebody who was merged in turn:
   * it always leads to the one who stays in one step.
   */
  @Column('uuid', { nullable: true })
  mergedInto!: string | null;

  /** When name and address were taken away for good; null for everybody who is somebody. */
  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;
}
