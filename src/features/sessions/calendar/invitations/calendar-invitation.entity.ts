import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../../platform/database/index.js';
import type { Told } from './invitation.rules.js';

/**
 * What a person's calendar was last told, by mail, of one event: a series, or a session that is an event by itself.
 * By it a change is told as what it is, and only once.
 */
@Entity()
@Index(['personId', 'uid'], { unique: true })
@Index(['seriesId'])
@Index(['sessionId'])
@Index(['uid'])
@Check(`state in ('invited', 'cancelled')`)
@Check('sequence >= 0')
@Check('series_id is not null or session_id is not null')
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey(
  'Series',
  ['hubId', 'programId', 'cohortId', 'seriesId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
export class CalendarInvitation extends CohortRow {
  @Column('uuid')
  personId!: string;

  /** The event's iCalendar UID. */
  @Column('text')
  uid!: string;

  /** The series it is of; null for a session held by itself. */
  @Column('uuid', { nullable: true })
  seriesId!: string | null;

  /** The session, where one alone is the event; null for a recurring one. */
  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  @Column('text')
  state!: 'invited' | 'cancelled';

  /** iCalendar SEQUENCE of the last message. It rises with each, whatever the message is about. */
  @Column('int')
  sequence!: number;

  /** When the last session that was told of ends; afterwards there is nothing to tell. */
  @Column('timestamptz')
  until!: Date;

  /** What was told. */
  @Column('jsonb')
  told!: Told;
}
