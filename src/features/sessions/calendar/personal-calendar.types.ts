import { Field, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';

/** How one's sessions come into one's own calendar. */
@ObjectType('PersonalCalendar')
@Readable()
export class PersonalCalendarType {
  @Field(() => String, {
    description:
      '`feed` for an address to subscribe to, or `invitations` for invitations by mail: one of the two, never both.',
  })
  wants!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The address, which is for its owner alone. Null while invitations are mailed.',
  })
  feedUrl!: string | null;
}
