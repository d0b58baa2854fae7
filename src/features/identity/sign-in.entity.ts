import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../platform/database/index.js';

/**
 * A sign-in link that was asked for. Its token is made when it is mailed, and only the hash is kept. One that is not to
 * be mailed is removed as soon as that is known.
 */
@Entity()
@Index(['tokenHash'], { unique: true })
@Index(['emailKey', 'createdAt'])
export class SignInLink extends Row {
  /** The address that asked, known to us or not: the two must look alike. */
  @Column('text')
  emailKey!: string;

  /** SHA-256 of the token, in hex; null until it is mailed. */
  @Column('text', { nullable: true })
  tokenHash!: string | null;

  /** When its mail was ordered; null until then. */
  @Column('timestamptz', { nullable: true })
  mailedAt!: Date | null;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}

/** A person signed in with one browser. */
@Entity()
@Index(['secretHash'], { unique: true })
@Index(['personId'])
@ForeignKey('Person', ['personId'], ['id'])
export class SignIn extends Row {
  @Column('uuid')
  personId!: string;

  @Column('text')
  secretHash!: string;

  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}

/** A token by which a program acts for a person. */
@Entity()
@Index(['tokenHash'], { unique: true })
@Index(['personId'])
@ForeignKey('Person', ['personId'], ['id'])
export class ApiToken extends Row {
  @Column('uuid')
  personId!: string;

  /** What it is for, in its owner's words. */
  @Column('text')
  label!: string;

  @Column('text')
  tokenHash!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
