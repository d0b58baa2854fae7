import { Field, GraphQLISODateTime, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { SeveralLines, Trimmed } from '../../../platform/graphql/index.js';
import { LISTINGS, type Listing } from '../cohort.entity.js';

/** All that a cohort's page says and how one registers. What is left out is taken away. */
@InputType()
export class CohortSettingsInput {
  @SeveralLines()
  @Field(() => String)
  @Trimmed()
  @IsString()
  @MaxLength(5_000)
  description!: string;

  @SeveralLines()
  @Field(() => String)
  @Trimmed()
  @IsString()
  @MaxLength(1_000)
  audience!: string;

  @Field(() => String, { description: '`draft`, `listed`, `unlisted` or `closed`.' })
  @IsIn(LISTINGS)
  listing!: Listing;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Nobody registers before.' })
  @IsOptional()
  @IsDate()
  opensAt?: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Nobody registers from then on.' })
  @IsOptional()
  @IsDate()
  closesAt?: Date;

  @Field(() => Boolean, { description: 'The team decides on each registration.' })
  @IsBoolean()
  approval!: boolean;

  @Field(() => Boolean, { description: 'People may wait when all seats are taken.' })
  @IsBoolean()
  waitlist!: boolean;

  @Field(() => Int, { nullable: true, description: 'People at the most; without a limit when left out.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  capacity?: number;
}
