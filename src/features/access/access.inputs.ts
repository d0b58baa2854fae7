import { Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import { IsDate, IsEmail, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { ROLES, type RoleName } from '../../platform/authz/index.js';
import { Trimmed } from '../../platform/graphql/index.js';

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
  role!: RoleName;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when; for good when left out.' })
  @IsOptional()
  @IsDate()
  until?: Date;

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
