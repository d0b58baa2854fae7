import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';

/** What the viewer can have of a session, as `OwnSessionCredit` in the schema. */
@ObjectType('OwnSessionCredit')
@Readable()
export class OwnCreditType {
  @Field(() => ID, { description: 'The designation that it is by.' })
  designationId!: string;

  @Field(() => String, { description: 'The code of the credit type.' })
  creditType!: string;

  @Field(() => String, { description: 'The name of the credit type.' })
  name!: string;

  @Field(() => String, { description: '`learner`, or `faculty` for having presented.' })
  as!: string;

  @Field(() => String, { description: 'What the session is worth at the most: a decimal.' })
  designated!: string;

  @Field(() => String, { description: 'What it comes to: a decimal.' })
  computed!: string;

  @Field(() => String, { description: 'What it counts, of as many as computed.' })
  unit!: string;

  @Field(() => [String], { description: 'Why, a line a step.' })
  explanation!: string[];

  @Field(() => String, { nullable: true, description: 'Why one may not claim it; null where one may.' })
  ineligibleBecause!: string | null;
}
