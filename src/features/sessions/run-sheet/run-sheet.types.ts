import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';
import type { FacultyPart } from './run-sheet.entity.js';
import type { SegmentKind } from './segment-kinds.rules.js';

/** A part of an agenda, as `AgendaSegment` in the schema. */
@ObjectType('AgendaSegment')
@Readable()
export class SegmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: SegmentKind;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => Boolean, { description: 'Whether presence in it counts towards credit.' })
  creditBearing!: boolean;

  @Field(() => String, { nullable: true })
  ledBy!: string | null;
}

/** A member of the faculty in a session. Addresses are not told. */
@ObjectType('FacultyMember')
@Readable()
export class FacultyMemberType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: '`presenter`, `expert`, `moderator` or `facilitator`.' })
  part!: FacultyPart;

  /** The hub that they teach for. */
  hubId!: string;

  /** Whose place they take; told by name. */
  substituteFor!: string | null;
}

/** Somebody who teaches. Addresses are not told. */
@ObjectType('Teacher')
@Readable()
export class TeacherType {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;
}

/** A page of those who teach. */
export const TeacherConnection = connectionOf(TeacherType, 'Teacher');

/** What a part of an agenda can be for. */
@ObjectType('SegmentKind')
@Readable()
export class SegmentKindType {
  @Field(() => String)
  kind!: SegmentKind;

  @Field(() => Boolean, {
    description: 'Whether presence counts towards credit unless somebody says otherwise.',
  })
  creditBearing!: boolean;
}

/** Something to read or look at. */
@ObjectType('Material')
@Readable()
export class MaterialType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it is, when it is a link.' })
  url!: string | null;

  @Field(() => ID, { nullable: true, description: 'The file, when it is kept here: `/files/…`.' })
  fileId!: string | null;

  @Field(() => String, { nullable: true })
  fileName!: string | null;

  @Field(() => String, { nullable: true })
  mediaType!: string | null;

  @Field(() => Int, { nullable: true, description: 'Bytes.' })
  size!: number | null;

  @Field(() => Boolean, { description: 'Whether it is for who teaches alone.' })
  forFaculty!: boolean;

  /** Who teaches and added it; told by name. */
  addedBy!: string | null;
}
