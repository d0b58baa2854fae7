import { Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsOptional,
  IsString,
  IsUUID,
  Length,
} from 'class-validator';
import { Trimmed } from '../../../platform/graphql/index.js';

/** People whose attendance may be adjusted at once. */
const MOST_PEOPLE = 1_000;

/** A stretch of a session that is to count as attended by some people, or not. */
@InputType()
export class AdjustAttendanceInput {
  @Field(() => [ID], {
    description: `${MOST_PEOPLE} at the most, of those who are expected or have a record.`,
  })
  @IsArray()
  @ArrayMinSize(1, { message: 'name nobody' })
  @ArrayMaxSize(MOST_PEOPLE, { message: `are ${MOST_PEOPLE} at the most` })
  @IsUUID(undefined, { each: true })
  personIds!: string[];

  @Field(() => Boolean, { description: 'Whether the stretch counts as attended, or is struck out.' })
  @IsBoolean()
  counted!: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From the beginning of the session on, when left out.',
  })
  @IsOptional()
  @IsDate()
  startsAt?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until its end, when left out.' })
  @IsOptional()
  @IsDate()
  endsAt?: Date | null;

  @Field(() => String, { description: 'Why; the people it is about read it.' })
  @Trimmed()
  @IsString()
  @Length(3, 500)
  reason!: string;
}

/** Why an adjustment is taken back. */
@InputType()
export class TakeBackInput {
  @Field(() => String, { description: 'Why; the people it is about read it.' })
  @Trimmed()
  @IsString()
  @Length(3, 500)
  reason!: string;
}
