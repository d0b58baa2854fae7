import { createUnionType, Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';
import type { QuestionKind } from './evaluation.rules.js';

/** A question, as `EvaluationQuestion` in the schema. */
@ObjectType('EvaluationQuestion')
@Readable()
export class EvaluationQuestionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '`scale` (1 to 5), `yes_no` or `text`.' })
  kind!: QuestionKind;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'Of a scale: what 1 means.' })
  low!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a scale: what 5 means.' })
  high!: string | null;

  @Field(() => String, { nullable: true, description: '`yes` or `no`: after it, more is asked.' })
  detailOn!: 'yes' | 'no' | null;

  @Field(() => String, { nullable: true, description: 'How it is asked for more.' })
  detail!: string | null;

  @Field(() => Boolean)
  required!: boolean;
}

/** An answer, as `EvaluationAnswer` in the schema. */
@ObjectType('EvaluationAnswer')
@Readable()
export class EvaluationAnswerType {
  @Field(() => ID)
  questionId!: string;

  @Field(() => Int, { nullable: true, description: '1 to 5 of a scale; 1 for yes and 0 for no.' })
  value!: number | null;

  @Field(() => String, { nullable: true })
  text!: string | null;
}

/** What is asked after a program's sessions. */
@ObjectType('EvaluationForm')
@Readable()
export class EvaluationFormType {
  @Field(() => Int, { description: '0 for the product’s own questions.' })
  version!: number;

  @Field(() => [EvaluationQuestionType])
  questions!: EvaluationQuestionType[];

  @Field(() => Int, { description: 'Days for which a session can be evaluated.' })
  windowDays!: number;
}

/** The evaluation of a session, as somebody has it who may answer. */
@ObjectType('OwnEvaluation')
@Readable()
export class OwnEvaluationType {
  @Field(() => GraphQLISODateTime, { description: 'Until when it can be answered and changed.' })
  closesAt!: Date;

  @Field(() => Boolean, { description: 'Whether it can be answered now.' })
  open!: boolean;

  @Field(() => [EvaluationQuestionType])
  questions!: EvaluationQuestionType[];

  @Field(() => [EvaluationAnswerType], { nullable: true, description: 'Null while there are none.' })
  answers!: EvaluationAnswerType[] | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they were last changed.' })
  answeredAt!: Date | null;
}

/** That answers were kept. */
@ObjectType('EvaluationKept')
@Readable()
export class EvaluationKept {
  @Field(() => GraphQLISODateTime)
  answeredAt!: Date;
}

/** That a session cannot be evaluated (any more, or yet). */
@ObjectType('EvaluationClosed')
@Readable()
export class EvaluationClosed {
  @Field(() => String)
  message!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null where it never was open.' })
  closedAt!: Date | null;
}

/** What answering comes to. */
export const AnswerEvaluationResult = createUnionType({
  name: 'AnswerEvaluationResult',
  types: () => [EvaluationKept, EvaluationClosed] as const,
  resolveType: (value: object) => ('answeredAt' in value ? EvaluationKept : EvaluationClosed),
});

/** Something that was written, with who wrote it. */
@ObjectType('EvaluationWords')
@Readable()
export class EvaluationWordsType {
  @Field(() => String, { nullable: true, description: 'Null for somebody who was erased.' })
  name!: string | null;

  @Field(() => String)
  text!: string;
}

/** How many answered what to a question. */
@ObjectType('EvaluationQuestionSummary')
@Readable()
export class EvaluationQuestionSummaryType {
  @Field(() => EvaluationQuestionType)
  question!: EvaluationQuestionType;

  @Field(() => Int, { description: 'Who answered it.' })
  answered!: number;

  @Field(() => Float, { nullable: true, description: 'Of a scale, to two decimals.' })
  mean!: number | null;

  @Field(() => [Int], { description: 'Of a scale how many chose 1 to 5; of yes or no: no, then yes.' })
  counts!: number[];

  @Field(() => [EvaluationWordsType], { description: 'What was written.' })
  words!: EvaluationWordsType[];
}

/** Somebody who was at a session, or evaluated it. */
@ObjectType('EvaluationPerson')
@Readable()
export class EvaluationPersonType {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'Whether they are known to have been there.' })
  attended!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they last answered; null if never.' })
  answeredAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when they have more time than all.',
  })
  longerUntil!: Date | null;
}

/** A page of those who were at a session, or evaluated it. */
export const EvaluationPersonConnection = connectionOf(EvaluationPersonType, 'EvaluationPerson');

/** What came of the evaluation of one session. */
@ObjectType('SessionEvaluationResults')
@Readable()
export class SessionEvaluationResults {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null where it never was open.' })
  closesAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Who is known to have been there; null while nobody is.' })
  attended!: number | null;

  @Field(() => Int, { description: 'Who answered.' })
  answered!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may give more time.' })
  viewerCanReopen!: boolean;

  @Field(() => [EvaluationQuestionSummaryType])
  questions!: EvaluationQuestionSummaryType[];
}

/** How many evaluated a session, in a list of several. */
@ObjectType('EvaluatedSession')
@Readable()
export class EvaluatedSession {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  closesAt!: Date;

  @Field(() => Int, { description: 'Who is known to have been there.' })
  attended!: number;

  @Field(() => Int)
  answered!: number;
}

/** What came of the evaluations of a cohort's sessions. */
@ObjectType('CohortEvaluationResults')
@Readable()
export class CohortEvaluationResults {
  @Field(() => [EvaluatedSession], { description: 'The latest first.' })
  sessions!: EvaluatedSession[];

  @Field(() => [EvaluationQuestionSummaryType], { description: 'All sessions together.' })
  questions!: EvaluationQuestionSummaryType[];
}
