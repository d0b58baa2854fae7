import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SeveralLines, Trimmed } from '../../../platform/graphql/index.js';
import { MOST_LETTERS, MOST_QUESTIONS, QUESTION_KINDS, type QuestionKind } from './evaluation.rules.js';

/** A question of a form. */
@InputType()
export class EvaluationQuestionInput {
  @Field(() => ID, { nullable: true, description: 'Of a question that was asked before.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  id?: string | null;

  @Field(() => String, { description: '`scale`, `yes_no` or `text`.' })
  @IsIn(QUESTION_KINDS)
  kind!: QuestionKind;

  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 300)
  text!: string;

  @Field(() => String, { nullable: true, description: 'Of a scale: what 1 means.' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(1, 60)
  low?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a scale: what 5 means.' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(1, 60)
  high?: string | null;

  @Field(() => String, { nullable: true, description: '`yes` or `no`: after it, more is asked.' })
  @IsOptional()
  @IsIn(['yes', 'no'])
  detailOn?: 'yes' | 'no' | null;

  @Field(() => String, { nullable: true, description: 'How it is asked for more.' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(1, 300)
  detail?: string | null;

  @Field(() => Boolean)
  @IsBoolean()
  required!: boolean;
}

/** A form. */
@InputType()
export class EvaluationFormInput {
  @Field(() => Int, { description: 'The version that was changed.' })
  @IsInt()
  @Min(0)
  basedOn!: number;

  @Field(() => [EvaluationQuestionInput])
  @ArrayMaxSize(MOST_QUESTIONS)
  @ValidateNested({ each: true })
  @Type(() => EvaluationQuestionInput)
  questions!: EvaluationQuestionInput[];

  @Field(() => Int, { description: 'Days for which a session can be evaluated, 1 to 365.' })
  @IsInt()
  @Min(1)
  @Max(365)
  windowDays!: number;
}

/** An answer to a question. */
@InputType()
export class EvaluationAnswerInput {
  @Field(() => ID)
  @IsString()
  @MaxLength(64)
  questionId!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  value?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @SeveralLines()
  @IsString()
  @MaxLength(MOST_LETTERS)
  text?: string | null;
}

/** Answers about a session. */
@InputType()
export class AnswerEvaluationInput {
  @Field(() => [EvaluationAnswerInput])
  @ArrayMaxSize(MOST_QUESTIONS)
  @ValidateNested({ each: true })
  @Type(() => EvaluationAnswerInput)
  answers!: EvaluationAnswerInput[];
}

/** More time for an evaluation. */
@InputType()
export class ReopenEvaluationInput {
  @Field(() => ID, { nullable: true, description: 'For whom; for everyone where it is left out.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  personId?: string | null;

  @Field(() => Int, { description: 'Days from now on, 1 to 365.' })
  @IsInt()
  @Min(1)
  @Max(365)
  days!: number;
}
