import { Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/graphql/index.js';
import { AUDIENCES, type Audience, REPLIES, type ReplyTo } from './message.entity.js';
import { LONGEST_BODY, LONGEST_SUBJECT } from './messages.rules.js';

/** A message as it is written. */
@InputType()
export class MessageInput {
  @Field(() => String, {
    description:
      '`participants` of the cohort, those who `attended` a session, who was `absent` (expected and not present), or the `faculty`.',
  })
  @IsIn(AUDIENCES)
  audience!: Audience;

  @Field(() => ID, {
    nullable: true,
    description: 'The session it is about; needed for `attended` and `absent`.',
  })
  @IsOptional()
  @IsUUID()
  sessionId?: string;

  @Field(() => String)
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'is missing' })
  @MaxLength(LONGEST_SUBJECT, { message: `is longer than ${LONGEST_SUBJECT} characters` })
  subject!: string;

  @Field(() => String, { description: 'Plain text; its line breaks make paragraphs.' })
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'is missing' })
  @MaxLength(LONGEST_BODY, { message: `is longer than ${LONGEST_BODY} characters` })
  body!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where answers go: to the `sender` (default), or to the `hub`’s address of all mail.',
  })
  @IsOptional()
  @IsIn(REPLIES)
  replyTo?: ReplyTo;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it is to be sent; default: now.' })
  @IsOptional()
  at?: Date;
}

/** Makes the key of a message. */
@InputType()
export class SendMessageInput extends MessageInput {
  @Field(() => String, {
    description: 'Made anew by the page for each message: what comes twice with the same one is sent once.',
  })
  @IsString()
  @Length(8, 100)
  key!: string;
}
