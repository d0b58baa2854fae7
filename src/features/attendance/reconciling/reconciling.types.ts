import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';
import { ImportParticipantType } from '../attendance.types.js';

/** What the sources of a session say of one person. */
@ObjectType()
@Readable()
export class ComparedAttendance {
  personId!: string;

  @Field(() => [Int], {
    nullable: 'items',
    description: 'Seconds by each of the sources, in their order; null where one does not know the person.',
  })
  seconds!: readonly (number | null)[];

  @Field(() => Int, { description: 'All sources together, each second once.' })
  together!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'What is recorded, as the team put it right; null where there is no record.',
  })
  recorded!: number | null;

  @Field(() => Int, { description: 'The most that one source tells beyond another that knows the person.' })
  apart!: number;

  @Field(() => Boolean, { description: 'Whether the sources are further apart than was asked for.' })
  differs!: boolean;
}

/** A page of a comparison. */
export const ComparedAttendanceConnection = connectionOf(ComparedAttendance, 'ComparedAttendance');

/** The sources of a session side by side. */
@ObjectType()
@Readable()
export class AttendanceComparison {
  @Field(() => [String], { description: 'The columns, as `source` of a presence.' })
  sources!: string[];

  @Field(() => Int, { description: 'How many people differ, on whichever page.' })
  differing!: number;

  @Field(() => ComparedAttendanceConnection)
  people!: InstanceType<typeof ComparedAttendanceConnection>;
}

/** A participant whom nobody knows, with the kind of report they stand in. */
@ObjectType()
@Readable()
export class UnknownParticipant extends ImportParticipantType {
  importId!: string;

  @Field(() => String, { description: 'The kind of report, as `format` of an import.' })
  format!: string;
}

/** A page of unknown participants. */
export const UnknownParticipantConnection = connectionOf(UnknownParticipant, 'UnknownParticipant');
