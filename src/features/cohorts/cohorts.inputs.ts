import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
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
import { Trimmed } from '../../platform/graphql/index.js';
import { PROFESSIONS } from '../identity/index.js';

const DAY = { message: 'is a day such as 2027-01-12' };

/** An earlier cohort whose plan a new one takes over. */
@InputType()
export class CopyOfInput {
  @Field(() => ID)
  @IsUUID()
  cohortId!: string;

  @Field(() => String, {
    description:
      '`YYYY-MM-DD`: the first session is held on the first day from then on that fits, by weekday or by the series’ rule.',
  })
  @Matches(/^20\d{2}-\d{2}-\d{2}$/, DAY)
  @IsISO8601({ strict: true }, DAY)
  firstDay!: string;
}

/** A new cohort. */
@InputType()
export class CreateCohortInput {
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(2, 200)
  name!: string;

  @Field(() => Int, { nullable: true, description: 'People at the most; without a limit when left out.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  capacity?: number;

  @Field(() => CopyOfInput, {
    nullable: true,
    description:
      'Takes over the plan of an earlier cohort on new dates, as drafts: sessions, agendas, faculty, links. Never people, nor what became of it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => CopyOfInput)
  copyOf?: CopyOfInput;
}

/** Who is to be enrolled. */
@InputType()
export class EnrollInput {
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name!: string;

  @Field(() => String)
  @Trimmed()
  @IsEmail()
  @MaxLength(320)
  email!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(PROFESSIONS)
  profession?: string;
}
