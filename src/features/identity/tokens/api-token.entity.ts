import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../../platform/database/index.js';

/** What a token may do: read alone, or all that its person may. */
export type TokenScope = 'read' | 'write';

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

  @Column('text', { default: 'write' })
  scope!: TokenScope;

  /** Whether it was made after a second factor, or by the operator: only then are its person's roles awake. */
  @Column('boolean', { default: true })
  strong!: boolean;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
