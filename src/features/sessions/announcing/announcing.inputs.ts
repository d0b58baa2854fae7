import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUrl, Length, MaxLength } from 'class-validator';
import { ANNOUNCEMENTS, type AnnouncementKind } from './announcement.entity.js';

/** What is announced about a session. */
@InputType()
export class AnnounceInput {
  @Field(() => String, {
    description:
      '`cancelled` calls the session off; `link_changed` changes where its meeting is. People are told at once.',
  })
  @IsIn(ANNOUNCEMENTS)
  kind!: AnnouncementKind;

  @Field(() => String, { nullable: true, description: 'What people read beside it: the reason, say.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  @Field(() => String, { nullable: true, description: 'Where the meeting is now; only for `link_changed`.' })
  @IsOptional()
  @IsUrl(
    { protocols: ['https'], require_protocol: true },
    { message: 'is an address that begins with https://' },
  )
  @MaxLength(2_000)
  meetingUrl?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Made anew by the page for each announcement: what comes twice with the same one is done once.',
  })
  @IsOptional()
  @IsString()
  @Length(8, 100)
  key?: string;
}
