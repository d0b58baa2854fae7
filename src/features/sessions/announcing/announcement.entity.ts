import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/** What people are told of at once. */
export const ANNOUNCEMENTS = ['cancelled', 'link_changed'] as const;
/** One of {@link ANNOUNCEMENTS}. */
export type AnnouncementKind = (typeof ANNOUNCEMENTS)[number];

/** Something about sessions that everyone whom it concerns is told of by mail, at once. */
@Entity()
@Index(['cohortId', 'key'], { unique: true })
@Check(`kind in ('cancelled', 'link_changed')`)
@Check('cardinality(session_ids) > 0')
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey('Person', ['personId'], ['id'])
export class SessionAnnouncement extends CohortRow {
  @Column('text')
  kind!: AnnouncementKind;

  /** The sessions that it is about, in order. */
  @Column('uuid', { array: true })
  sessionIds!: string[];

  /** What the team says beside it; for those who get the mail. */
  @Column('text', { nullable: true })
  note!: string | null;

  /** Who announced it: answers go to them. */
  @Column('uuid')
  personId!: string;

  /** What the page gave it, so that a second press is the first one; null where it cannot come twice anyhow. */
  @Column('text', { nullable: true })
  key!: string | null;
}
