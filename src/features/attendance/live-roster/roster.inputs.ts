import { Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsDate, IsIn, IsOptional, IsUUID } from 'class-validator';
import { MARK_KINDS, type MarkKind } from './roster-mark.entity.js';

/** People whom one press can mark. */
export const MOST_MARKED = 1_000;

/** A press on the live roster. */
@InputType()
export class RosterPressInput {
  @Field(() => String, { description: '`here` or `gone`.' })
  @IsIn(MARK_KINDS)
  kind!: MarkKind;

  @Field(() => [ID], { nullable: true, description: 'People who are expected.' })
  @IsOptional()
  @ArrayMaxSize(MOST_MARKED)
  @IsUUID(undefined, { each: true })
  personIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Guests, by their passes.' })
  @IsOptional()
  @ArrayMaxSize(MOST_MARKED)
  @IsUUID(undefined, { each: true })
  guestPassIds?: string[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When they came or went; now, or start and end of a session that is over, when left out.',
  })
  @IsOptional()
  @IsDate()
  at?: Date;
}

/** From when until when somebody was there. */
@InputType()
export class RosterTimesInput {
  @Field(() => ID, { nullable: true, description: 'Somebody who is expected.' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @Field(() => ID, { nullable: true, description: 'Or a guest, by their pass.' })
  @IsOptional()
  @IsUUID()
  guestPassId?: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null for whoever was not there.' })
  @IsOptional()
  @IsDate()
  from?: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null for until the session ends.' })
  @IsOptional()
  @IsDate()
  until?: Date;
}
