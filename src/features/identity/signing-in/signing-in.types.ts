import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';

/** A link was asked for. It says nothing of whether the address is known. */
@ObjectType()
@Readable()
export class SignInLinkAsked {
  @Field(() => String)
  message!: string;

  @Field(() => String, {
    description: 'Six digits, to be typed where the link is opened in another browser.',
  })
  code!: string;
}

/** The session began; its cookie is set. */
@ObjectType()
@Readable()
export class SignInDone {
  @Field(() => ID)
  personId!: string;
}

/** The link is opened in another browser than the one that asked for it, and the short code is needed. */
@ObjectType()
@Readable()
export class SignInCodeNeeded {
  @Field(() => Boolean, { description: 'Whether a code was given, and was not the right one.' })
  wrong!: boolean;
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
  types: () => [SignInDone, SignInCodeNeeded, SignInLinkSpent] as const,
  resolveType: (value: object) => {
    if ('personId' in value) return SignInDone;
    return 'wrong' in value ? SignInCodeNeeded : SignInLinkSpent;
  },
});

/** A session of one's own, in this browser or another. */
@ObjectType('BrowserSession')
@Readable()
export class BrowserSessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The family of the browser; empty when it was not recognised.' })
  browser!: string;

  @Field(() => String, { description: 'How it began: link, invitation, passkey or provider.' })
  method!: string;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'To the minute at best.' })
  lastSeenAt!: Date;

  @Field(() => Boolean, { description: 'Whether it is the session of this very request.' })
  current!: boolean;

  @Field(() => Boolean, { description: 'Whether a second factor was used in it.' })
  strong!: boolean;
}

/** How it stands with one's second factor. */
@ObjectType()
@Readable()
export class SecondFactor {
  @Field(() => Boolean, { description: 'Whether one holds roles that sleep until it is used.' })
  needed!: boolean;

  @Field(() => Boolean, { description: 'Whether it was used in this session.' })
  used!: boolean;

  @Field(() => Boolean, { description: 'Whether one has a passkey.' })
  have!: boolean;
}
