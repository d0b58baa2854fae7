import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';
import { SeveralLines, Trimmed } from '../../../platform/graphql/index.js';
import { LANGUAGES } from '../../identity/index.js';

/** A version of what a hub asks people to agree to. */
@ObjectType('ConsentText')
@Readable()
export class ConsentTextType {
  @Field(() => ID)
  id!: string;

  hubId!: string;

  @Field(() => String, { description: 'A language of the product, such as en.' })
  language!: string;

  @Field(() => Int, { description: 'Counted in each language from one.' })
  version!: number;

  @Field(() => String)
  body!: string;

  @Field(() => Boolean, { description: 'Whether people who agreed to an earlier one are asked again.' })
  asksAgain!: boolean;

  @Field(() => GraphQLISODateTime)
  writtenAt!: Date;
}

/** A hub asks the viewer, who is in one of its cohorts, to agree to a text that was changed. */
@ObjectType('ConsentDue')
@Readable()
export class ConsentDueType {
  @Field(() => String)
  hubName!: string;

  @Field(() => ConsentTextType)
  text!: ConsentTextType;
}

/** A new version of a hub's text. */
@InputType()
export class ConsentTextInput {
  @Field(() => String)
  @IsIn(LANGUAGES)
  language!: string;

  @SeveralLines()
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(10, 10_000)
  body!: string;

  @Field(() => Boolean, { description: 'People who agreed to an earlier one are asked at their next visit.' })
  @IsBoolean()
  asksAgain!: boolean;
}
