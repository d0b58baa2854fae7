import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';
import { connectionOf } from '../../platform/graphql/index.js';
import type { Audience, MessageKind, MessageState, ReplyTo } from './message.entity.js';

/** A message, as the team reads it; it is reached through the cohort's guarded log or a guarded mutation alone. */
@ObjectType('Message')
@Readable()
export class MessageType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => String, {
    description: '`written` by hand, or an announcement about a session: `cancelled` or `link_changed`.',
  })
  kind!: MessageKind;

  @Field(() => String, {
    description:
      '`participants`, `attended`, `absent`, `faculty`; of an announcement `expected`: whoever is expected or teaches.',
  })
  audience!: Audience | 'expected';

  @Field(() => ID, { nullable: true, description: 'The session it is about.' })
  sessionId!: string | null;

  personId!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String)
  body!: string;

  @Field(() => String, { description: '`sender` or `hub`.' })
  replyTo!: ReplyTo;

  @Field(() => String, { description: '`scheduled`, `sent` or `called_off`.' })
  state!: MessageState;

  @Field(() => GraphQLISODateTime, { description: 'When it is to be sent.' })
  dueAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  sentAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many it was sent to, those included who do not want such mail and got none.',
  })
  people!: number | null;
}

/** A page of a cohort's messages. */
export const MessageConnection = connectionOf(MessageType, 'Message');

/** What a message would come to. */
@ObjectType('MessagePreview')
@Readable()
export class MessagePreviewType {
  @Field(() => Int, { description: 'How many it would go to now.' })
  people!: number;

  @Field(() => String, { description: 'Whose mail is shown.' })
  recipient!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String, {
    description: 'The mail in plain text, without the links that are the recipient’s own.',
  })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where answers go; null for the address of all mail.' })
  replyTo!: string | null;
}

/** A message was sent to its writer alone. */
@ObjectType()
@Readable()
export class MessageTestSent {
  @Field(() => String, { description: 'In words.' })
  message!: string;
}
