import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, IsString, IsUrl, Length, Matches, MaxLength } from 'class-validator';
import { SeveralLines, Trimmed } from '../../platform/graphql/index.js';
import { RESOURCE_KINDS } from './programs.rules.js';

/** What founding a hub needs. */
@InputType()
export class FoundHubInput {
  @Field(() => String, { description: 'From the link the operator was shown.' })
  @IsString()
  @MaxLength(200)
  token!: string;

  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(2, 200)
  hubName!: string;

  @Field(() => String, { description: 'ISO 3166 two-letter code.' })
  @Matches(/^[A-Z]{2}$/, { message: 'country must be a two-letter country code' })
  country!: string;

  @Field(() => String, { description: 'IANA time zone of the hub’s office.' })
  @IsString()
  @MaxLength(64)
  zone!: string;

  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 200)
  yourName!: string;

  @Field(() => String)
  @Trimmed()
  @IsEmail()
  @MaxLength(320)
  yourEmail!: string;
}

/** A new program. */
@InputType()
export class CreateProgramInput {
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(2, 200)
  name!: string;

  @SeveralLines()
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  description?: string;
}

/** A new source of support. */
@InputType()
export class AddResourceInput {
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(2, 200)
  title!: string;

  @Field(() => String)
  @IsIn(RESOURCE_KINDS)
  kind!: string;

  @SeveralLines()
  @Field(() => String)
  @IsString()
  @Length(2, 1_000)
  details!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  url?: string;
}
