import { Field, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MOST_SESSIONS } from './expand.rules.js';

/** A session lasts this many minutes at the least. */
const SHORTEST_MINUTES = 5;
/** A session lasts this many minutes at the most: half a day. */
export const LONGEST_SESSION_MINUTES = 720;
/** Series meet every so many weeks at the most. */
const RAREST_WEEKS = 3;

// Other centuries are slips of the keyboard.
const LOCAL = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const LOCAL_FORM = { message: 'is a local time such as 2026-03-04T12:00' };
const DAY = /^20\d{2}-\d{2}-\d{2}$/;

/** A session held by itself. */
@InputType()
export class CreateSessionInput {
  @Field(() => String)
  @IsString()
  @Length(1, 200)
  title!: string;

  @Field(() => String, { description: 'Wall-clock time in the zone, `YYYY-MM-DDTHH:mm`.' })
  @Matches(LOCAL, LOCAL_FORM)
  start!: string;

  @Field(() => Int)
  @IsInt()
  @Min(SHORTEST_MINUTES)
  @Max(LONGEST_SESSION_MINUTES)
  minutes!: number;

  @Field(() => String, { description: 'An IANA time zone, such as America/Denver.' })
  @IsString()
  @MaxLength(64)
  zone!: string;
}

/** Sessions that recur every so many weeks. It ends after so many sessions, or on a day: one of the two is given. */
@InputType()
export class CreateSeriesInput {
  @Field(() => String)
  @IsString()
  @Length(1, 200)
  title!: string;

  @Field(() => String, {
    description: 'Wall-clock time of the first session in the zone, `YYYY-MM-DDTHH:mm`.',
  })
  @Matches(LOCAL, LOCAL_FORM)
  firstStart!: string;

  @Field(() => Int)
  @IsInt()
  @Min(SHORTEST_MINUTES)
  @Max(LONGEST_SESSION_MINUTES)
  minutes!: number;

  @Field(() => String, { description: 'An IANA time zone, such as America/Denver.' })
  @IsString()
  @MaxLength(64)
  zone!: string;

  @Field(() => Int, {
    nullable: true,
    description: `Weeks from one session to the next, up to ${RAREST_WEEKS}; 1 when left out.`,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(RAREST_WEEKS)
  everyWeeks?: number;

  @Field(() => Int, {
    nullable: true,
    description: `How many, skipped ones included; up to ${MOST_SESSIONS}.`,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_SESSIONS)
  sessions?: number;

  @Field(() => String, {
    nullable: true,
    description: 'The last day on which one may be held, `YYYY-MM-DD`.',
  })
  @IsOptional()
  @Matches(DAY, { message: 'is a date such as 2026-12-18' })
  lastDay?: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Days without a session, such as holidays, `YYYY-MM-DD`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(400)
  @Matches(DAY, { each: true, message: 'are dates such as 2026-12-25' })
  skips?: string[];
}
