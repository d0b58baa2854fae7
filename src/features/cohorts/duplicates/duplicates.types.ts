import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';

/** Somebody who may be the same person as somebody else. */
@ObjectType()
@Readable()
export class DuplicatePerson {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  profession!: string | null;

  @Field(() => [String], { description: 'The names of the hub’s cohorts in which they are or were.' })
  cohorts!: string[];
}

/** Two people of a hub who may be one. */
@ObjectType()
@Readable()
export class PossibleDuplicate {
  @Field(() => DuplicatePerson)
  one!: DuplicatePerson;

  @Field(() => DuplicatePerson)
  other!: DuplicatePerson;

  @Field(() => [String], {
    description:
      'What speaks for it, the strongest first: same-mailbox, look-alike-address, mistyped-domain, same-name, short-name, similar-name, same-cohort, same-organization, same-profession.',
  })
  evidence!: readonly string[];

  @Field(() => [String], { description: 'The names of cohorts in which both are or were.' })
  cohortsOfBoth!: string[];
}

/** A page of possible duplicates, those for whom most speaks first. */
export const DuplicateConnection = connectionOf(PossibleDuplicate, 'Duplicate');

/** One of two who are to be joined. */
@ObjectType()
@Readable()
export class MergeSide {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  profession!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they were here last, if ever.' })
  lastSeenAt!: Date | null;
}

/** So many rows pass over from the one that goes. */
@ObjectType()
@Readable()
export class MergeCount {
  @Field(() => String, { description: 'What they are: the name of their table.' })
  what!: string;

  @Field(() => Int)
  rows!: number;
}

/** A cohort in which both are, and what becomes of it. */
@ObjectType()
@Readable()
export class MergeCollision {
  @Field(() => String)
  cohortName!: string;

  @Field(() => String, { description: 'The state of the one who stays.' })
  stay!: string;

  @Field(() => String, { description: 'The state of the one who goes.' })
  go!: string;

  @Field(() => String, { description: 'The state of the one who stays, afterwards: the better of the two.' })
  becomes!: string;
}

/** What joining two people comes to, before it is done. */
@ObjectType()
@Readable()
export class MergePreviewType {
  @Field(() => MergeSide, { description: 'Whose name, address and ways of signing in are kept.' })
  stay!: MergeSide;

  @Field(() => MergeSide)
  go!: MergeSide;

  @Field(() => [MergeCount])
  counts!: MergeCount[];

  @Field(() => [MergeCollision])
  collisions!: MergeCollision[];
}

/** The hub cannot join these two. */
@ObjectType()
@Readable()
export class MergeImpossible {
  @Field(() => String, { description: '`oneself`, `role`, `beyond` or `erasure`.' })
  why!: string;

  @Field(() => String)
  message!: string;
}

/** What joining would come to. */
export const MergePreviewResult = createUnionType({
  name: 'MergePreviewResult',
  types: () => [MergePreviewType, MergeImpossible] as const,
  resolveType: (value: object) => ('why' in value ? MergeImpossible : MergePreviewType),
});

/** One of two who were joined, as they were by themselves. */
@ObjectType()
@Readable()
export class MergedPerson {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;
}

/** That two people were joined, as `Merge` in the schema. */
@ObjectType('Merge')
@Readable()
export class MergeType {
  @Field(() => ID)
  id!: string;

  hubId!: string;
  byId!: string;

  @Field(() => GraphQLISODateTime)
  mergedAt!: Date;

  @Field(() => MergedPerson)
  stay!: MergedPerson;

  @Field(() => MergedPerson)
  go!: MergedPerson;

  @Field(() => GraphQLISODateTime, { nullable: true })
  undoneAt!: Date | null;

  @Field(() => GraphQLISODateTime)
  undoableUntil!: Date;

  @Field(() => String, { nullable: true, description: 'Why it cannot be undone; null when it can.' })
  whyNotUndone!: string | null;
}

/** A page of merges, the latest first. */
export const MergeConnection = connectionOf(MergeType, 'Merge');

/** The two are one. */
@ObjectType()
@Readable()
export class PeopleJoined {
  @Field(() => MergeType)
  merge!: MergeType;
}

/** How joining went. */
export const MergeResult = createUnionType({
  name: 'MergeResult',
  types: () => [PeopleJoined, MergeImpossible] as const,
  resolveType: (value: object) => ('why' in value ? MergeImpossible : PeopleJoined),
});

/** The two are two again. */
@ObjectType()
@Readable()
export class PeopleParted {
  @Field(() => MergeType)
  merge!: MergeType;

  @Field(() => Int, { description: 'What went back.' })
  back!: number;

  @Field(() => Int, { description: 'What stayed, since it was changed meanwhile.' })
  left!: number;
}

/** It is too late, or something has happened since. */
@ObjectType()
@Readable()
export class UndoImpossible {
  @Field(() => String)
  message!: string;
}

/** How taking apart went. */
export const UndoMergeResult = createUnionType({
  name: 'UndoMergeResult',
  types: () => [PeopleParted, UndoImpossible] as const,
  resolveType: (value: object) => ('merge' in value ? PeopleParted : UndoImpossible),
});

/** The two are not suggested any more. */
@ObjectType()
@Readable()
export class KeptApart {
  @Field(() => ID)
  oneId!: string;

  @Field(() => ID)
  otherId!: string;
}
