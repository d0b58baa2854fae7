import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../../platform/database/index.js';

/** A passkey of a person: what its authenticator gave us to check it by. There is nothing secret in it. */
@Entity()
@Index(['credentialId'], { unique: true })
@Index(['personId'])
@ForeignKey('Person', ['personId'], ['id'])
export class Passkey extends Row {
  @Column('uuid')
  personId!: string;

  /** In its owner's words, such as "Work laptop". */
  @Column('text')
  name!: string;

  /** The authenticator's own id for it, base64url. */
  @Column('text')
  credentialId!: string;

  /** COSE key. */
  @Column('bytea')
  publicKey!: Buffer;

  /** Uses by the authenticator's own count; 0 for those that keep none, which is most. */
  @Column('bigint')
  counter!: string;

  /** How the authenticator can be reached, for browsers to ask in the right way. */
  @Column('text', { array: true })
  transports!: string[];

  /** Whether its maker copies it to the person's other devices. */
  @Column('boolean')
  backedUp!: boolean;

  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
