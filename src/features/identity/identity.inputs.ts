import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { Trimmed } from '../../platform/graphql/index.js';
import { LANGUAGES } from './identity.rules.js';
import { PROFESSIONS } from './professions.rules.js';

/** What a person changes of their own profile. */
@InputType()
export class ProfileInput {
  @Field(() => String, { nullable: true, description: 'All of it; a single name is a name.' })
  @Trimmed()
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  @Field(() => String, { nullable: true, description: 'Such as they/them; an empty text takes them away.' })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  pronouns?: string | null;

  @Field(() => String, { nullable: true, description: 'An IANA time zone, such as America/Denver.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  zone?: string;

  @Field(() => String, { nullable: true, description: 'A language of the product, such as en.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(PROFESSIONS)
  profession?: string;
}
