import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsUUID } from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';

/** An award that attendance does not come to any more, before and after. */
@ObjectType('AwardChange')
@Readable()
export class AwardChangeType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  sessionId!: string;

  personId!: string;
  decidedBy!: string | null;

  @Field(() => String, { description: 'The code of the credit type.' })
  creditType!: string;

  @Field(() => String, { description: 'What stands, or stood when it was decided.' })
  standing!: string;

  @Field(() => String, { description: 'What attendance comes to.' })
  computed!: string;

  @Field(() => String, { description: '`waiting`, `confirmed` or `declined`.' })
  state!: string;

  @Field(() => GraphQLISODateTime)
  foundAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the award was left as it stands.' })
  declineReason!: string | null;

  @Field(() => Boolean, { description: 'Whether it has to be corrected where it was reported.' })
  reportAgain!: boolean;
}

/** A page of changes. */
export const AwardChangeConnection = connectionOf(AwardChangeType, 'AwardChange');

/** How many were decided. */
@ObjectType('AwardChangesDecided')
@Readable()
export class AwardChangesDecided {
  @Field(() => Int)
  count!: number;
}

/** Which changes are meant. */
@InputType()
export class AwardChangesInput {
  @Field(() => [ID])
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  ids!: string[];
}
