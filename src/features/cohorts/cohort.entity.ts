import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow, ProgramRow } from '../../platform/database/index.js';
import { ENROLLMENT_STATES, type EnrollmentState } from './registering/enrollment.rules.js';

/**
 * Who finds a cohort's page: nobody, everybody by the catalog, or whoever has its address; and `closed` shows the page
 * but takes nobody any more.
 */
export const LISTINGS = ['draft', 'listed', 'unlisted', 'closed'] as const;
/** One of {@link LISTINGS}. */
export type Listing = (typeof LISTINGS)[number];

/** A group of health workers who meet over a series of sessions. */
@Entity()
@Index(['hubId', 'programId', 'id'], { unique: true })
@Index(['slug'], { unique: true })
@Index(['id'], { where: `listing = 'listed'` })
@Check('capacity is null or capacity > 0')
@Check(`listing in ('draft', 'listed', 'unlisted', 'closed')`)
@ForeignKey('Program', ['hubId', 'programId'], ['hubId', 'id'])
export class Cohort extends ProgramRow {
  @Column('text')
  name!: string;

  /** People at the most; null is without a limit. */
  @Column('int', { nullable: true })
  capacity!: number | null;

  /** People enrolled now; kept here so that the last seat has one row to be fought over. */
  @Column('int')
  enrolled!: number;

  /** The end of its page's address. Whoever has it finds the page of a cohort that is not listed. */
  @Column('text', { default: () => `substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)` })
  slug!: string;

  /** What it is about, for its page; may have several lines. */
  @Column('text', { default: '' })
  description!: string;

  /** Whom it is for, for its page. */
  @Column('text', { default: '' })
  audience!: string;

  @Column('text', { default: 'draft' })
  listing!: Listing;

  /** Nobody registers before; null is at once. */
  @Column('timestamptz', { nullable: true })
  opensAt!: Date | null;

  /** Nobody registers from then on; null is never. */
  @Column('timestamptz', { nullable: true })
  closesAt!: Date | null;

  /** Whether the team decides on each registration. */
  @Column('boolean', { default: false })
  approval!: boolean;

  /** Whether people may wait when all seats are taken. */
  @Column('boolean', { default: true })
  waitlist!: boolean;
}

/** A person in a cohort. A participant is who is `enrolled`; nobody is made one otherwise. */
@Entity()
@Index(['cohortId', 'personId'], { unique: true })
@Index(['hubId', 'programId', 'cohortId', 'id'], { unique: true })
@Index(['personId'], { where: `state = 'enrolled'` })
@Index(['personId', 'id'])
@Index(['cohortId', 'waitNumber'], { unique: true, where: `state = 'waitlisted'` })
@Check(`state in (${ENROLLMENT_STATES.map((state) => `'${state}'`).join(', ')})`)
@Check(`(state = 'waitlisted') = (wait_number is not null)`)
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey('Person', ['personId'], ['id'])
export class Enrollment extends CohortRow {
  @Column('uuid')
  personId!: string;

  @Column('text')
  state!: EnrollmentState;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  /** The place in the waitlist by order, not without gaps; null for whoever does not wait. */
  @Column('int', { nullable: true })
  waitNumber!: number | null;
}
