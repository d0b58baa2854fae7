import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EventData } from './event-type.js';

/** A fact, written in the transaction of the change it tells of. It is never altered: PostgreSQL refuses it. */
@Entity()
@Index(['subjectId', 'at'])
@Index(['hubId', 'at'])
@Index(['actorId', 'at'])
export class DomainEvent {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  type!: string;

  @Column('timestamptz')
  at!: Date;

  /** `person`, `system` or `anonymous`. */
  @Column('text')
  actorKind!: string;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('uuid')
  subjectId!: string;

  @Column('uuid', { nullable: true })
  hubId!: string | null;

  @Column('uuid', { nullable: true })
  programId!: string | null;

  @Column('uuid', { nullable: true })
  cohortId!: string | null;

  @Column('jsonb')
  data!: EventData;
}

/** The states of a delivery. */
export type DeliveryState = 'pending' | 'enqueued' | 'done' | 'dead' | 'void';

/**
 * One thing to be done by one handler, now or later: the outbox. The queue executes; this table remembers, so a
 * lost queue is rebuilt from it.
 */
@Entity()
@Check(`state in ('pending', 'enqueued', 'done', 'dead', 'void')`)
@ForeignKey('DomainEvent', ['eventId'], ['id'])
@Index(['queue', 'dueAt'], { where: `state in ('pending', 'enqueued')` })
@Index(['eventId'])
@Index(['handler', 'subjectId', 'occurrence'], { unique: true, where: 'occurrence is not null' })
export class Delivery {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  handler!: string;

  /** The queue that carries it out. */
  @Column('text')
  queue!: string;

  /** The fact that caused it; null for what was scheduled by itself. */
  @Column('uuid', { nullable: true })
  eventId!: string | null;

  @Column('uuid')
  subjectId!: string;

  /** Tells one occasion from another for the same handler and subject. */
  @Column('text', { nullable: true })
  occurrence!: string | null;

  @Column('text')
  state!: DeliveryState;

  @Column('timestamptz')
  dueAt!: Date;

  /** After this instant it is of no use and is dropped. */
  @Column('timestamptz', { nullable: true })
  uselessAfter!: Date | null;

  /** Until then the queue has it; afterwards the relay hands it over anew. */
  @Column('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  /** How often it was handed to the queue. */
  @Column('int')
  attempt!: number;

  /** How often its handler failed. */
  @Column('int')
  failures!: number;

  /** The kind of the last failure, without any data. */
  @Column('text', { nullable: true })
  lastError!: string | null;
}
