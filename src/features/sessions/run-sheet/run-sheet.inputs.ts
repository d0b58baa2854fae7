import { Field, InputType, Int } from '@nestjs/graphql';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Trimmed } from '../../../platform/graphql/index.js';
import { FACULTY_PARTS, type FacultyPart } from './run-sheet.entity.js';
import { SEGMENT_KINDS, type SegmentKind } from './segment-kinds.rules.js';

/** A member of the faculty, known or not yet. */
@InputType()
export class FacultyInput {
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
    description: '`presenter`, `expert`, `moderator` or `facilitator`; presenter when left out.',
  })
  @IsOptional()
  @IsIn(FACULTY_PARTS)
  part?: FacultyPart;
}

/** A part of an agenda. */
@InputType()
export class SegmentInput {
  @Field(() => String, {
    description:
      '`introductions`, `announcements`, `didactic`, `case`, `questions`, `recommendations`, `summary`, `break` or `other`.',
  })
  @IsIn(SEGMENT_KINDS)
  kind!: SegmentKind;

  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 200)
  title!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(720)
  minutes!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether presence counts towards credit; true for didactic and case when left out.',
  })
  @IsOptional()
  @IsBoolean()
  creditBearing?: boolean;

  @Field(() => String, { nullable: true, description: 'Who leads it.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  ledBy?: string;
}

/** What is said of a file that is uploaded, in the address of the request. */
export class UploadedFileQuery {
  /** What it is called where it comes from. */
  @IsString()
  @Length(1, 1_000)
  name!: string;

  /** As the materials show it; its name when left out. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(1, 200)
  title?: string;

  /** `true` for what is for who teaches alone. */
  @IsOptional()
  @IsIn(['true', 'false'])
  forFaculty?: string;
}

/** A link to something to read or look at. */
@InputType()
export class LinkInput {
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 200)
  title!: string;

  @Field(() => String)
  @IsUrl(
    { protocols: ['https', 'http'], require_protocol: true },
    { message: 'is an address that begins with https://' },
  )
  @MaxLength(2_000)
  url!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is for who teaches alone; false when left out.',
  })
  @IsOptional()
  @IsBoolean()
  forFaculty?: boolean;
}
