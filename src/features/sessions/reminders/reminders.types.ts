import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';
import { WEEK_BEFORE, type WeekBefore } from './reminder-plan.entity.js';

const WEEK_BEFORE_WORDS =
  'A week before: `rarer` (only for single sessions and series rarer than weekly), `always` or `never`.';
const QUIET_FROM = 'From then on, by each recipient’s clocks, no reminder is sent: `HH:mm`.';
const QUIET_UNTIL = 'Until then; where it is the same as the beginning, no hour is quiet.';
const TIME = { message: 'is a time such as 21:00' };

/** Which mails a cohort's sessions bring by themselves. */
@ObjectType('Reminders')
@Readable()
export class RemindersType {
  @Field(() => String, { description: WEEK_BEFORE_WORDS })
  weekBefore!: WeekBefore;

  @Field(() => Boolean)
  dayBefore!: boolean;

  @Field(() => Boolean)
  hourBefore!: boolean;

  @Field(() => Boolean, {
    description: 'After the session was held: where its materials and recording are.',
  })
  followUp!: boolean;

  @Field(() => String, { description: QUIET_FROM })
  quietFrom!: string;

  @Field(() => String, { description: QUIET_UNTIL })
  quietUntil!: string;
}

/** Which mails a cohort's sessions are to bring. */
@InputType()
export class RemindersInput {
  @Field(() => String, { description: WEEK_BEFORE_WORDS })
  @IsIn(WEEK_BEFORE)
  weekBefore!: WeekBefore;

  @Field(() => Boolean)
  @IsBoolean()
  dayBefore!: boolean;

  @Field(() => Boolean)
  @IsBoolean()
  hourBefore!: boolean;

  @Field(() => Boolean)
  @IsBoolean()
  followUp!: boolean;

  @Field(() => String, { description: QUIET_FROM })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, TIME)
  quietFrom!: string;

  @Field(() => String, { description: QUIET_UNTIL })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, TIME)
  quietUntil!: string;
}
