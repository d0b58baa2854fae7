import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { RosterPerson } from '../cohorts.types.js';

/** What the viewer may read of a participant. */
@ObjectType()
@Readable()
export class ParticipantViewerCan {
  @Field(() => Boolean)
  seeAccessNeeds!: boolean;

  @Field(() => Boolean)
  seeLicences!: boolean;
}

/** One participant, as the hub’s team sees them. Never in lists: what is confided is read of one person at a time. */
@ObjectType('Participant')
@Readable()
export class ParticipantType {
  personId!: string;
  hubId!: string;
  programId!: string;
  cohortId!: string;
  npi!: string | null;
  accessNeeds!: string | null;
  came!: boolean;

  @Field(() => ID, { description: 'Of the enrollment.' })
  id!: string;

  @Field(() => String, { description: 'Of the enrollment.' })
  state!: string;

  @Field(() => RosterPerson)
  person!: RosterPerson;

  @Field(() => String, {
    nullable: true,
    description: 'Of somebody who is known to another hub, once they came themselves.',
  })
  pronouns!: string | null;

  @Field(() => [String], { description: 'BCP 47 languages they speak; as with pronouns.' })
  languages!: string[];
}

/** An organization and a site of it that several people of a hub name. */
@ObjectType('Spoke')
@Readable()
export class SpokeType {
  @Field(() => String)
  organization!: string;

  @Field(() => String, { nullable: true })
  site!: string | null;
}
