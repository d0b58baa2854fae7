import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../../platform/database/index.js';

/** What a ceremony is for. */
export type CeremonyKind = 'add-passkey' | 'passkey-sign-in' | 'strengthen' | 'provider';

/** One asking for a proof that has not been given yet: for five minutes, and gone once it is taken. */
@Entity()
@Index(['createdAt'])
export class Ceremony extends Row {
  @Column('text')
  kind!: CeremonyKind;

  /** What the proof must be about: a challenge, or the provider that was chosen. */
  @Column('text')
  challenge!: string;

  /** The session it belongs to; of whoever is not signed in, the hash of a secret that their browser keeps. */
  @Column('text')
  boundTo!: string;
}
