import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { Trimmed } from '../../platform/graphql/index.js';

/** The roles that can be given. */
export const ROLES = ['hub_admin', 'program_lead', 'facilitator'] as const;

/** Who is to hold which role, where. */
@InputType()
export class GrantRoleInput {
  @Field(() => ID)
  @IsUUID()
  hubId!: string;

  @Field(() => ID, { nullable: true, description: 'Only in this program; in the whole hub when left out.' })
  @IsOptional()
  @IsUUID()
  programId?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this cohort.' })
  @IsOptional()
  @IsUUID()
  cohortId?: string;

  @Field(() => String)
  @IsIn(ROLES)
  role!: (typeof ROLES)[number];

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
}
