import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SeveralLines, Trimmed } from '../../../platform/graphql/index.js';
import { PROFESSIONS, type Profession } from '../../identity/index.js';
import type { CreditRules, EvaluationGate, ExcludedPart, Rounding } from '../rules/credit-type.rules.js';
import { EXCLUDABLE_PARTS } from './setup.rules.js';
import { LONGEST_STATEMENT } from './statement.rules.js';

const DECIMAL = /^\d{1,6}(\.\d{1,2})?$/;
const AMOUNT = { message: 'must be a number with up to two decimals, such as 0.25' };

/** The rules of a credit type, as a hub sets them: all of them, whether they are as they ship or not. */
@InputType()
export class CreditRulesInput {
  @Field(() => Int, { description: 'Minutes that make one credit.' })
  @IsInt()
  unitMinutes!: number;

  @Field(() => String, { description: 'Credit comes in multiples of this, a decimal such as `0.25`.' })
  @Trimmed()
  @Matches(DECIMAL, AMOUNT)
  step!: string;

  @Field(() => String, { description: '`NEAREST` or `DOWN`.' })
  @IsIn(['NEAREST', 'DOWN'])
  rounding!: Rounding;

  @Field(() => String, { description: 'Less than this is no credit.' })
  @Trimmed()
  @Matches(DECIMAL, AMOUNT)
  minimum!: string;

  @Field(() => String, { description: '`PROPORTIONAL`, `FULL_ONLY`, `HOURLY_BLOCK` or `FIXED`.' })
  @IsIn(['PROPORTIONAL', 'FULL_ONLY', 'HOURLY_BLOCK', 'FIXED'])
  partial!: CreditRules['partial']['kind'];

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes that may be missed of the session (`FULL_ONLY`) or of an hour (`HOURLY_BLOCK`), or that somebody has to be there (`FIXED`).',
  })
  @IsOptional()
  @IsInt()
  partialMinutes?: number | null;

  @Field(() => String, { nullable: true, description: 'What everyone gets; for `FIXED` alone.' })
  @IsOptional()
  @Trimmed()
  @Matches(DECIMAL, AMOUNT)
  fixedAmount?: string | null;

  @Field(() => [String], {
    description: 'Kinds of parts of the agenda that do not count, whatever the agenda says.',
  })
  @IsIn(EXCLUDABLE_PARTS, { each: true })
  @ArrayUnique()
  excludedParts!: ExcludedPart[];

  @Field(() => [String], { nullable: true, description: 'Who may claim it; null for everyone.' })
  @IsOptional()
  @IsIn(PROFESSIONS, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(PROFESSIONS.length)
  eligibleProfessions?: Profession[] | null;

  @Field(() => String, { description: '`NONE`, `OFFERED` or `REQUIRED`.' })
  @IsIn(['NONE', 'OFFERED', 'REQUIRED'])
  evaluation!: EvaluationGate;

  @Field(() => Boolean, { description: 'An assessment has to be passed.' })
  @IsBoolean()
  assessmentRequired!: boolean;

  @Field(() => Boolean, { description: 'Learners attest to their time.' })
  @IsBoolean()
  attestationRequired!: boolean;

  @Field(() => Boolean, { description: 'Time in a room that several people shared is not taken.' })
  @IsBoolean()
  refusesSharedRoom!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Credits for each hour taught; null where there are none.',
  })
  @IsOptional()
  @Trimmed()
  @Matches(DECIMAL, AMOUNT)
  facultyCreditsPerHour?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whoever teaches gets no learner’s credit beside it.',
  })
  @IsOptional()
  @IsBoolean()
  facultyExcludesLearner?: boolean | null;

  @Field(() => Int, { description: 'Days from the session’s end on in which credit can be claimed.' })
  @IsInt()
  claimWindowDays!: number;

  @Field(() => String, { nullable: true, description: 'To whom credit is reported; null for nobody.' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(1, 200)
  reportedTo?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days by which it is reported; null without a deadline.' })
  @IsOptional()
  @IsInt()
  reportWithinDays?: number | null;

  @Field(() => Int, { description: 'Years for which the names in awards are kept.' })
  @IsInt()
  retentionYears!: number;

  @Field(() => Boolean, { description: 'Whether the hub prints a certificate of it.' })
  @IsBoolean()
  printsCertificate!: boolean;
}

/** A credit type as a hub sets it. */
@InputType()
export class CreditTypeInput {
  @Field(() => Int, { description: 'The version that was read; 0 for a type as it ships.' })
  @IsInt()
  version!: number;

  @Field(() => Boolean, { description: 'Whether it may be proposed and designated.' })
  @IsBoolean()
  offered!: boolean;

  @Field(() => CreditRulesInput)
  @ValidateNested()
  @Type(() => CreditRulesInput)
  rules!: CreditRulesInput;

  @Field(() => String, { nullable: true, description: 'The accreditor’s statement, with slots.' })
  @IsOptional()
  @SeveralLines()
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_STATEMENT)
  statement?: string | null;

  @Field(() => String, { nullable: true, description: 'The provider’s or approval number.' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(100)
  providerNumber?: string | null;
}

/** What a hub says of itself as a provider of credit. */
@InputType()
export class CreditProviderInput {
  @Field(() => String, { description: 'As it stands on certificates.' })
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its lines, as on an envelope.' })
  @IsOptional()
  @SeveralLines()
  @Trimmed()
  @IsString()
  @MaxLength(500)
  postalAddress?: string | null;

  @Field(() => Boolean, {
    description: 'Attendance and evaluation are taken out as files; nothing is designated or awarded here.',
  })
  @IsBoolean()
  handledElsewhere!: boolean;
}
