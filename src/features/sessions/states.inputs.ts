import { Field, GraphQLISODateTime, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { SeveralLines, Trimmed } from '../../platform/graphql/index.js';
import { HTTPS } from './sessions.inputs.js';

/** A pause within a session. */
@InputType()
export class BreakInput {
  @Field(() => GraphQLISODateTime)
  start!: Date;

  @Field(() => GraphQLISODateTime)
  end!: Date;
}

/** When a session really was; all three replace what was there. */
@InputType()
export class ActualTimesInput {
  @Field(() => GraphQLISODateTime, { nullable: true })
  @IsOptional()
  start?: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  @IsOptional()
  end?: Date;

  @Field(() => [BreakInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  breaks?: BreakInput[];

  @Field(() => String, { description: 'Why they are changed; it is kept with who changed them.' })
  @Trimmed()
  @IsString()
  @Length(3, 500)
  reason!: string;
}

/** What is added once a session was held; what is left out stays, an empty text takes it away. */
@InputType()
export class AfterwardsInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @ValidateIf((_, value) => value !== '')
  @IsUrl(HTTPS, { message: 'is an address that begins with https://' })
  @MaxLength(2_000)
  recordingUrl?: string;

  @SeveralLines()
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  notes?: string;
}
