import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { SessionType } from '../sessions.types.js';

/** A guest's pass to a session, as the team sees it. Its link goes to the guest alone. */
@ObjectType('GuestPass')
@Readable()
export class GuestPassType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  sessionId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => GraphQLISODateTime)
  givenAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken back.' })
  revokedAt!: Date | null;
}

/** How setting personal addresses went. */
@ObjectType()
@Readable()
export class PersonalMeetingLinksSetType {
  @Field(() => SessionType)
  session!: SessionType;

  @Field(() => Int, { description: 'People whose address was set or removed.' })
  set!: number;

  @Field(() => [String], { description: 'E-mail addresses of nobody who is expected or teaches.' })
  unmatched!: string[];
}
