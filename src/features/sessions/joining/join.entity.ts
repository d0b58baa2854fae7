import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow, Row } from '../../../platform/database/index.js';

/** How often a person has had their join links made anew; whoever has no row never did. */
@Entity()
@Index(['personId'], { unique: true })
@Check('version > 0')
@ForeignKey('Person', ['personId'], ['id'])
export class JoinVersion extends Row {
  @Column('uuid')
  personId!: string;

  @Column('int')
  version!: number;
}

/** Where the meeting is for one person, in one session or in all of a series: what meeting tools give each who registers. */
@Entity()
@Index(['sessionId', 'personId'], { unique: true })
@Index(['seriesId', 'personId'], { unique: true })
@Check('(session_id is null) <> (series_id is null)')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey(
  'Series',
  ['hubId', 'programId', 'cohortId', 'seriesId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
export class PersonalMeetingLink extends CohortRow {
  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  @Column('uuid', { nullable: true })
  seriesId!: string | null;

  @Column('uuid')
  personId!: string;

  /** An https address. */
  @Column('text')
  url!: string;
}

/** A guest's way into one session. Guests are not people of the hub: they have no account and see nothing else. */
@Entity()
@Index(['sessionId', 'id'])
@Index(['hubId', 'emailKey'])
@Index(['sessionId', 'emailKey'], { unique: true, where: 'revoked_at is null' })
@Index(['secretHash'], { unique: true })
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
export class GuestPass extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('text')
  name!: string;

  /** As it was given; mail goes there. */
  @Column('text')
  email!: string;

  /** BCP 47 language of their mail. */
  @Column('text', { default: 'en' })
  language!: string;

  /** By it two are held to be the same address. */
  @Column('text')
  emailKey!: string;

  /** SHA-256 of the secret in the link. */
  @Column('text')
  secretHash!: string;

  /** The start of the session that they were told of last. */
  @Column('timestamptz')
  toldStart!: Date;

  /** The end of the session that they were told of last. */
  @Column('timestamptz')
  toldEnd!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
