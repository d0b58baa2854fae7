import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsDate,
  IsEmail,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';
import { Trimmed } from '../../../platform/graphql/index.js';

/** Lines of one sheet at the most. */
export const MOST_LINES = 200;

/** A line of the sheet of a room. */
@InputType()
export class RoomSheetLineInput {
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name!: string;

  @Field(() => String, { nullable: true, description: 'By it people are known for certain.' })
  @IsOptional()
  @Trimmed()
  @IsEmail()
  @MaxLength(320)
  email?: string;

  @Field(() => GraphQLISODateTime)
  @IsDate()
  from!: Date;

  @Field(() => GraphQLISODateTime)
  @IsDate()
  until!: Date;
}

/** The sheet of a room. */
@InputType()
export class RoomSheetInput {
  @Field(() => String, { description: 'Where the room is.' })
  @Trimmed()
  @IsString()
  @Length(1, 120)
  label!: string;

  @Field(() => [RoomSheetLineInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => RoomSheetLineInput)
  lines!: RoomSheetLineInput[];
}

/** A line of a sheet, as whoever handed it in sees it. */
@ObjectType()
@Readable()
export class RoomSheetLine {
  @Field(() => String)
  name!: string;

  @Field(() => GraphQLISODateTime)
  from!: Date;

  @Field(() => GraphQLISODateTime)
  until!: Date;

  @Field(() => Boolean, {
    description: 'Whether it is known who it is. Who is not counts once a facilitator says so.',
  })
  known!: boolean;
}

/** What the viewer may do with a sheet now. */
@ObjectType()
@Readable()
export class RoomSheetViewerCan {
  @Field(() => Boolean)
  commit!: boolean;

  @Field(() => Boolean)
  undo!: boolean;

  @Field(() => Boolean, { description: 'Say who somebody on it is, on its page among the reports.' })
  match!: boolean;
}

/** The sheet of a shared room. */
@ObjectType()
@Readable()
export class RoomSheet {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Where the room is.' })
  label!: string;

  @Field(() => String, { description: '`preview` until it is committed, or `committed`.' })
  state!: string;

  @Field(() => GraphQLISODateTime)
  handedInAt!: Date;

  @Field(() => [RoomSheetLine], { description: 'In their order.' })
  lines!: RoomSheetLine[];

  @Field(() => RoomSheetViewerCan)
  viewerCan!: RoomSheetViewerCan;
}
