import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';
import { connectionOf } from '../../platform/graphql/index.js';

/** A role that a person holds at a scope. */
@ObjectType('Grant')
@Readable()
export class GrantType {
  @Field(() => ID)
  id!: string;

  personId!: string;

  @Field(() => String)
  role!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => ID, { nullable: true })
  programId!: string | null;

  @Field(() => ID, { nullable: true })
  cohortId!: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when it is held; null is for good.',
  })
  expiresAt!: Date | null;
}

/** A page of grants. */
export const GrantConnection = connectionOf(GrantType, 'Grant');

/** The role is held. */
@ObjectType()
@Readable()
export class RoleHeld {
  @Field(() => GrantType)
  grant!: GrantType;
}

/** The role ended. */
@ObjectType()
@Readable()
export class RoleEnded {
  @Field(() => ID)
  grantId!: string;
}

/** The hub would be left without an admin. */
@ObjectType()
@Readable()
export class LastHubAdmin {
  @Field(() => String)
  message!: string;
}

/** How ending a role went. */
export const RevokeRoleResult = createUnionType({
  name: 'RevokeRoleResult',
  types: () => [RoleEnded, LastHubAdmin] as const,
  resolveType: (value: object) => ('grantId' in value ? RoleEnded : LastHubAdmin),
});
