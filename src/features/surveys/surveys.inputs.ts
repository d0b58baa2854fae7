import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SeveralLines } from '../../platform/graphql/index.js';
import { DETAIL_THRESHOLD, DISPLAY_THRESHOLD, WAVE_LAYOUTS, type WaveLayout } from './wave.rules.js';

/** Questionnaires of a wave at the most; nobody answers more. */
const MOST_INSTRUMENTS = 12;
/** Questions of a questionnaire at the most. */
const MOST_ITEMS = 200;

/** A new wave. */
@InputType()
export class CreateWaveInput {
  @Field(() => String)
  @IsString()
  @Length(2, 200)
  title!: string;

  @Field(() => [String], { description: 'Codes of the questionnaires, in the order of the page.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_INSTRUMENTS)
  @ArrayUnique()
  @Matches(/^[A-Z][A-Z0-9]{0,31}$/, { each: true, message: 'instruments must be codes of questionnaires' })
  instruments!: string[];

  @Field(() => String, {
    nullable: true,
    description: '`two_pages` (Now, then Before; the default) or `stacked`.',
  })
  @IsOptional()
  @IsIn(WAVE_LAYOUTS)
  layout?: WaveLayout;

  @Field(() => Int, {
    nullable: true,
    description: 'Sessions that a person must have attended to be asked; 3 when left out.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  minSessions?: number;

  @Field(() => Int, { nullable: true, description: 'Answers below which nothing is shown; 5 or more.' })
  @IsOptional()
  @IsInt()
  @Min(DISPLAY_THRESHOLD)
  @Max(1_000)
  displayThreshold?: number;

  @Field(() => Int, { nullable: true, description: 'Answers below which no details are shown; 10 or more.' })
  @IsOptional()
  @IsInt()
  @Min(DETAIL_THRESHOLD)
  @Max(1_000)
  detailThreshold?: number;

  @Field(() => GraphQLISODateTime)
  @IsDate()
  closesAt!: Date;

  @SeveralLines()
  @Field(() => String, { description: 'What people are told about the survey before they answer.' })
  @IsString()
  @Length(20, 20_000)
  informationSheet!: string;

  @SeveralLines()
  @Field(() => String, { nullable: true, description: 'The ethics board’s reference or determination.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  ethicsReference?: string;
}

/** What a person answered to one questionnaire. */
@InputType()
export class InstrumentAnswersInput {
  @Field(() => String, { description: 'Code of the questionnaire.' })
  @IsString()
  @MaxLength(32)
  instrument!: string;

  @Field(() => [Int], {
    nullable: 'items',
    description: 'A value per question, in their order; null where left out.',
  })
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  now!: (number | null)[];

  @Field(() => [Int], {
    nullable: 'items',
    description: 'The same for the time of the first attended session.',
  })
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  before!: (number | null)[];
}

/** An answer to a survey. */
@InputType()
export class SubmitSurveyInput {
  @Field(() => ID)
  @IsUUID()
  waveId!: string;

  @Field(() => String, { description: 'The token from the link’s fragment.' })
  @IsString()
  @MaxLength(100)
  token!: string;

  @Field(() => [InstrumentAnswersInput])
  @ValidateNested({ each: true })
  @Type(() => InstrumentAnswersInput)
  @ArrayMaxSize(MOST_INSTRUMENTS)
  answers!: InstrumentAnswersInput[];
}
