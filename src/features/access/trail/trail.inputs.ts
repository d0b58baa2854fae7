import { Field, GraphQLISODateTime, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Trimmed } from '../../../platform/graphql/index.js';

/** The parts of the product by which the trail is told apart, and the two kinds that cross them. */
export const TRAIL_KINDS = [
  'refusals',
  'readings',
  'exports',
  'identity',
  'programs',
  'access',
  'privacy',
  'cohorts',
  'sessions',
  'attendance',
  'messages',
  'surveys',
  'credits',
  'outcomes',
] as const;

/** What of the trail is asked for; what is left out does not narrow it. */
@InputType()
export class TrailFilter {
  @Field(() => GraphQLISODateTime, { nullable: true })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  from?: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Up to, and without, this instant.' })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  until?: Date;

  @Field(() => String, { nullable: true, description: `One of: ${TRAIL_KINDS.join(', ')}.` })
  @IsOptional()
  @IsIn(TRAIL_KINDS)
  kind?: (typeof TRAIL_KINDS)[number];

  @Field(() => String, {
    nullable: true,
    description: 'A part of the name, or the address, of who did it or whom it concerns.',
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(320)
  person?: string;
}
