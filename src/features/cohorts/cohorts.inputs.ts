import { Field, InputType, Int } from '@nestjs/graphql';
import { IsEmail, IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { Trimmed } from '../../platform/graphql/index.js';
import { PROFESSIONS } from '../identity/index.js';

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
