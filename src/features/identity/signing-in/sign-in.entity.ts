import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../../platform/database/index.js';

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

  /** SHA-256 of the secret of the browser that asked; null for a link of the operator, which opens anywhere. */
  @Column('text', { nullable: true })
  browserHash!: string | null;

  /** Hash of the short code that any other browser has to know. */
  @Column('text', { nullable: true })
  codeHash!: string | null;

  /** Wrong codes so far. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** When its mail was ordered; null until then. */
  @Column('timestamptz', { nullable: true })
  mailedAt!: Date | null;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}

/** That a network asked for a link; kept for an hour, to count by. */
@Entity()
@Index(['networkHash', 'createdAt'])
@Index(['createdAt'])
export class LinkAsking extends Row {
  /** An HMAC of the network, so that the table tells nobody's address. */
  @Column('text')
  networkHash!: string;
}

/** How a session began. */
export type SignInMethod = 'link' | 'invitation' | 'passkey' | 'provider';

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

  @Column('text', { default: 'link' })
  method!: SignInMethod;

  /** When a second factor was used in it; null while it was not. */
  @Column('timestamptz', { nullable: true })
  strongAt!: Date | null;

  /** The passkey that made it strong: when that one is removed, the session ends. */
  @Column('uuid', { nullable: true })
  passkeyId!: string | null;

  /** The family of the browser, such as "Firefox on Windows", for its owner to recognise. */
  @Column('text', { default: '' })
  browser!: string;

  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
