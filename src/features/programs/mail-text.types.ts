import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Readable } from '../../platform/authz/index.js';
import { SeveralLines } from '../../platform/graphql/index.js';
import { MAIL_LANGUAGES } from '../../platform/mail/index.js';

/** Subject and body of a mail, with slots in braces. */
@ObjectType('MailWords')
@Readable()
export class MailWordsType {
  @Field(() => String)
  subject!: string;

  @Field(() => String, { description: 'Line breaks make paragraphs.' })
  body!: string;
}

/** What is filled in at sending, where its name stands in braces. */
@ObjectType('MailSlot')
@Readable()
export class MailSlotType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  meaning!: string;

  @Field(() => String, { description: 'An example, for a preview.' })
  sample!: string;

  @Field(() => Boolean)
  required!: boolean;
}

/** The words of a mail in one language. */
@ObjectType('MailText')
@Readable()
export class MailTextType {
  @Field(() => String)
  language!: string;

  @Field(() => MailWordsType, { description: 'The product’s words.' })
  default!: MailWordsType;

  @Field(() => MailWordsType, { nullable: true, description: 'The hub’s own words, if it has written any.' })
  own!: MailWordsType | null;
}

/** A mail whose words the hub may change. */
@ObjectType('HubMail')
@Readable()
export class HubMailType {
  @Field(() => String)
  template!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'When it is sent, and to whom.' })
  occasion!: string;

  @Field(() => [MailSlotType])
  slots!: readonly MailSlotType[];

  @Field(() => [MailTextType])
  texts!: MailTextType[];
}

/** Which words are meant. */
@ArgsType()
export class MailTextArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(100)
  template!: string;

  @Field(() => String)
  @IsIn(MAIL_LANGUAGES)
  language!: string;
}

/** A hub's own words for a mail. Their length is checked with the rest of them, in plainer words. */
@ArgsType()
export class SetMailTextArgs extends MailTextArgs {
  @Field(() => String)
  @IsString()
  subject!: string;

  @SeveralLines()
  @Field(() => String)
  @IsString()
  body!: string;
}
