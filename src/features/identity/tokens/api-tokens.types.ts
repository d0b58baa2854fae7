import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';
import type { TokenScope } from './api-token.entity.js';
import { MOST_TOKEN_DAYS } from './api-tokens.js';

/** A token of one's own, without its secret. */
@ObjectType('ApiToken')
@Readable()
export class ApiTokenType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'read or write.' })
  scope!: string;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  expiresAt!: Date;
}

/** A token that was made just now. */
@ObjectType()
@Readable()
export class NewApiToken {
  @Field(() => String, { description: 'The token itself. It is shown this once.' })
  token!: string;
}

/** What a token is to be. */
@InputType()
export class ApiTokenInput {
  @Field(() => String, { description: 'What it is for.' })
  @IsString()
  @Length(1, 100)
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'read, or write (default): all that its owner may do.',
  })
  @IsOptional()
  @IsIn(['read', 'write'])
  scope?: TokenScope;

  @Field(() => Int, {
    nullable: true,
    description: 'How many days it works: 90 when nothing is said, 365 at the most.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_TOKEN_DAYS)
  days?: number;
}
