import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';

/** That somebody is to be erased, as they and the hub that recorded it see it. */
@ObjectType('Erasure')
@Readable()
export class ErasureType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '`asked`, `underway`, `done`, `cancelled` or `stopped`.' })
  state!: string;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it is carried out, unless it is called off before.' })
  dueAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The name, until the last mail has gone out.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The address, until the last mail has gone out.' })
  email!: string | null;
}

/** A page of them. */
export const ErasureConnection = connectionOf(ErasureType, 'Erasure');

/** What stays of a kind of data, and why. */
@ObjectType()
@Readable()
export class StayingType {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  why!: string;
}

/** What would become of what is held of a person. */
@ObjectType('ErasureOutlook')
@Readable()
export class ErasureOutlookType {
  @Field(() => [String], { description: 'What goes, by its titles.' })
  goes!: string[];

  @Field(() => [StayingType], { description: 'What stays, and why.' })
  stays!: StayingType[];
}

/** It is written down, and mail is on its way. */
@ObjectType()
@Readable()
export class ErasureIsAsked {
  @Field(() => ErasureType)
  erasure!: ErasureType;
}

/** Only somebody who has just proved who they are can ask for it. */
@ObjectType()
@Readable()
export class SignInAgain {
  @Field(() => String)
  message!: string;
}

/** A hub would be left without an admin. */
@ObjectType()
@Readable()
export class HandOverFirst {
  @Field(() => String)
  message!: string;

  @Field(() => [String], { description: 'The names of the hubs.' })
  hubs!: string[];
}

/** The person must ask for it themself. */
@ObjectType()
@Readable()
export class OwnToAsk {
  @Field(() => String)
  message!: string;
}

/** It was called off: everything stays as it is. */
@ObjectType()
@Readable()
export class ErasureIsCancelled {
  @Field(() => String)
  message!: string;
}

/** There is nothing to call off any more. */
@ObjectType()
@Readable()
export class ErasureIsOver {
  @Field(() => String)
  message!: string;
}

/** How asking for one's own erasure ended. */
export const AskErasureResult = createUnionType({
  name: 'AskErasureResult',
  types: () => [ErasureIsAsked, SignInAgain, HandOverFirst] as const,
  resolveType: (value: object) =>
    'erasure' in value ? ErasureIsAsked : 'hubs' in value ? HandOverFirst : SignInAgain,
});

/** How recording a request ended. */
export const RecordErasureResult = createUnionType({
  name: 'RecordErasureResult',
  types: () => [ErasureIsAsked, OwnToAsk, HandOverFirst] as const,
  resolveType: (value: object) =>
    'erasure' in value ? ErasureIsAsked : 'hubs' in value ? HandOverFirst : OwnToAsk,
});

/** How calling off ended. */
export const CancelErasureResult = createUnionType({
  name: 'CancelErasureResult',
  types: () => [ErasureIsCancelled, ErasureIsOver] as const,
  resolveType: (value: object) => ('over' in value ? ErasureIsOver : ErasureIsCancelled),
});
