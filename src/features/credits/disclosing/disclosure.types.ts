import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import type { Nature } from './disclosure.rules.js';

/** A financial relationship with a company, as `FinancialRelationship` in the schema. */
@ObjectType('FinancialRelationship')
@Readable()
export class RelationshipType {
  @Field(() => String)
  company!: string;

  @Field(() => [String])
  natures!: Nature[];

  @Field(() => Boolean, { description: 'Whether it had ended.' })
  ended!: boolean;
}

/** What somebody who teaches stated, as long as it holds; learners are to see it before the session. */
@ObjectType('Disclosure')
@Readable()
export class DisclosureType {
  @Field(() => GraphQLISODateTime)
  madeAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'From then on it does not hold any more.' })
  expiresAt!: Date;

  @Field(() => [RelationshipType], { description: 'Empty where there is none.' })
  relationships!: RelationshipType[];

  @Field(() => Boolean, {
    description:
      'Whether the CE office has seen to it that the relationships have no influence on what is taught.',
  })
  mitigated!: boolean;
}
