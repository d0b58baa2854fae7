import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';

/** That a stretch of a session was put right for some people, as `AttendanceAdjustment` in the schema. */
@ObjectType('AttendanceAdjustment')
@Readable()
export class AdjustmentType {
  @Field(() => ID)
  id!: string;

  hubId!: string;
  programId!: string;
  cohortId!: string;
  adjustedBy!: string;
  takenBackBy!: string | null;
  personIds!: string[];

  @Field(() => ID)
  sessionId!: string;

  @Field(() => Boolean, { description: 'Whether the stretch counts as attended, or was struck out.' })
  counted!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null from the beginning on.' })
  startsAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null until the end.' })
  endsAt!: Date | null;

  @Field(() => String)
  reason!: string;

  @Field(() => GraphQLISODateTime)
  adjustedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it counts for nothing.' })
  takenBackAt!: Date | null;

  @Field(() => String, { nullable: true })
  takenBackReason!: string | null;
}

/** How an adjustment stands in what explains somebody's attendance: without the others whom it was about. */
@ObjectType()
@Readable()
export class AttendanceWhyAdjustment {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'Whether the stretch counts as attended, or was struck out.' })
  counted!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null from the beginning on.' })
  startsAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null until the end.' })
  endsAt!: Date | null;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { description: 'Who put it right.' })
  by!: string;

  @Field(() => GraphQLISODateTime)
  adjustedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it counts for nothing.' })
  takenBackAt!: Date | null;

  @Field(() => String, { nullable: true })
  takenBackReason!: string | null;
}
