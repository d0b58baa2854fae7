import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';

/** The signed-in person, as they see themselves. */
@ObjectType()
@Readable()
export class Me {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  profession!: string | null;

  @Field(() => String, { description: 'The IANA zone in which times are shown.' })
  zone!: string;

  @Field(() => String)
  language!: string;
}

/** Whether a person wants a kind of mail, as they see it themselves. */
@ObjectType('MailChoice')
@Readable()
export class MailChoiceType {
  @Field(() => String, { description: 'reminders, follow-ups, messages, calendar or surveys.' })
  kind!: string;

  @Field(() => Boolean)
  wanted!: boolean;
}

/** A link was asked for. It says nothing of whether the address is known. */
@ObjectType()
@Readable()
export class SignInLinkAsked {
  @Field(() => String)
  message!: string;
}

/** The session began; its cookie is set. */
@ObjectType()
@Readable()
export class SignInDone {
  @Field(() => ID)
  personId!: string;
}

/** The link was used before, is older than ten minutes, or is none of ours. */
@ObjectType()
@Readable()
export class SignInLinkSpent {
  @Field(() => String)
  message!: string;
}

/** How a sign-in ended. */
export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignInDone, SignInLinkSpent] as const,
  resolveType: (value: object) => ('personId' in value ? SignInDone : SignInLinkSpent),
});
