import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow, ProgramRow } from '../../../platform/database/index.js';
import type { EvaluationAnswer, EvaluationQuestion } from './evaluation.rules.js';

/** What a program asks of those who attended a session. A change is a new version; rows are only ever added. */
@Entity()
@Index(['programId', 'version'], { unique: true })
@Check('version > 0')
@Check('window_days between 1 and 365')
@ForeignKey('Program', ['hubId', 'programId'], ['hubId', 'id'])
export class EvaluationForm extends ProgramRow {
  @Column('integer')
  version!: number;

  @Column('jsonb')
  questions!: EvaluationQuestion[];

  /** Days for which a session can be evaluated, from its end on. */
  @Column('integer')
  windowDays!: number;
}

/** That a session which was held can be evaluated: with which questions, and until when. */
@Entity()
@Index(['sessionId'], { unique: true })
@Index(['cohortId'])
@Check('form_version >= 0')
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
export class EvaluationOpening extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  /** 0 for the product's own questions. */
  @Column('integer')
  formVersion!: number;

  /** As they stood when it was opened: a later form asks of later sessions. */
  @Column('jsonb')
  questions!: EvaluationQuestion[];

  @Column('timestamptz')
  closesAt!: Date;
}

/** That the team gave more time: to everyone, or to one person. Rows are only ever added; the latest instant holds. */
@Entity()
@Index(['sessionId'])
@Index(['personId'])
@Index(['openedBy'])
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('Person', ['openedBy'], ['id'])
export class EvaluationReopening extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  /** Null for everyone. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('timestamptz')
  closesAt!: Date;

  /** Who gave it. */
  @Column('uuid')
  openedBy!: string;
}

/** What somebody answered about a session, under their name: they are told so before they answer. */
@Entity()
@Index(['sessionId', 'personId'], { unique: true })
@Index(['cohortId'])
@Index(['personId'])
@ForeignKey(
  'Session',
  ['hubId', 'programId', 'cohortId', 'sessionId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
@ForeignKey('Person', ['personId'], ['id'])
export class SessionEvaluation extends CohortRow {
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('jsonb')
  answers!: EvaluationAnswer[];

  /** When it was last changed. */
  @Column('timestamptz')
  changedAt!: Date;
}
