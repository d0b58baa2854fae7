import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';
import { PastStateType, PastVerdict } from './past.inputs.js';

/** A line of a table of past credit. */
@ObjectType('PastRecord')
@Readable()
export class PastRecordType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'As an editor counts.' })
  line!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'The day, by ISO 8601.' })
  heldOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the credit type.' })
  creditType!: string | null;

  @Field(() => String, { nullable: true, description: 'An exact decimal.' })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it cannot be awarded.' })
  problem!: string | null;

  personId!: string | null;
  suggestedPersonId!: string | null;

  @Field(() => PastVerdict)
  verdict!: string;
}

/** A page of lines. */
export const PastRecordConnection = connectionOf(PastRecordType, 'PastRecord');

/** How many lines stand in one way. */
@ObjectType('PastCount')
@Readable()
export class PastCountType {
  @Field(() => PastVerdict)
  verdict!: string;

  @Field(() => Int)
  lines!: number;
}

/** A table of credit that was earned before or elsewhere. */
@ObjectType('PastImport')
@Readable()
export class PastImportType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => PastStateType)
  state!: string;

  @Field(() => Int)
  lines!: number;

  @Field(() => [PastCountType])
  counts!: PastCountType[];

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  committedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  undoneAt!: Date | null;
}
