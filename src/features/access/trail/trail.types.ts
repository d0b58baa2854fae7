import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';

/** A plain fact of an entry: a count, a state, the name of what was read. Ids are left out. */
@ObjectType()
@Readable()
export class TrailDetail {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

/** One thing that somebody did, was refused, or read. */
@ObjectType('TrailEntry')
@Readable()
export class TrailEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { description: 'The kind of fact: `feature.WhatHappened`.' })
  type!: string;

  @Field(() => String, {
    description: '`person`, `outsider` (of another hub: nobody’s business who), `system` or `anonymous`.',
  })
  actorKind!: string;

  actorId!: string | null;
  subjectId!: string;

  /** Whom it concerns, where the fact names a person. */
  personId!: string | null;

  @Field(() => ID, { nullable: true })
  programId!: string | null;

  @Field(() => ID, { nullable: true })
  cohortId!: string | null;

  @Field(() => [TrailDetail])
  details!: TrailDetail[];
}

/** A page of the trail. */
export const TrailConnection = connectionOf(TrailEntryType, 'Trail');
