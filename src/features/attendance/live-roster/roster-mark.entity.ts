import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/** What a press on the live roster says of somebody. */
export const MARK_KINDS = ['here', 'gone'] as const;
/** One of {@link MARK_KINDS}. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** That a facilitator saw somebody come or go. What is taken back is removed; the record of events tells that it was. */
@Entity()
@Index(['sessionId', 'personId'])
@Index(['pressId'])
@Check(`kind in ('here', 'gone')`)
@Check('(person_id is null) <> (guest_pass_id is null)')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['recordedBy'], ['id'])
export class RosterMark extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  /** Marks of one press are made, and taken back, together. */
  @Column('uuid')
  pressId!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** Passes go after a while (no foreign key); that somebody was there then leads to nobody any more. */
  @Column('uuid', { nullable: true })
  guestPassId!: string | null;

  @Column('text')
  kind!: MarkKind;

  /** Whole seconds. */
  @Column('timestamptz')
  at!: Date;

  @Column('uuid')
  recordedBy!: string;
}
