import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';
import type { CorrectionState } from './correction.entity.js';

/** What somebody asked to be put right of their own attendance, as they see it. */
@ObjectType()
@Readable()
export class OwnCorrection {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '`open`, `accepted` or `declined`.' })
  state!: CorrectionState;

  @Field(() => String)
  words!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null from the beginning on.' })
  startsAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null until the end.' })
  endsAt!: Date | null;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the team wrote back.' })
  answer!: string | null;
}

/** The same as the team sees it, as `AttendanceCorrection` in the schema. */
@ObjectType('AttendanceCorrection')
@Readable()
export class CorrectionType extends OwnCorrection {
  personId!: string;
  sessionId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'What is recorded of them; null where there is no record.',
  })
  recordedSeconds!: number | null;
}

/** A page of corrections. */
export const CorrectionConnection = connectionOf(CorrectionType, 'AttendanceCorrection');

/** An earlier word about the same session waits for an answer. */
@ObjectType()
@Readable()
export class CorrectionWaits {
  @Field(() => String)
  message = 'You have asked for this session already. The team answers that first.';
}

/** How asking went. */
export const AskCorrectionResult = createUnionType({
  name: 'AskCorrectionResult',
  types: () => [OwnCorrection, CorrectionWaits] as const,
  resolveType: (value: object) => (value instanceof CorrectionWaits ? CorrectionWaits : OwnCorrection),
});
