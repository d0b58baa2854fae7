import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';
import type { MatchKind } from '../attendance-import.entity.js';

/** Where a list of registrants stands. There is one preview of a session at the most; a newer one takes its place. */
export type RegistrantListState = 'preview' | 'committed';

/** What a meeting tool gave out about who registered for a meeting, read for a session. */
@Entity()
@Index(['sessionId', 'id'])
@Index(['hubId', 'programId', 'cohortId', 'sessionId', 'id'], { unique: true })
@Index(['sessionId'], { unique: true, where: `state = 'preview'` })
@Check(`state in ('preview', 'committed')`)
@Check(`(state = 'committed') = (committed_at is not null)`)
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['readBy'], ['id'])
export class RegistrantList extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('text')
  state!: RegistrantListState;

  /** The meeting's number as digits, as the report or the session's link tells it; null where neither does. */
  @Column('text', { nullable: true })
  meetingId!: string | null;

  /** Whether the personal addresses are for the whole series of the session. */
  @Column('boolean')
  wholeSeries!: boolean;

  @Column('uuid')
  readBy!: string;

  @Column('timestamptz', { nullable: true })
  committedAt!: Date | null;
}

/**
 * Somebody who is registered for a meeting, and the person whom they are taken to be. Once its list is committed, the
 * registrant id is a key by which that person is known again, in reports and in what the meeting tool tells.
 */
@Entity()
@Index(['listId', 'position'], { unique: true })
@Index(['cohortId', 'registrantId'])
@Check(`match_kind in ('email', 'name', 'alias', 'registrant', 'confirmed', 'guest')`)
@Check(`(match_kind is null or match_kind = 'guest') = (person_id is null)`)
@ForeignKey(
  'RegistrantList',
  ['hubId', 'programId', 'cohortId', 'sessionId', 'listId'],
  ['hubId', 'programId', 'cohortId', 'sessionId', 'id'],
  { onDelete: 'CASCADE' },
)
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['suggestedPersonId'], ['id'])
export class MeetingRegistrant extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  listId!: string;

  /** Place in the file, from 1. */
  @Column('int')
  position!: number;

  /** The meeting's number as digits; null where nobody told it. */
  @Column('text', { nullable: true })
  meetingId!: string | null;

  /** What the meeting tool calls this registration; null where the file has none. */
  @Column('text', { nullable: true })
  registrantId!: string | null;

  @Column('text')
  name!: string;

  /** Case-folded; null where the file has none. */
  @Column('text', { nullable: true })
  email!: string | null;

  /** Their own way into the meeting, kept for when it turns out later who they are. */
  @Column('text', { nullable: true })
  joinUrl!: string | null;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text', { nullable: true })
  matchKind!: MatchKind | null;

  /** Who it may be; it counts for nothing until somebody says so. */
  @Column('uuid', { nullable: true })
  suggestedPersonId!: string | null;
}
