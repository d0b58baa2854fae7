import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow } from '../../../platform/database/index.js';
import type { QuestionKind, QuestionWords } from './questions.rules.js';

/** A question that a hub asks its people beyond their profile, whatever its wording. */
@Entity()
@Index(['hubId', 'id'], { unique: true })
@Check(`kind in ('one', 'several', 'text')`)
@ForeignKey('Hub', ['hubId'], ['id'])
export class HubQuestion extends HubRow {
  @Column('text')
  kind!: QuestionKind;

  /** Since when nobody is asked any more. */
  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}

/** A wording of a question. Never altered: what was answered stays under the words that were read. */
@Entity()
@Index(['hubId', 'questionId', 'id'], { unique: true })
@Index(['questionId', 'version'], { unique: true })
@Check('version > 0')
@ForeignKey('HubQuestion', ['hubId', 'questionId'], ['hubId', 'id'])
export class HubQuestionVersion extends HubRow {
  @Column('uuid')
  questionId!: string;

  /** Counted in each question from one. */
  @Column('int')
  version!: number;

  /** The same thing in each language; options stand in the same order. */
  @Column('jsonb')
  words!: QuestionWords[];
}

/** What a person answers; one row a question. */
@Entity()
@Index(['questionId', 'personId'], { unique: true })
@Index(['personId'])
@ForeignKey('HubQuestionVersion', ['hubId', 'questionId', 'versionId'], ['hubId', 'questionId', 'id'])
@ForeignKey('Person', ['personId'], ['id'])
export class HubAnswer extends HubRow {
  @Column('uuid')
  questionId!: string;

  @Column('uuid')
  versionId!: string;

  @Column('uuid')
  personId!: string;

  /** They prefer not to say. */
  @Column('boolean')
  declined!: boolean;

  /** The chosen options by their place, from 0. */
  @Column('int', { array: true })
  choices!: number[];

  /** The answer in their own words. */
  @Column('text', { nullable: true })
  text!: string | null;
}
