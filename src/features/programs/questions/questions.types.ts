import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';
import { Trimmed } from '../../../platform/graphql/index.js';
import { LANGUAGES } from '../../identity/index.js';
import { MOST_OPTIONS } from './questions.rules.js';

/** A question in one language. */
@ObjectType('QuestionWords')
@Readable()
export class QuestionWordsType {
  @Field(() => String)
  language!: string;

  @Field(() => String)
  label!: string;

  @Field(() => [String], { description: 'In the same order in each language.' })
  options!: string[];
}

/** What one answered oneself. */
@ObjectType('HubAnswer')
@Readable()
export class HubAnswerType {
  @Field(() => Int, { description: 'The wording under which it was given.' })
  version!: number;

  @Field(() => Boolean, { description: 'One prefers not to say.' })
  declined!: boolean;

  @Field(() => [Int], { description: 'The chosen options by their place, from 0.' })
  choices!: number[];

  @Field(() => String, { nullable: true })
  text!: string | null;
}

/** How many people gave an answer; null where fewer than five did, or where that could be worked out. */
@ObjectType()
@Readable()
export class AnswerCount {
  @Field(() => String, { description: 'The answer, as the question has it first.' })
  answer!: string;

  @Field(() => Int, { nullable: true })
  people!: number | null;
}

/** How the answers to one wording of a question are spread. */
@ObjectType()
@Readable()
export class QuestionCounts {
  @Field(() => Int)
  version!: number;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { nullable: true, description: 'People who answered; null for fewer than five.' })
  answered!: number | null;

  @Field(() => Int, { nullable: true, description: 'People who prefer not to say.' })
  declined!: number | null;

  @Field(() => [AnswerCount])
  answers!: AnswerCount[];
}

/** A question that a hub asks its people. */
@ObjectType('HubQuestion')
@Readable()
export class HubQuestionType {
  @Field(() => ID)
  id!: string;

  hubId!: string;

  @Field(() => String, { description: '`one`, `several` or `text`.' })
  kind!: string;

  @Field(() => Boolean, { description: 'False once nobody is asked any more.' })
  active!: boolean;

  @Field(() => Int, { description: 'The wording that holds now, counted from one.' })
  version!: number;

  @Field(() => [QuestionWordsType])
  words!: QuestionWordsType[];
}

/** The answer is kept. */
@ObjectType()
@Readable()
export class AnswerKept {
  @Field(() => HubQuestionType)
  question!: HubQuestionType;
}

/** The question was worded anew meanwhile, or is not asked any more; nothing was kept. */
@ObjectType()
@Readable()
export class QuestionChanged {
  @Field(() => String)
  message!: string;

  @Field(() => HubQuestionType)
  question!: HubQuestionType;
}

/** How answering a question ended. */
export const AnswerResult = createUnionType({
  name: 'AnswerResult',
  types: () => [AnswerKept, QuestionChanged] as const,
  resolveType: (value: object) => ('message' in value ? QuestionChanged : AnswerKept),
});

/** A question in one language, as a hub admin writes it. */
@InputType()
export class QuestionWordsInput {
  @Field(() => String)
  @IsIn(LANGUAGES)
  language!: string;

  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(3, 300)
  label!: string;

  @Field(() => [String], { description: 'In the same order in each language; none for `text`.' })
  @IsArray()
  @ArrayMaxSize(MOST_OPTIONS, { message: `options are more than ${MOST_OPTIONS}` })
  @IsString({ each: true })
  @Length(1, 100, { each: true, message: 'options have 1 to 100 letters each' })
  options!: string[];
}

/** An answer to a hub's question. */
@InputType()
export class HubAnswerInput {
  @Field(() => Int, { description: 'The wording that was read.' })
  @IsInt()
  version!: number;

  @Field(() => Boolean, { nullable: true, description: 'One prefers not to say.' })
  @IsOptional()
  @IsBoolean()
  declined?: boolean | null;

  @Field(() => [Int], { nullable: true, description: 'The chosen options by their place, from 0.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_OPTIONS)
  @IsInt({ each: true })
  choices?: number[] | null;

  @Field(() => String, { nullable: true })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string | null;
}
