import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { Trimmed } from '../../../platform/graphql/index.js';

/** Where a room is. */
@InputType('OpenRoomInput')
export class RoomLabel {
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 120)
  label!: string;
}

/** Somebody who is to tend the room of a site. */
@InputType()
export class SiteOrganizerInput {
  @Field(() => ID, { description: 'Somebody who is enrolled in the cohort.' })
  @IsUUID()
  personId!: string;

  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 200)
  organization!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(200)
  site?: string;
}
