import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';
import type { Listing } from '../cohort.entity.js';

/** What anybody may know of a cohort that has a page. */
@ObjectType('CohortPage')
@Readable()
export class CohortPageType {
  cohortId!: string;
  hubId!: string;
  programId!: string;
  listing!: Listing;
  capacity!: number | null;
  enrolled!: number;
  held!: number;
  waiting!: number;

  @Field(() => String, { description: 'The end of the page’s address.' })
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'What it is about; may have several lines.' })
  description!: string;

  @Field(() => String, { description: 'Whom it is for.' })
  audience!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  opensAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closesAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the team decides on each registration.' })
  approval!: boolean;

  waitlist!: boolean;
}

/** How one registers for a cohort, as its team sets it. */
@ObjectType('CohortSettings')
@Readable()
export class CohortSettingsType {
  @Field(() => String)
  slug!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String)
  audience!: string;

  @Field(() => String, { description: '`draft`, `listed`, `unlisted` or `closed`.' })
  listing!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  opensAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closesAt!: Date | null;

  @Field(() => Boolean)
  approval!: boolean;

  @Field(() => Boolean)
  waitlist!: boolean;

  @Field(() => Int, { nullable: true })
  capacity!: number | null;

  @Field(() => Int, { description: 'Seats kept for people who have not opened the link in their mail yet.' })
  held!: number;

  @Field(() => Int, { description: 'People in the waitlist.' })
  waiting!: number;
}

/** A page of the catalog. */
export const CatalogConnection = connectionOf(CohortPageType, 'Catalog');
