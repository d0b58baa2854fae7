import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow, Row } from '../../platform/database/index.js';

/** An organization whose experts mentor. Hubs of one database share nothing but the people. */
@Entity()
@ForeignKey('Person', ['founderId'], ['id'])
export class Hub extends Row {
  @Column('text')
  name!: string;

  /** ISO 3166 two-letter code; defaults and fields follow it. */
  @Column('text')
  country!: string;

  /** IANA zone of its office. */
  @Column('text')
  zone!: string;

  /** BCP 47 language of mail to whoever has chosen none. */
  @Column('text', { default: 'en' })
  language!: string;

  @Column('uuid')
  founderId!: string;
}

/** A program of a hub: what its cohorts learn. */
@Entity()
@Index(['hubId', 'id'], { unique: true })
@ForeignKey('Hub', ['hubId'], ['id'])
export class Program extends HubRow {
  @Column('text')
  name!: string;

  @Column('text')
  description!: string;
}

/** A source of support that a hub offers its health workers. */
@Entity()
@Index(['hubId'])
@ForeignKey('Hub', ['hubId'], ['id'])
export class Resource extends HubRow {
  @Column('text')
  title!: string;

  /** `helpline`, `self_assessment`, `course`, `toolkit` or `reading`. */
  @Column('text')
  kind!: string;

  /** What to do: a number to call, a word to text, or where to look. */
  @Column('text')
  details!: string;

  @Column('text', { nullable: true })
  url!: string | null;
}

/** A link by which the operator of this server lets someone found a hub. */
@Entity()
@Index(['tokenHash'], { unique: true })
export class FoundingLink extends Row {
  @Column('text')
  tokenHash!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
