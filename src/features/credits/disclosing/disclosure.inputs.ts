import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { Trimmed } from '../../../platform/graphql/index.js';
import { NATURES, type Nature } from './disclosure.rules.js';

/** Companies in a statement at the most. */
const MOST_COMPANIES = 40;

/** A financial relationship with a company. */
@InputType()
export class RelationshipInput {
  @Field(() => String, { description: 'The company.' })
  @Trimmed()
  @IsString()
  @Length(1, 200)
  company!: string;

  @Field(() => [String], {
    description:
      'What it consists of: `employee`, `executive`, `owner`, `stock`, `researcher`, `consultant`, `advisor`, `speaker`, `contractor`, `royalties` or `other`.',
  })
  @ArrayNotEmpty({ message: 'is not said' })
  @ArrayUnique()
  @IsIn(NATURES, { each: true })
  natures!: Nature[];

  @Field(() => Boolean, { description: 'Whether it has ended.' })
  @IsBoolean()
  ended!: boolean;
}

/** What somebody who teaches states. */
@InputType()
export class DisclosureInput {
  @Field(() => Boolean, { description: 'That there is none.' })
  @IsBoolean()
  none!: boolean;

  @Field(() => [RelationshipInput], {
    description: 'All with ineligible companies within the last 24 months; empty where there is none.',
  })
  @ArrayMaxSize(MOST_COMPANIES)
  @ValidateNested({ each: true })
  @Type(() => RelationshipInput)
  relationships!: RelationshipInput[];
}
