import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';
import { connectionOf } from '../../platform/graphql/index.js';
import type { ReleaseFigures } from './release-figures.types.js';
import type { ReleaseLegend } from './release-legend.js';

/** How many took part. Null where that is fewer than the display threshold. */
@ObjectType('ReleaseCounts')
@Readable()
export class ReleaseCountsType {
  @Field(() => Int)
  invited!: number;

  @Field(() => Int, { nullable: true })
  answered!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Those with a score at both points on at least one scale or question.',
  })
  paired!: number | null;
}

/** Something that is not shown. */
@ObjectType('WithheldFigure')
@Readable()
export class WithheldType {
  @Field(() => String, {
    description: 'Where it would stand, with the score by its code: `scales.SWBURN.t`.',
  })
  path!: string;

  @Field(() => String)
  reason!: string;
}

/** A frozen outcome report of a closed wave. All of it comes from what was frozen; nobody who reads it can reach an answer. */
@ObjectType('Release')
@Readable()
export class ReleaseType {
  @Field(() => ID)
  id!: string;

  hubId!: string;
  programId!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID)
  waveId!: string;

  @Field(() => Int, { description: 'Counts up within the cohort, from 1.' })
  number!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => String, { description: 'SHA-256 of the canonical JSON of all but the number and the hash.' })
  hash!: string;

  figures!: ReleaseFigures;
  legend!: ReleaseLegend;
}

/** A page of releases. */
export const ReleaseConnection = connectionOf(ReleaseType, 'Release');
