import { Field, GraphQLISODateTime, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { FacultyInput } from './run-sheet/run-sheet.inputs.js';
import { MOST_SESSIONS } from './scheduling/expand.rules.js';
import { WEEKDAYS } from './scheduling/recurrence.rules.js';
import { SESSION_FORMATS, SESSION_STATES, type SessionFormat } from './session.entity.js';

/** A session lasts this many minutes at the least. */
const SHORTEST_MINUTES = 5;
/** A session lasts this many minutes at the most: half a day. */
export const LONGEST_SESSION_MINUTES = 720;
/** Series meet every so many weeks at the most. */
const RAREST_WEEKS = 3;

// Other centuries are slips of the keyboard.
const LOCAL = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const LOCAL_FORM = { message: 'is a local time such as 2026-03-04T12:00' };
const LOCAL_WORDS = 'Wall-clock time in the zone, `YYYY-MM-DDTHH:mm`.';
const ZONE_WORDS = 'An IANA time zone, such as America/Denver.';
const DAY = /^20\d{2}-\d{2}-\d{2}$/;
/** What the address of a meeting or recording must be. */
export const HTTPS = { protocols: ['https'], require_protocol: true };

/** What a session is beside its time; all of it may be left out. */
@InputType({ isAbstract: true })
export abstract class SessionDetailsInput {
  @Field(() => String, {
    nullable: true,
    description: '`rounds`, `workgroup` or `listening`; rounds when left out.',
  })
  @IsOptional()
  @IsIn(SESSION_FORMATS)
  format?: SessionFormat;

  @Field(() => [String], { nullable: true, description: 'Learning objectives, a line each.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 500, { each: true })
  objectives?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Where the meeting is, an https address. People reach it through their own join page.',
  })
  @IsOptional()
  @ValidateIf((_, value) => value !== '')
  @IsUrl(HTTPS, { message: 'is an address that begins with https://' })
  @MaxLength(2_000)
  meetingUrl?: string;

  @Field(() => Int, { nullable: true, description: 'Seats of the meeting, guests included.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  capacity?: number;
}

/** What every way of scheduling asks for. */
@InputType({ isAbstract: true })
export abstract class NewSessionsInput extends SessionDetailsInput {
  @Field(() => String)
  @IsString()
  @Length(1, 200)
  title!: string;

  @Field(() => Int)
  @IsInt()
  @Min(SHORTEST_MINUTES)
  @Max(LONGEST_SESSION_MINUTES)
  minutes!: number;

  @Field(() => String, { description: ZONE_WORDS })
  @IsString()
  @MaxLength(64)
  zone!: string;

  @Field(() => [FacultyInput], { nullable: true, description: 'Who teaches in each of them.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => FacultyInput)
  faculty?: FacultyInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Keep it to the team for now: no calendar shows it and nobody is told. False when left out.',
  })
  @IsOptional()
  @IsBoolean()
  draft?: boolean;
}

/** A session held by itself. */
@InputType()
export class CreateSessionInput extends NewSessionsInput {
  @Field(() => String, { description: LOCAL_WORDS })
  @Matches(LOCAL, LOCAL_FORM)
  start!: string;
}

/** Sessions at dates of no rule, each held by itself. */
@InputType()
export class CreateSessionsInput extends NewSessionsInput {
  @Field(() => [String], { description: `${LOCAL_WORDS} Up to ${MOST_SESSIONS}.` })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SESSIONS)
  @Matches(LOCAL, { ...LOCAL_FORM, each: true })
  starts!: string[];
}

/** The nth of a weekday in a month. */
@InputType()
export class NthWeekdayInput {
  @Field(() => Int, { description: '1 to 4; -1 is the last of the month.' })
  @IsIn([1, 2, 3, 4, -1])
  nth!: number;

  @Field(() => String, { description: '`MO` to `SU`.' })
  @IsIn(WEEKDAYS)
  weekday!: string;
}

/** How sessions recur: every so many weeks, or on weekdays of each month. Weekly when nothing is said. */
@InputType({ isAbstract: true })
export abstract class RecurringInput extends NewSessionsInput {
  @Field(() => Int, {
    nullable: true,
    description: `Weeks from one session to the next, up to ${RAREST_WEEKS}; 1 when left out.`,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(RAREST_WEEKS)
  everyWeeks?: number;

  @Field(() => [NthWeekdayInput], {
    nullable: true,
    description: 'The days of each month on which it meets instead, such as the first and third Wednesday.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => NthWeekdayInput)
  monthlyOn?: NthWeekdayInput[];
}

/**
 * Sessions that recur, by the week or by the month. It ends after so many sessions, or on a day: one of the two is
 * given.
 */
@InputType()
export class CreateSeriesInput extends RecurringInput {
  @Field(() => String, {
    description:
      'Wall-clock time of the first session in the zone, `YYYY-MM-DDTHH:mm`; by the month, the first of its days from then on.',
  })
  @Matches(LOCAL, LOCAL_FORM)
  firstStart!: string;

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
    description: 'Days without a session, `YYYY-MM-DD`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(400)
  @Matches(DAY, { each: true, message: 'are dates such as 2026-12-25' })
  skips?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also skip the days on the hub’s list of holidays. False when left out.',
  })
  @IsOptional()
  @IsBoolean()
  skipHolidays?: boolean;
}

/** How far into a series a change reaches. */
export const REACHES = ['this', 'following', 'all'] as const;
/** One of {@link REACHES}. */
export type Reach = (typeof REACHES)[number];

/** What is to be different; what is left out stays. Times are those of the session that is named. */
@InputType()
export class ChangeSessionsInput extends SessionDetailsInput {
  @Field(() => String, {
    nullable: true,
    description: '`this` session alone, this and the `following`, or `all` of its series that are to come.',
  })
  @IsOptional()
  @IsIn(REACHES)
  reach?: Reach;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  title?: string;

  @Field(() => String, { nullable: true, description: LOCAL_WORDS })
  @IsOptional()
  @Matches(LOCAL, LOCAL_FORM)
  start?: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(SHORTEST_MINUTES)
  @Max(LONGEST_SESSION_MINUTES)
  minutes?: number;

  @Field(() => String, { nullable: true, description: ZONE_WORDS })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  zone?: string;

  @Field(() => Int, { nullable: true, description: 'Weeks from one to the next, from now on.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(RAREST_WEEKS)
  everyWeeks?: number;

  @Field(() => [NthWeekdayInput], { nullable: true, description: 'The days of each month, from now on.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => NthWeekdayInput)
  monthlyOn?: NthWeekdayInput[];
}

/** A day on which a hub holds no sessions. */
@InputType()
export class HolidayInput {
  @Field(() => String, { description: '`YYYY-MM-DD`.' })
  @Matches(DAY, { message: 'is a date such as 2026-12-25' })
  day!: string;

  @Field(() => String)
  @IsString()
  @Length(1, 100)
  name!: string;
}

/** Which sessions are looked for; what is left out does not narrow. */
@InputType()
export class SessionFilter {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  hubId?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  programId?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  cohortId?: string;

  @Field(() => String, { nullable: true, description: 'Sessions in which this person teaches.' })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  facultyId?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Sessions of the cohorts in which this person is enrolled; of others than the viewer, where it may be seen who is.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  participantId?: string;

  @Field(() => [String], {
    nullable: true,
    description: '`draft`, `scheduled`, `live`, `held`, `cancelled`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsIn(SESSION_STATES, { each: true })
  states?: string[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Not over at this instant.' })
  @IsOptional()
  from?: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Begun before this instant.' })
  @IsOptional()
  until?: Date;

  @Field(() => String, { nullable: true, description: 'Part of the title.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string;
}
