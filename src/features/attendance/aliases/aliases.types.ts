import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';

/** That a name or address in reports of a cohort is a person's, as `ParticipantAlias` in the schema. */
@ObjectType('ParticipantAlias')
@Readable()
export class AliasType {
  @Field(() => ID)
  id!: string;

  personId!: string;
  confirmedBy!: string;

  @Field(() => String, { description: '`email` or `name`.' })
  kind!: string;

  @Field(() => String, { description: 'As the report showed it.' })
  shown!: string;

  @Field(() => GraphQLISODateTime)
  confirmedAt!: Date;
}

/** A page of what is remembered. */
export const AliasConnection = connectionOf(AliasType, 'ParticipantAlias');
