import { Field, GraphQLISODateTime, InputType } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsOptional, IsString, Length } from 'class-validator';
import { SeveralLines, Trimmed } from '../../../platform/graphql/index.js';

/** What somebody says of their own attendance of a session. */
@InputType()
export class AskCorrectionInput {
  @SeveralLines()
  @Field(() => String, { description: 'How it was, in one’s own words.' })
  @Trimmed()
  @IsString()
  @Length(3, 1_000)
  words!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From when on one was there; from the beginning, when left out.',
  })
  @IsOptional()
  @IsDate()
  startsAt?: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when; until the end, when left out.',
  })
  @IsOptional()
  @IsDate()
  endsAt?: Date | null;
}

/** The team's answer. */
@InputType()
export class AnswerCorrectionInput {
  @Field(() => Boolean, { description: 'Whether the time that was asked for is counted.' })
  @IsBoolean()
  accept!: boolean;

  @Field(() => String, {
    description: 'Why; whoever asked reads it. Of what is accepted it is the reason of the adjustment.',
  })
  @Trimmed()
  @IsString()
  @Length(3, 500)
  answer!: string;
}
