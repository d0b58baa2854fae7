import { Field, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { SeveralLines, Trimmed } from '../../../platform/graphql/index.js';
import { PROFESSIONS } from '../professions.rules.js';
import { MOST_WORDS, RURALITIES } from './profile.rules.js';

const NO_COUNTRY = { message: 'country is not a two-letter code of a country' };

/** A person's work, saved as a whole: what is left out is taken away. */
@InputType()
export class WorkInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(PROFESSIONS)
  profession?: string | null;

  @Field(() => [String], { nullable: true, description: `Post-nominals, up to ${MOST_WORDS}.` })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_WORDS, { message: `credentials are more than ${MOST_WORDS}` })
  @IsString({ each: true })
  @MaxLength(30, { each: true, message: 'credentials are longer than 30 letters each' })
  credentials?: string[] | null;

  @Field(() => String, { nullable: true })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  organization?: string | null;

  @Field(() => String, { nullable: true, description: 'The clinic or place of the organization.' })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  site?: string | null;
}

/** Where a person works, saved as a whole: what is left out is taken away. */
@InputType()
export class PlaceInput {
  @Field(() => String, { nullable: true, description: 'ISO 3166 two-letter code.' })
  @IsOptional()
  @IsISO31661Alpha2(NO_COUNTRY)
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'In the United States the state, such as NM.' })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'In the United States only.' })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  county?: string | null;

  @Field(() => String, { nullable: true })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(12)
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: '`rural`, `suburban` or `urban`.' })
  @IsOptional()
  @IsIn(RURALITIES)
  rurality?: string | null;
}

/** A licence to practice. */
@InputType()
export class LicenceInput {
  @Field(() => String, { description: 'ISO 3166 two-letter code of where it holds.' })
  @IsISO31661Alpha2(NO_COUNTRY)
  country!: string;

  @Field(() => String, { nullable: true, description: 'In the United States the state, such as NM.' })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string | null;

  @Field(() => String, { description: 'Of what it is, such as "Registered nurse".' })
  @Trimmed()
  @IsString()
  @Length(1, 100)
  kind!: string;

  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 50)
  @Matches(/^[\p{L}\p{N}][\p{L}\p{N} ./#-]*$/u, {
    message: 'number has signs in it that no licence has: letters, digits, blanks and . / # - are fine',
  })
  number!: string;
}

/** Languages and what a person needs to take part, saved as a whole: what is left out is taken away. */
@InputType()
export class LanguagesInput {
  @Field(() => [String], { nullable: true, description: `BCP 47 languages, up to ${MOST_WORDS}.` })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_WORDS, { message: `languages are more than ${MOST_WORDS}` })
  @IsString({ each: true })
  @MaxLength(35, { each: true, message: 'languages are written as short codes, such as es' })
  languages?: string[] | null;

  @SeveralLines()
  @Field(() => String, { nullable: true })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  accessNeeds?: string | null;
}
