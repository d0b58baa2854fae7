import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';

/** An institution by which people may sign in. */
@ObjectType('SignInProvider')
@Readable()
export class SignInProviderType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

/** How one can sign in here. */
@ObjectType()
@Readable()
export class SignInWays {
  @Field(() => [SignInProviderType])
  providers!: readonly SignInProviderType[];

  @Field(() => Boolean, {
    description: 'False on a machine that tries things out, where roles need no passkey.',
  })
  secondFactor!: boolean;
}

/** Where to go on. */
@ObjectType()
@Readable()
export class ProviderSignInBegun {
  @Field(() => String)
  url!: string;
}
