import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { FieldReadableIf, Readable } from '../../platform/authz/index.js';

/** The signed-in person, as they see themselves. */
@ObjectType()
@Readable()
export class Me {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  @FieldReadableIf((viewer, me: Me) => viewer.personId === me.id)
  email!: string;

  @Field(() => String, { nullable: true })
  profession!: string | null;

  @Field(() => String, { description: 'The IANA zone in which times are shown.' })
  zone!: string;

  @Field(() => String)
  language!: string;
}

/** Why no more mail goes to an address, but what its owner asks for. */
@ObjectType()
@Readable()
export class MailTrouble {
  @Field(() => String, {
    description: '`returned`: mail to it came back. `complained`: its owner reported our mail as unwanted.',
  })
  mark!: string;

  @Field(() => GraphQLISODateTime)
  since!: Date;
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
