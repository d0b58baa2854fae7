import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Trimmed } from '../../../platform/graphql/index.js';
import { MAIL_LANGUAGES } from '../../../platform/mail/index.js';

/** Personal addresses that may be set at once. */
const MOST_LINKS = 1_000;

/** A guest. */
@InputType()
export class GuestInput {
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name!: string;

  @Field(() => String)
  @Trimmed()
  @IsEmail()
  @MaxLength(320)
  email!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The language of their mail, such as en; that of whoever invites them, when left out.',
  })
  @IsOptional()
  @IsIn(MAIL_LANGUAGES)
  language?: string;
}

/** Where the meeting is for one person. */
@InputType()
export class PersonalMeetingLinkInput {
  @Field(() => String)
  @Trimmed()
  @IsEmail()
  @MaxLength(320)
  email!: string;

  @Field(() => String, { nullable: true, description: 'An https address; without one, theirs is removed.' })
  @IsOptional()
  @Trimmed()
  @IsUrl(
    { protocols: ['https'], require_protocol: true },
    { message: 'is an address that begins with https://' },
  )
  @MaxLength(2_000)
  url?: string | null;
}

/** Personal addresses of many people. */
@InputType()
export class PersonalMeetingLinksInput {
  @Field(() => [PersonalMeetingLinkInput], {
    description: `${MOST_LINKS} at the most. People who are not named keep what they have.`,
  })
  @IsArray()
  @ArrayMaxSize(MOST_LINKS, { message: `are ${MOST_LINKS} at the most` })
  @ValidateNested({ each: true })
  @Type(() => PersonalMeetingLinkInput)
  links!: PersonalMeetingLinkInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'For all sessions of its series; for this one alone when left out.',
  })
  @IsOptional()
  @IsBoolean()
  wholeSeries?: boolean;
}
