import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';
import { connectionOf } from '../../platform/graphql/index.js';
import type { CohortType } from '../cohorts/index.js';
import type { ProgramType } from '../programs/index.js';
import type { SessionState } from './session.entity.js';

/** What the viewer may do with a session. */
@ObjectType()
@Readable()
export class SessionViewerCan {
  @Field(() => Boolean, { description: 'Change it, call it off, take in its attendance.' })
  manage!: boolean;
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

  @Field(() => String, { description: '`scheduled` or `cancelled`.' })
  state!: SessionState;

  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  cancelReason!: string | null;

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

/** A series and the sessions that it gave. */
@ObjectType()
@Readable()
export class SeriesCreated {
  @Field(() => SeriesType)
  series!: SeriesType;

  @Field(() => [SessionType], { description: 'In order.' })
  sessions!: SessionType[];
}
