import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { LANGUAGES, PROFESSIONS } from './identity.rules.js';

/** What a person changes of their own profile. */
@InputType()
export class ProfileInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

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
