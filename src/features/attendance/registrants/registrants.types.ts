import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';

/** Somebody who is registered for a meeting, as `MeetingRegistrant` in the schema. */
@ObjectType('MeetingRegistrant')
@Readable()
export class RegistrantType {
  @Field(() => ID)
  id!: string;

  personId!: string | null;
  suggestedPersonId!: string | null;

  @Field(() => String, { description: 'As they registered.' })
  name!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'What the meeting tool calls this registration.' })
  registrantId!: string | null;

  @Field(() => Boolean, { description: 'Whether the list gives them their own way into the meeting.' })
  hasLink!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      '`email`, `name`, `registrant`, `confirmed` or `guest`; null while nobody knows who this is.',
  })
  matchKind!: string | null;
}

/** A page of a list's registrants. */
export const RegistrantConnection = connectionOf(RegistrantType, 'MeetingRegistrant');

/** What the viewer may do with a list of registrants now. */
@ObjectType()
@Readable()
export class RegistrantListViewerCan {
  @Field(() => Boolean)
  match!: boolean;

  @Field(() => Boolean)
  commit!: boolean;

  @Field(() => Boolean)
  discard!: boolean;
}

/** Who registered for a session's meeting, as `RegistrantList` in the schema. */
@ObjectType('RegistrantList')
@Readable()
export class RegistrantListType {
  @Field(() => ID)
  id!: string;

  hubId!: string;
  programId!: string;
  cohortId!: string;

  @Field(() => ID)
  sessionId!: string;

  @Field(() => String, { description: '`preview` or `committed`.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'The meeting’s number, where it is known.' })
  meetingId!: string | null;

  @Field(() => Boolean, { description: 'Whether the ways into the meeting are for the whole series.' })
  wholeSeries!: boolean;

  @Field(() => GraphQLISODateTime)
  readAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  committedAt!: Date | null;

  @Field(() => Int)
  registrants!: number;

  @Field(() => Int, { description: 'Taken to be a person.' })
  matched!: number;

  @Field(() => Int, { description: 'Marked as guests.' })
  guests!: number;

  @Field(() => Int, { description: 'Neither: somebody has to say who they are.' })
  unresolved!: number;
}
