import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';
import type { SegmentKind } from '../sessions/index.js';
import { AttendanceWhyAdjustment } from './adjusting/adjustments.types.js';
import type { PresenceSource } from './sources.rules.js';

/** A pause of a session, in which presence does not count. */
@ObjectType()
@Readable()
export class AttendanceBreak {
  @Field(() => GraphQLISODateTime)
  start!: Date;

  @Field(() => GraphQLISODateTime)
  end!: Date;
}

/** That somebody was there, raw as its source says: it may reach beyond the session, and overlap with others. */
@ObjectType()
@Readable()
export class AttendancePresence {
  @Field(() => GraphQLISODateTime)
  joinedAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Null while nobody told that they left: then they are there until the session ends.',
  })
  leftAt!: Date | null;

  @Field(() => String, {
    description:
      '`zoom_csv`, `teams_report`, `zoom_webhook`, `live_roster`, `room_code`, `room_sheet` or `self_attested`.',
  })
  source!: PresenceSource;

  @Field(() => Boolean, {
    description: 'Whether it counts: what somebody states of themselves does once a facilitator confirms it.',
  })
  confirmed!: boolean;
}

/** A part of a session's agenda by the clock, and how long somebody was present in it. */
@ObjectType()
@Readable()
export class AttendancePart {
  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'What the part is for, as in the agenda.' })
  kind!: SegmentKind;

  @Field(() => Boolean, { description: 'Whether presence in it counts towards credit.' })
  creditBearing!: boolean;

  @Field(() => GraphQLISODateTime)
  start!: Date;

  @Field(() => GraphQLISODateTime)
  end!: Date;

  @Field(() => Int, { description: 'Presence in it, breaks aside, each second counted once.' })
  seconds!: number;
}

/** Where the seconds of an attendance record come from. */
@ObjectType()
@Readable()
export class AttendanceWhy {
  @Field(() => GraphQLISODateTime, { description: 'From when on the session counts.' })
  start!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it counts.' })
  end!: Date;

  @Field(() => [AttendanceBreak], { description: 'What of that does not count, in order.' })
  breaks!: AttendanceBreak[];

  @Field(() => [AttendancePart], {
    description:
      'The agenda by the clock; the seconds of the parts that bear credit add up to the creditable seconds. ' +
      'Empty where there is none, and all the time counts.',
  })
  parts!: AttendancePart[];

  @Field(() => [AttendancePresence], {
    description: 'What was reported of the person, by the time of joining.',
  })
  presence!: AttendancePresence[];

  @Field(() => [AttendanceWhyAdjustment], {
    description: 'What the hub’s team put right, as it was done; the last word about a time counts.',
  })
  adjustments!: AttendanceWhyAdjustment[];
}
