import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';

/** A session that a meeting may have been for. */
@ObjectType()
@Readable()
export class ZoomMeetingCandidate {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;
}

/** A meeting of Zoom's of which nobody can tell by its times which session it was for. */
@ObjectType('ZoomMeeting')
@Readable()
export class ZoomMeetingType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'As in the meeting’s address.' })
  number!: string;

  @Field(() => GraphQLISODateTime, { description: 'When the first joined.' })
  from!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null while it goes on.' })
  until!: Date | null;

  @Field(() => Int, { description: 'Connections of people who joined.' })
  connections!: number;

  @Field(() => [ZoomMeetingCandidate], {
    description: 'The sessions held in meetings of this number, nearest first.',
  })
  candidates!: ZoomMeetingCandidate[];
}

/** Whether Zoom tells a hub of its meetings while they go on. */
@ObjectType('ZoomAccount')
@Readable()
export class ZoomConnectionType {
  @Field(() => String, { description: 'Where Zoom is to send its events.' })
  address!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the secret was set. Null while there is none; then whatever comes is refused.',
  })
  secretSetAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When Zoom was last heard, to the minute.',
  })
  lastHeardAt!: Date | null;

  @Field(() => [ZoomMeetingType], { description: 'The newest meetings that belong to no session yet.' })
  unplaced!: ZoomMeetingType[];
}
