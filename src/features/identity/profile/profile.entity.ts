import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../../platform/database/index.js';

/** What a person tells of themselves beyond their name, once they are asked or wish to; one row a person. */
@Entity()
@Index(['personId'], { unique: true })
@Check(`rurality in ('rural', 'suburban', 'urban')`)
@ForeignKey('Person', ['personId'], ['id'])
export class Profile extends Row {
  @Column('uuid')
  personId!: string;

  /** Post-nominals as they are written behind the name, such as MD or LCSW, in the person's order. */
  @Column('text', { array: true })
  credentials!: string[];

  @Column('text', { nullable: true })
  organization!: string | null;

  /** The spoke: the clinic or place of the organization at which the person works. */
  @Column('text', { nullable: true })
  site!: string | null;

  /** ISO 3166 two-letter code of where they work. What else of the place there is follows it. */
  @Column('text', { nullable: true })
  country!: string | null;

  /** In the United States the state's postal code; elsewhere as people write it. */
  @Column('text', { nullable: true })
  region!: string | null;

  /** In the United States only. */
  @Column('text', { nullable: true })
  county!: string | null;

  @Column('text', { nullable: true })
  postalCode!: string | null;

  /** `rural`, `suburban` or `urban`, as the person sees it. */
  @Column('text', { nullable: true })
  rurality!: string | null;

  /** BCP 47 languages they speak. */
  @Column('text', { array: true })
  languages!: string[];

  @Column('text', { nullable: true })
  pronouns!: string | null;

  /** What they need to take part, in their words. For them and the teams of the cohorts they are in. */
  @Column('text', { nullable: true })
  accessNeeds!: string | null;

  /** National Provider Identifier, ten digits; in the United States only. */
  @Column('text', { nullable: true })
  npi!: string | null;

  /** When they put away the offer to finish their profile. */
  @Column('timestamptz', { nullable: true })
  offerDismissedAt!: Date | null;
}

/** A licence to practice that a person holds. Their licences are saved together. */
@Entity()
@Index(['personId'])
@ForeignKey('Person', ['personId'], ['id'])
export class Licence extends Row {
  @Column('uuid')
  personId!: string;

  /** ISO 3166 two-letter code of where it holds. */
  @Column('text')
  country!: string;

  /** In the United States the state's postal code; elsewhere as people write it, if it holds for a part only. */
  @Column('text', { nullable: true })
  region!: string | null;

  /** Of what it is, such as "Registered nurse". */
  @Column('text')
  kind!: string;

  @Column('text')
  number!: string;
}

/** A person's date of birth, sealed. The plain date is never in the database. */
@Entity()
@Index(['personId'], { unique: true })
@ForeignKey('Person', ['personId'], ['id'])
export class BirthDate extends Row {
  @Column('uuid')
  personId!: string;

  /** Which key opens it: see `keyIdOf`. */
  @Column('text')
  keyId!: string;

  @Column('bytea')
  sealed!: Buffer;
}
