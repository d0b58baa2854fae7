import { createUnionType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';

/** A passkey of one's own. */
@ObjectType('Passkey')
@Readable()
export class PasskeyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastUsedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it is copied to its owner’s other devices.' })
  backedUp!: boolean;
}

/** What a browser is asked, for five minutes and one answer. */
@ObjectType()
@Readable()
export class PasskeyCeremony {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The options of WebAuthn, as JSON.' })
  optionsJson!: string;
}

/** A browser's answer to a ceremony. */
@InputType()
export class PasskeyAnswerInput {
  @Field(() => ID)
  @IsUUID()
  ceremonyId!: string;

  @Field(() => String, { description: 'The answer of WebAuthn, as JSON.' })
  @IsString()
  @Length(2, 20_000)
  responseJson!: string;
}

/** A passkey that a browser made, and its name. */
@InputType()
export class NewPasskeyInput extends PasskeyAnswerInput {
  @Field(() => String)
  @IsString()
  @MaxLength(200)
  name!: string;
}

/** The passkey is gone. */
@ObjectType()
@Readable()
export class PasskeyGone {
  @Field(() => ID)
  removedId!: string;
}

/** It is one's last passkey, and one's roles need one: they will sleep. Nothing was removed. */
@ObjectType()
@Readable()
export class LastPasskey {
  @Field(() => String)
  message!: string;
}

/** How removing a passkey ended. */
export const RemovePasskeyResult = createUnionType({
  name: 'RemovePasskeyResult',
  types: () => [PasskeyGone, LastPasskey] as const,
  resolveType: (value: object) => ('removedId' in value ? PasskeyGone : LastPasskey),
});
