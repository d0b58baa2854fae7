import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsDate, IsString, Length } from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';
import { SeveralLines, Trimmed } from '../../../platform/graphql/index.js';

/** When somebody was in a session, as they state it themselves. */
@InputType()
export class AttestationInput {
  @Field(() => GraphQLISODateTime)
  @IsDate()
  from!: Date;

  @Field(() => GraphQLISODateTime)
  @IsDate()
  until!: Date;

  @Field(() => String, { description: 'How they took part, in a sentence.' })
  @Trimmed()
  @SeveralLines()
  @IsString()
  @Length(3, 500)
  words!: string;
}

/** What somebody stated of themselves about a session. */
@ObjectType('Attestation')
@Readable()
export class AttestationType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  sessionId!: string;

  personId!: string;

  @Field(() => GraphQLISODateTime)
  from!: Date;

  @Field(() => GraphQLISODateTime)
  until!: Date;

  @Field(() => String, { description: 'How they took part, in their words.' })
  words!: string;

  @Field(() => String, { description: '`open` until a facilitator decides, `confirmed` or `declined`.' })
  state!: string;
}

/** A statement that waits for a facilitator. */
@ObjectType()
@Readable()
export class OpenAttestation extends AttestationType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  sessionTitle!: string;

  @Field(() => GraphQLISODateTime)
  sessionStartsAt!: Date;
}
