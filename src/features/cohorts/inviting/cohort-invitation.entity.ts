import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../../platform/database/index.js';

/** A person invited by mail to a cohort. One row for each address; inviting again renews it. */
@Entity()
@Index(['cohortId', 'emailKey'], { unique: true })
@Index(['cohortId', 'id'])
@Index(['secretHash'], { unique: true })
@Check(`state in ('open', 'accepted', 'revoked')`)
@Check('round > 0')
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
export class CohortInvitation extends CohortRow {
  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('text')
  emailKey!: string;

  @Column('text', { nullable: true })
  profession!: string | null;

  @Column('text')
  state!: 'open' | 'accepted' | 'revoked';

  /** How often it was sent. Each time the link is another one, and the earlier void. */
  @Column('int')
  round!: number;

  /** Who sent it last: whoever is not known yet gets it in their language. */
  @Column('uuid', { nullable: true })
  byId!: string | null;

  /** SHA-256 of the secret in the link, in hex. */
  @Column('text')
  secretHash!: string;

  @Column('timestamptz')
  invitedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;
}

/** A list of people to be invited: looked at first, then worked off. */
@Entity()
@Index(['cohortId', 'id'])
@Check(`state in ('preview', 'running', 'done')`)
@Check('rows >= 0 and settled >= 0 and settled <= rows')
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
export class InvitationList extends CohortRow {
  @Column('text')
  state!: 'preview' | 'running' | 'done';

  /** Lines that name somebody, those that cannot be invited included. */
  @Column('int')
  rows!: number;

  /** Lines that are settled, one way or another. */
  @Column('int')
  settled!: number;

  /** Who began it: invitations are sent in their name. */
  @Column('uuid')
  byId!: string;

  @Column('timestamptz', { nullable: true })
  committedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;
}

/** A line of such a list, and what became of it. */
@Entity()
@Index(['listId', 'line', 'id'])
@Check(`verdict in ('new', 'known', 'enrolled', 'invited', 'doublet', 'bad')`)
@Check(`outcome is null or outcome in ('invited', 'skipped')`)
@ForeignKey('InvitationList', ['listId'], ['id'], { onDelete: 'CASCADE' })
export class InvitationLine extends CohortRow {
  @Column('uuid')
  listId!: string;

  /** Where it stands in the list, as an editor counts. */
  @Column('int')
  line!: number;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('text')
  emailKey!: string;

  @Column('text', { nullable: true })
  profession!: string | null;

  /** What was found when it was read. */
  @Column('text')
  verdict!: 'new' | 'known' | 'enrolled' | 'invited' | 'doublet' | 'bad';

  /** Why it cannot be invited, in words; null where it can. */
  @Column('text', { nullable: true })
  problem!: string | null;

  /** Null until it is settled. */
  @Column('text', { nullable: true })
  outcome!: 'invited' | 'skipped' | null;
}
