import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';
import { connectionOf } from '../../platform/graphql/index.js';
import type { CohortType } from '../cohorts/index.js';
import type { ProgramType } from '../programs/index.js';
import type { Break, SessionFormat, SessionState } from './session.entity.js';

/** What the viewer may do with a session. */
@ObjectType()
@Readable()
export class SessionViewerCan {
  @Field(() => Boolean, { description: 'Change it, call it off, take in its attendance.' })
  manage!: boolean;

  @Field(() => Boolean, { description: 'Change its time and title; what has begun or is over is history.' })
  change!: boolean;

  @Field(() => Boolean, {
    description:
      'Change its agenda; that of a session which was held is on record, and for what was called off there is none to plan.',
  })
  plan!: boolean;

  @Field(() => Boolean, {
    description:
      'Call it off. One that is over may turn out not to have been held; somebody’s presence in it may still speak against that.',
  })
  callOff!: boolean;
}

/** A pause within a session. */
@ObjectType('Break')
@Readable()
export class BreakType {
  @Field(() => String, { description: 'An instant.' })
  start!: string;

  @Field(() => String, { description: 'An instant.' })
  end!: string;
}

/** A session, as `Session` in the schema. */
@ObjectType('Session')
@Readable()
export class SessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => ID)
  programId!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID, { nullable: true, description: 'The series it belongs to; null for one held by itself.' })
  seriesId!: string | null;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;

  @Field(() => String, { description: 'The IANA zone by whose clocks it was set.' })
  zone!: string;

  @Field(() => String, { description: '`draft`, `scheduled`, `live`, `held` or `cancelled`.' })
  state!: SessionState;

  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  cancelReason!: string | null;

  @Field(() => String, { description: '`rounds`, `workgroup` or `listening`.' })
  format!: SessionFormat;

  @Field(() => [String], { description: 'What people will be able to do afterwards.' })
  objectives!: string[];

  @Field(() => String, { nullable: true })
  recordingUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'What was put down afterwards.' })
  notes!: string | null;

  @Field(() => Int, { nullable: true, description: 'Seats of the meeting, guests included.' })
  capacity!: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it really began.' })
  actualStart!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it really ended.' })
  actualEnd!: Date | null;

  @Field(() => [BreakType], { description: 'Pauses that really were.' })
  breaks!: Break[];

  /** For the team and who teaches; it is a field with a rule of its own. */
  meetingUrl!: string | null;

  /** Who teaches in it. */
  facultyIds!: string[];

  /** Its cohort and program, where the list that it comes from knows them already. */
  cohort?: CohortType;
  program?: ProgramType;
}

/** A page of sessions. */
export const SessionConnection = connectionOf(SessionType, 'Session');

/** A rule by which sessions recur. */
@ObjectType('Series')
@Readable()
export class SeriesType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'The IANA zone in whose wall-clock time it recurs.' })
  zone!: string;

  @Field(() => String, { description: 'Wall-clock time of the first session, `YYYY-MM-DDTHH:mm`.' })
  firstStart!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => String, { description: 'The recurrence rule of RFC 5545.' })
  rrule!: string;

  @Field(() => [String], { description: 'Days without a session, `YYYY-MM-DD`.' })
  skips!: string[];
}

/** How many other sessions go with one. */
@ObjectType()
@Readable()
export class SessionReach {
  @Field(() => Int, { description: 'Others of its series that are to come and follow it.' })
  following!: number;

  @Field(() => Int, { description: 'All others of its series that are to come.' })
  all!: number;
}

/** A series and the sessions that it gave. */
@ObjectType()
@Readable()
export class SeriesCreated {
  @Field(() => SeriesType)
  series!: SeriesType;

  @Field(() => [SessionType], { description: 'In order.' })
  sessions!: SessionType[];
}

/** What a change of sessions came to. */
@ObjectType()
@Readable()
export class SessionsChangedType {
  @Field(() => [SessionType], { description: 'Those that were changed, in order.' })
  sessions!: SessionType[];

  @Field(() => ID, { nullable: true, description: 'The series they are of now.' })
  seriesId!: string | null;
}

/** What speaks against a session at its time. */
@ObjectType()
@Readable()
export class ScheduleConflict {
  @Field(() => String, { description: '`cohort`, `faculty` or `holiday`.' })
  kind!: 'cohort' | 'faculty' | 'holiday';

  @Field(() => String, { description: 'In words.' })
  words!: string;
}

/** A session as it would be. */
@ObjectType()
@Readable()
export class PlannedSession {
  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;

  @Field(() => Boolean, {
    description: 'False where the clocks of the zone jump over its start, or show it twice.',
  })
  plain!: boolean;

  @Field(() => [ScheduleConflict])
  conflicts!: ScheduleConflict[];
}

/** A series as it would be. */
@ObjectType()
@Readable()
export class SeriesPreview {
  @Field(() => [PlannedSession])
  sessions!: PlannedSession[];

  @Field(() => String, { description: 'Wall-clock time of the first session, `YYYY-MM-DDTHH:mm`.' })
  firstStart!: string;
}

/** A day on which a hub holds no sessions. */
@ObjectType()
@Readable()
export class HolidayType {
  @Field(() => String, { description: '`YYYY-MM-DD`.' })
  day!: string;

  @Field(() => String)
  name!: string;
}
