import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { PROFESSIONS } from '../../identity/index.js';
import { ENROLLMENT_STATES } from '../registering/enrollment.rules.js';

/** What can be done with many people at once. */
export const BULK_ACTIONS = ['withdraw', 'approve', 'decline', 'invite', 'move'] as const;
/** One of {@link BULK_ACTIONS}. */
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** Who of a cohort is meant. */
@InputType()
export class RosterFilter {
  @Field(() => String, { nullable: true, description: 'A part of the name or address.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '`enrolled` when left out; or `requested`, `waitlisted`, `declined`, `withdrawn`, `all`.',
  })
  @IsOptional()
  @IsIn([...ENROLLMENT_STATES, 'all'])
  state?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(PROFESSIONS)
  profession?: string | null;
}

/** One thing that is done with many people of a cohort. */
@InputType()
export class BulkInput {
  @Field(() => String, { description: '`withdraw`, `approve`, `decline`, `invite` (again) or `move`.' })
  @IsIn(BULK_ACTIONS)
  action!: BulkAction;

  @Field(() => [ID], { description: 'Up to 500 enrollments of the cohort.' })
  @IsArray()
  @ArrayMinSize(1, { message: 'must name at least one person' })
  @ArrayMaxSize(500, { message: 'names more than 500 people' })
  @IsUUID(undefined, { each: true })
  enrollmentIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'Where they go; for `move`. A cohort of the same program.',
  })
  @IsOptional()
  @IsUUID()
  toCohortId?: string | null;
}
