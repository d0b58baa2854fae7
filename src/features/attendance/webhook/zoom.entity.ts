import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow, Row } from '../../../platform/database/index.js';

/** That a hub's Zoom account tells us of meetings while they go on. */
@Entity()
@Index(['hubId'], { unique: true })
@ForeignKey('Hub', ['hubId'], ['id'])
@ForeignKey('Person', ['setBy'], ['id'])
export class ZoomConnection extends HubRow {
  /** The secret by which Zoom signs, sealed by a key that stands outside the database, bound to the hub. */
  @Column('bytea')
  sealed!: Buffer;

  /** Which key sealed it. */
  @Column('text')
  keyId!: string;

  @Column('uuid')
  setBy!: string;

  /** When the secret was last set. */
  @Column('timestamptz')
  setAt!: Date;

  /** When Zoom was last heard, to the minute. */
  @Column('timestamptz', { nullable: true })
  lastHeardAt!: Date | null;
}

/** One run of a meeting whose number a session of the hub uses. */
@Entity()
@Index(['hubId', 'uuid'], { unique: true })
@Index(['hubId', 'createdAt'])
@Check('session_id is not null or placed_by is null')
@ForeignKey('Hub', ['hubId'], ['id'])
@ForeignKey('Session', ['sessionId'], ['id'])
@ForeignKey('Person', ['placedBy'], ['id'])
export class ZoomMeeting extends HubRow {
  /** As in the meeting's address. */
  @Column('text')
  number!: string;

  /** Zoom's own, which tells runs of one number apart. */
  @Column('text')
  uuid!: string;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** The session that it was for; null while nobody can tell. */
  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  /** Who said so; null where it was worked out from the times. */
  @Column('uuid', { nullable: true })
  placedBy!: string | null;
}

/** That a connection joined or left a meeting, as Zoom told it. What is told twice stands once. */
@Entity()
@Index(['meetingId', 'connection', 'here', 'at'], { unique: true })
@ForeignKey('ZoomMeeting', ['meetingId'], ['id'])
export class ZoomSign extends Row {
  @Column('uuid')
  meetingId!: string;

  @Column('text')
  connection!: string;

  /** Joined, or left. */
  @Column('boolean')
  here!: boolean;

  /** In whole seconds. */
  @Column('timestamptz')
  at!: Date;

  /** As shown in the meeting; empty where Zoom tells none. */
  @Column('text')
  name!: string;

  /** Case-folded; null where Zoom tells none. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  registrantId!: string | null;
}
