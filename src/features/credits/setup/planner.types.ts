import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsEmail, IsString, Length, MaxLength } from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';
import { Trimmed } from '../../../platform/graphql/index.js';

/** Somebody who plans a program, as `Planner` in the schema. Addresses are not told. */
@ObjectType('Planner')
@Readable()
export class PlannerType {
  @Field(() => ID)
  personId!: string;

  hubId!: string;

  @Field(() => GraphQLISODateTime, { description: 'Since when they stand on the list.' })
  since!: Date;
}

/** Somebody who is to be put down as planning a program. */
@InputType()
export class PlannerInput {
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name!: string;

  @Field(() => String)
  @Trimmed()
  @IsEmail()
  @MaxLength(254)
  email!: string;
}
