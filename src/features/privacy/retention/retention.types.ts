import { ArgsType, Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';

/** A kind of data, and how long it is kept. */
@ObjectType('RetentionKind')
@Readable()
export class RetentionKindType {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Why it is kept, and why no longer.' })
  why!: string;

  @Field(() => String, { description: '`hub` where the hub says how long; or `installation`.' })
  whose!: string;

  @Field(() => Int, { nullable: true, description: 'Days; null is for good.' })
  days!: number | null;

  @Field(() => Int, { nullable: true })
  usualDays!: number | null;

  @Field(() => Int, { nullable: true })
  leastDays!: number | null;

  @Field(() => Int, { nullable: true })
  mostDays!: number | null;
}

/** A removal. */
@ObjectType('RetentionRun')
@Readable()
export class RetentionRunType {
  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => Int, { description: 'Rows removed in the hub.' })
  removed!: number;
}

/** How long a hub keeps what. */
@ObjectType('RetentionSchedule')
@Readable()
export class RetentionScheduleType {
  @Field(() => [RetentionKindType])
  kinds!: RetentionKindType[];

  @Field(() => RetentionRunType, { nullable: true, description: 'The last removal.' })
  lastRun!: RetentionRunType | null;
}

/** How long a kind of data is to be kept. */
@ArgsType()
export class SetRetentionArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(100)
  kind!: string;

  @Field(() => Int, { nullable: true, description: 'Null is the usual time.' })
  @IsOptional()
  @IsInt()
  days?: number | null;
}
