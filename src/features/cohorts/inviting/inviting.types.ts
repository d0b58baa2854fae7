import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf, Trimmed } from '../../../platform/graphql/index.js';
import { PROFESSIONS } from '../../identity/index.js';

/** Who is to be invited. */
@InputType()
export class InviteInput {
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name!: string;

  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(3, 320)
  email!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(PROFESSIONS)
  profession?: string;
}

/** How a list that is sent is to be read. */
export class ListQuery {
  /** A table with a line of column names, or what somebody pasted. */
  @IsIn(['file', 'pasted'], { message: 'must be file or pasted' })
  as!: 'file' | 'pasted';
}

/** Somebody invited to a cohort, as the hub's team sees them. */
@ObjectType('CohortInvitation')
@Readable()
export class CohortInvitationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, {
    description: '`waiting` to be sent, `sent`, `undelivered`, `accepted`, `expired` or `revoked`.',
  })
  state!: string;

  @Field(() => Int, { description: 'How often it was sent.' })
  round!: number;

  @Field(() => GraphQLISODateTime)
  invitedAt!: Date;

  @Field(() => GraphQLISODateTime)
  expiresAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  acceptedAt!: Date | null;
}

/** A line of a list of people to invite. */
@ObjectType('InvitationLine')
@Readable()
export class InvitationLineType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  line!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, {
    description:
      '`new`, `known` (was in another cohort of the hub), `enrolled`, `invited`, `doublet` (stands in the list before) or `bad`.',
  })
  verdict!: string;

  @Field(() => String, { nullable: true, description: 'What is wrong with it, in words.' })
  problem!: string | null;

  @Field(() => String, { nullable: true, description: '`invited` or `skipped`; null until it is settled.' })
  outcome!: string | null;
}

/** So many lines of a list came to this. */
@ObjectType()
@Readable()
export class LineCount {
  @Field(() => String, { description: 'A verdict or an outcome.' })
  what!: string;

  @Field(() => Int)
  lines!: number;
}

/** A list of people to invite. */
@ObjectType('InvitationList')
@Readable()
export class InvitationListType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => String, { description: '`preview` until somebody commits it, then `running`, then `done`.' })
  state!: string;

  @Field(() => Int)
  rows!: number;

  @Field(() => Int, { description: 'Lines that are settled.' })
  settled!: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  doneAt!: Date | null;
}

/** A page of invitations. */
export const InvitationConnection = connectionOf(CohortInvitationType, 'CohortInvitation');
/** A page of a list. */
export const InvitationLineConnection = connectionOf(InvitationLineType, 'InvitationLine');
