import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/**
 * Somebody asked by a cohort's page to be in it, and has not proven yet that the address is theirs. Nobody is made known
 * by it; when it lapses it is removed, with the name and address in it.
 */
@Entity()
@Index(['cohortId', 'emailKey'], { unique: true })
@Index(['secretHash'], { unique: true })
@Index(['cohortId', 'expiresAt'], { where: 'holds_seat' })
@Index(['emailKey', 'mailedAt'])
@Check('mails > 0')
@ForeignKey('ConsentText', ['consentTextId'], ['id'])
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
export class Registration extends CohortRow {
  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('text')
  emailKey!: string;

  @Column('text', { nullable: true })
  profession!: string | null;

  @Column('text')
  language!: string;

  /** The consent text that was agreed to, and when; null where the hub has none. */
  @Column('uuid', { nullable: true })
  consentTextId!: string | null;

  @Column('timestamptz')
  agreedAt!: Date;

  /** Whether a seat is kept for it until it lapses. */
  @Column('boolean')
  holdsSeat!: boolean;

  /** SHA-256 of the secret in the mailed link, in hex. */
  @Column('text')
  secretHash!: string;

  /** Mails ordered for it; the latest at `mailedAt`. */
  @Column('int')
  mails!: number;

  @Column('timestamptz')
  mailedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** When the link was used; the row stays until it lapses, so that the link can say so. */
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;
}
