import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../platform/database/index.js';
import type { Dimension } from './strata.rules.js';
import type { InstrumentRef, WaveLayout, WaveState } from './wave.rules.js';

/**
 * One asking of a cohort: which questionnaires, whom, until when, and from how many answers on anything is shown.
 * While it is open it holds the wrapped keys of its ballot box; with its closing they are gone.
 */
@Entity()
@Index(['cohortId', 'id'])
@Index(['cohortId'], { unique: true, where: `state = 'open'` })
@Check(`kind = 'retrospective'`)
@Check(`layout in ('two_pages', 'stacked')`)
@Check(`state in ('draft', 'open', 'closed')`)
@Check('min_sessions >= 1')
@Check('display_threshold >= 5 and detail_threshold >= 10 and detail_threshold >= display_threshold')
@Check(`(state = 'open') = (wrapped_key is not null)`)
@Check(`(state = 'open') = (wrapped_secret is not null)`)
@Check(`(state = 'draft') = (opened_at is null)`)
@Check(`(state = 'closed') = (closed_at is not null)`)
@Check(`(state = 'closed') = (answered is not null)`)
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
export class Wave extends CohortRow {
  @Column('text')
  title!: string;

  /** `retrospective`: each question is asked for now and for the time of the first attended session. */
  @Column('text')
  kind!: 'retrospective';

  /** How the two points were laid out, since the layout itself moves answers. */
  @Column('text')
  layout!: WaveLayout;

  /** The questionnaires in the order of the page, each by the version its answers are given under. */
  @Column('jsonb')
  instruments!: InstrumentRef[];

  /** Sessions that a person must have attended to be asked. */
  @Column('int')
  minSessions!: number;

  /** Answers below which nothing is shown. Fixed when the wave opens. */
  @Column('int')
  displayThreshold!: number;

  /** Answers below which no breakdown, distribution or test is shown. Fixed when the wave opens. */
  @Column('int')
  detailThreshold!: number;

  @Column('text')
  state!: WaveState;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  /** Answers are taken before this instant. An early end moves it back; nothing moves it on. */
  @Column('timestamptz')
  closesAt!: Date;

  /** When the ballots were counted. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** The age recipient that ballots are sealed to; kept after closing, where it opens nothing. */
  @Column('text', { nullable: true })
  publicKey!: string | null;

  /** The age identity that opens the ballots, wrapped by the survey master key; null unless open. */
  @Column('bytea', { nullable: true })
  wrappedKey!: Buffer | null;

  /** The secret that makes the links' tokens, wrapped by the survey master key; null unless open. */
  @Column('bytea', { nullable: true })
  wrappedSecret!: Buffer | null;

  /** What people are told about the survey before they answer. */
  @Column('text')
  informationSheet!: string;

  /** The ethics board's reference or determination, where there is one. */
  @Column('text', { nullable: true })
  ethicsReference!: string | null;

  /** People invited; 0 until the invitations are made, then fixed. */
  @Column('int')
  invited!: number;

  /** Ballots counted at closing; null before, so that nobody can watch it grow. */
  @Column('int', { nullable: true })
  answered!: number | null;

  /** The groups for which figures are worked out at closing, fixed when the invitations are made. */
  @Column('jsonb')
  strata!: Dimension[];

  /** Reminder rounds so far. */
  @Column('int')
  reminders!: number;

  @Column('timestamptz', { nullable: true })
  lastRemindedAt!: Date | null;
}

/** That a person was asked. What they answered, and whether, stands nowhere beside it. */
@Entity()
@Index(['waveId', 'personId'], { unique: true })
@Index(['personId'])
@Check(`state in ('invited', 'declined')`)
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey('Wave', ['waveId'], ['id'])
@ForeignKey('Person', ['personId'], ['id'])
export class Invitation extends CohortRow {
  @Column('uuid')
  waveId!: string;

  @Column('uuid')
  personId!: string;

  /** Declining is for good. There is no state for having answered, and there must never be one. */
  @Column('text')
  state!: 'invited' | 'declined';

  /** The person's category in each of the wave's dimensions, in their order. */
  @Column('jsonb')
  strata!: number[];

  /** Year and month (`2026-03`) of the first attended session in the person's zone: what "before" means to them. */
  @Column('text', { nullable: true })
  anchorMonth!: string | null;
}
