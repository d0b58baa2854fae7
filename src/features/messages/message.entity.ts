import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../platform/database/index.js';

/** Whom a facilitator can write to. */
export const AUDIENCES = ['participants', 'attended', 'absent', 'faculty'] as const;
/** One of {@link AUDIENCES}. */
export type Audience = (typeof AUDIENCES)[number];

/** Where answers go: to who wrote it, or to the address from which all mail comes. */
export const REPLIES = ['sender', 'hub'] as const;
/** One of {@link REPLIES}. */
export type ReplyTo = (typeof REPLIES)[number];

/** `written` by a facilitator, or the note of something that sessions announced. */
export type MessageKind = 'written' | 'cancelled' | 'link_changed';

/** Where it stands. A `test` went to its writer alone. */
export type MessageState = 'scheduled' | 'sent' | 'called_off' | 'test';

/** A message to a cohort's people. Who got it stands in the rows of the mail alone. */
@Entity()
@Index(['cohortId', 'id'])
@Index(['cohortId', 'key'], { unique: true })
@Check(`audience in ('participants', 'attended', 'absent', 'faculty', 'expected')`)
@Check(`audience not in ('attended', 'absent') or session_id is not null`)
@Check(`kind in ('written', 'cancelled', 'link_changed')`)
@Check(`state in ('scheduled', 'sent', 'called_off', 'test')`)
@Check(`reply_to in ('sender', 'hub')`)
@Check('people >= 0')
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
export class Message extends CohortRow {
  @Column('text')
  kind!: MessageKind;

  /** Whom it is for; who that is, is found when it is sent. `expected` is for announcements. */
  @Column('text')
  audience!: Audience | 'expected';

  /** The session that it is about; of `attended` and `absent` always. */
  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  /** Who wrote it. */
  @Column('uuid')
  personId!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;

  @Column('text')
  replyTo!: ReplyTo;

  @Column('text')
  state!: MessageState;

  /** When it is to be sent. */
  @Column('timestamptz')
  dueAt!: Date;

  /** When the mail was ordered; null until then. */
  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  /** How many it was sent to; null until then. */
  @Column('int', { nullable: true })
  people!: number | null;

  /** Rises when it is changed: an appointment that was made before finds another and does nothing. */
  @Column('int')
  revision!: number;

  /** What the page gave it, so that a second press is the first one. */
  @Column('text', { nullable: true })
  key!: string | null;
}
