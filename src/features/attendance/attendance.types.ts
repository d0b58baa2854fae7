import { createUnionType, Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';
import { connectionOf } from '../../platform/graphql/index.js';
import { SessionType } from '../sessions/index.js';

/** A person whose attendance is shown to the hub's team. */
@ObjectType()
@Readable()
export class Attendee {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  profession!: string | null;
}

/** How long a person was present in a session, as `AttendanceRecord` in the schema. */
@ObjectType('AttendanceRecord')
@Readable()
export class AttendanceRecordType {
  @Field(() => ID)
  id!: string;

  sessionId!: string;
  personId!: string;

  @Field(() => Int, { description: 'Presence within the session, breaks aside, each second counted once.' })
  seconds!: number;

  @Field(() => Float, { description: 'The seconds as minutes, to two decimals.' })
  minutes!: number;

  @Field(() => Int, {
    description:
      'Of the seconds those in parts of the agenda that count towards credit; all where there is no agenda.',
  })
  creditableSeconds!: number;

  @Field(() => Float, { description: 'The creditable seconds as minutes, to two decimals.' })
  creditableMinutes!: number;

  @Field(() => Int, {
    description:
      'Of the creditable seconds those by the person’s own connection: without rooms that several people shared, which some credit types refuse.',
  })
  ownCreditableSeconds!: number;
}

/** A page of a session's attendance. */
export const AttendanceRecordConnection = connectionOf(AttendanceRecordType, 'AttendanceRecord');

/** The viewer's own presence in a session. */
@ObjectType()
@Readable()
export class MyAttendance {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  sessionId!: string;

  personId!: string;

  @Field(() => Int, { description: 'Presence within the session, breaks aside, each second counted once.' })
  seconds!: number;

  @Field(() => Float, { description: 'The seconds as minutes, to two decimals.' })
  minutes!: number;

  @Field(() => Int, {
    description:
      'Of the seconds those in parts of the agenda that count towards credit; all where there is no agenda.',
  })
  creditableSeconds!: number;

  @Field(() => Float, { description: 'The creditable seconds as minutes, to two decimals.' })
  creditableMinutes!: number;

  @Field(() => Int, {
    description:
      'Of the creditable seconds those by the person’s own connection: without rooms that several people shared, which some credit types refuse.',
  })
  ownCreditableSeconds!: number;
}

/** A page of the viewer's own attendance. */
export const MyAttendanceConnection = connectionOf(MyAttendance, 'MyAttendance');

/** Something in a report that a facilitator should look at. */
@ObjectType()
@Readable()
export class AttendanceProblem {
  @Field(() => Int, { description: 'Line of the file, from 1.' })
  line!: number;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

/** How many participants of an import stand where. */
@ObjectType()
@Readable()
export class AttendanceTally {
  @Field(() => Int)
  participants!: number;

  @Field(() => Int, { description: 'Taken to be a person.' })
  matched!: number;

  @Field(() => Int, { description: 'Marked as guests.' })
  guests!: number;

  @Field(() => Int, { description: 'Neither: somebody has to say who they are.' })
  unresolved!: number;
}

/** What the viewer may do with an import now. */
@ObjectType()
@Readable()
export class AttendanceImportViewerCan {
  @Field(() => Boolean)
  match!: boolean;

  @Field(() => Boolean)
  commit!: boolean;

  @Field(() => Boolean)
  undo!: boolean;
}

/** A participant of a report, as `AttendanceImportParticipant` in the schema. */
@ObjectType('AttendanceImportParticipant')
@Readable()
export class ImportParticipantType {
  @Field(() => ID)
  id!: string;

  personId!: string | null;
  suggestedPersonId!: string | null;

  @Field(() => String, { description: 'As shown in the meeting.' })
  name!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => Int, { nullable: true, description: 'Null where the report gives no usable times.' })
  seconds!: number | null;

  @Field(() => Float, { nullable: true, description: 'The seconds as minutes, to two decimals.' })
  minutes!: number | null;

  @Field(() => [String], {
    description:
      'Any of name_only, no_times, waiting_room_excluded, overlap_merged, rejoined, clipped, negative_interval, renamed, phone.',
  })
  flags!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      '`email`, `name`, `alias` (an earlier match that is remembered), `registrant` (their registration), `confirmed` or `guest`; null while nobody knows who this is.',
  })
  matchKind!: string | null;
}

/** A page of a report's participants. */
export const ImportParticipantConnection = connectionOf(ImportParticipantType, 'AttendanceImportParticipant');

/** A meeting report taken in for a session, as `AttendanceImport` in the schema. */
@ObjectType('AttendanceImport')
@Readable()
export class AttendanceImportType {
  @Field(() => ID)
  id!: string;

  hubId!: string;
  programId!: string;
  cohortId!: string;

  @Field(() => ID)
  sessionId!: string;

  @Field(() => String, {
    description:
      '`Z1` to `Z7` for Zoom meetings, `W` for Zoom webinars, `TEAMS`; `ZOOM_LIVE` for what Zoom told while the meeting went on, `ROOM_SHEET` for the sheet of a shared room.',
  })
  format!: string;

  @Field(() => String, { nullable: true, description: 'Where the room is that a sheet is of.' })
  label!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How its dates were read: `mdy`, `dmy`, `ymd` or `named`.',
  })
  dateOrder!: string | null;

  @Field(() => String, { description: 'The IANA zone in which its times were read.' })
  zone!: string;

  @Field(() => String, { description: '`preview`, `committed` or `undone`.' })
  state!: string;

  @Field(() => Int, { description: 'Rows of the report.' })
  rows!: number;

  @Field(() => [AttendanceProblem], { description: 'The first of them, by line.' })
  problems!: AttendanceProblem[];

  @Field(() => Int, { description: 'How many problems there were.' })
  problemCount!: number;

  @Field(() => GraphQLISODateTime)
  readAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  committedAt!: Date | null;
}

/** No row of the report falls into the session; nothing was recorded. */
@ObjectType()
@Readable()
export class NothingToRecord {
  @Field(() => String)
  message!: string;
}

/** How committing went. */
export const CommitAttendanceResult = createUnionType({
  name: 'CommitAttendanceResult',
  types: () => [AttendanceImportType, NothingToRecord] as const,
  resolveType: (value: object) => ('state' in value ? AttendanceImportType : NothingToRecord),
});

/** One person's row of the matrix. */
@ObjectType()
@Readable()
export class AttendanceMatrixRow {
  @Field(() => Attendee)
  person!: Attendee;

  @Field(() => [Int], {
    nullable: 'items',
    description: 'Seconds in each of the sessions, in their order; null where there is no record.',
  })
  seconds!: (number | null)[];

  @Field(() => [Int], {
    nullable: 'items',
    description: 'Of the seconds in each of the sessions those that count towards credit.',
  })
  creditableSeconds!: (number | null)[];
}

/** A page of the people of a matrix. */
export const AttendanceMatrixRowConnection = connectionOf(AttendanceMatrixRow, 'AttendanceMatrixRow');

/** A cohort's people by its sessions. */
@ObjectType()
@Readable()
export class AttendanceMatrix {
  @Field(() => [SessionType], { description: 'The columns, by start.' })
  sessions!: SessionType[];

  @Field(() => AttendanceMatrixRowConnection, {
    description: 'By name: whoever is expected or has a record.',
  })
  people!: InstanceType<typeof AttendanceMatrixRowConnection>;
}
