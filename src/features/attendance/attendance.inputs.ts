import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { NumericOrder } from './report/written-time.js';

/** What may be said of a report that is uploaded, where the report itself does not tell. */
export class UploadQuery {
  /** The order in which its dates are written. */
  @IsOptional()
  @IsIn(['mdy', 'dmy'], { message: 'must be mdy or dmy' })
  dateOrder?: NumericOrder;

  /** IANA zone of its times; the session's when left out. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  zone?: string;
}

/** Who a participant of a report is. */
@InputType()
export class MatchAttendanceInput {
  @Field(() => ID, { nullable: true, description: 'Somebody who is expected at the session.' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for a guest, who is nobody’s; false takes back what was said of them.',
  })
  @IsOptional()
  @IsBoolean()
  guest?: boolean;
}
