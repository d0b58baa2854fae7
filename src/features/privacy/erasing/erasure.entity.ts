import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../../platform/database/index.js';

/**
 * Where an erasure stands: `asked` waits for its day and can be called off; `underway` cannot any more; `done`; or
 * `cancelled`; or `stopped`, because it would have left something undone.
 */
export type ErasureState = 'asked' | 'underway' | 'done' | 'cancelled' | 'stopped';

/** That somebody is to be, or was, erased. Name and address stand here only until its last mail has gone out. */
@Entity()
@Index(['personId'], { unique: true, where: `state in ('asked', 'underway')` })
@Index(['hubId', 'emailKey'], {
  unique: true,
  where: `person_id is null and state in ('asked', 'underway')`,
})
@Index(['secretHash'], { unique: true })
@Index(['personId', 'state'])
@Index(['hubId', 'id'])
@Check(`state in ('asked', 'underway', 'done', 'cancelled', 'stopped')`)
@Check('person_id is not null or hub_id is not null')
@Check(`(state in ('asked', 'underway')) = (ended_at is null)`)
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Hub', ['hubId'], ['id'])
export class Erasure extends Row {
  /** Null for somebody who never had an account. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** The hub that recorded it, after a letter; null where the person asked for it themself. */
  @Column('uuid', { nullable: true })
  hubId!: string | null;

  /** Who of the hub recorded it. */
  @Column('uuid', { nullable: true })
  byId!: string | null;

  @Column('text')
  state!: ErasureState;

  /** When it is carried out, unless it is called off. */
  @Column('timestamptz')
  dueAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** Why it was stopped. */
  @Column('text', { nullable: true })
  because!: string | null;

  /** SHA-256 of the secret in the link by which it is called off, in hex. */
  @Column('text')
  secretHash!: string;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  emailKey!: string | null;

  /** BCP 47 language of their mail. */
  @Column('text')
  language!: string;
}
