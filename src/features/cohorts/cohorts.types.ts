import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { FieldReadableIf, type Place, READERS, Readable } from '../../platform/authz/index.js';
import { connectionOf } from '../../platform/graphql/index.js';

/** What the viewer may do with a cohort. */
@ObjectType()
@Readable()
export class CohortViewerCan {
  @Field(() => Boolean)
  seeRoster!: boolean;

  @Field(() => Boolean)
  manage!: boolean;
}

/** A cohort, as `Cohort` in the schema. */
@ObjectType('Cohort')
@Readable()
export class CohortType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => ID)
  programId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { nullable: true, description: 'People at the most; null is without a limit.' })
  capacity!: number | null;

  @Field(() => Int, { description: 'People enrolled now.' })
  enrolled!: number;
}

/** A person in a cohort, as the hub's team sees them. */
@ObjectType('Enrollment')
@Readable()
export class EnrollmentType {
  @Field(() => ID)
  id!: string;

  personId!: string;
  hubId!: string;
  programId!: string;
  cohortId!: string;

  @Field(() => String, {
    description: '`requested`, `enrolled`, `waitlisted`, `declined` or `withdrawn`.',
  })
  state!: string;

  @Field(() => Int, { nullable: true, description: 'The place in the waitlist, from one, on a roster.' })
  waitPlace?: number | null;

  @Field(() => GraphQLISODateTime)
  enrolledAt!: Date;
}

/** A person on a roster. */
@ObjectType('RosterPerson')
@Readable()
export class RosterPerson {
  @Field(() => ID)
  id!: string;

  at!: Place;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  @FieldReadableIf((viewer, { at }: RosterPerson) => viewer.has(READERS, at))
  email!: string;

  @Field(() => String, { nullable: true })
  profession!: string | null;
}

/** A page of cohorts. */
export const CohortConnection = connectionOf(CohortType, 'Cohort');
/** A page of a roster. */
export const EnrollmentConnection = connectionOf(EnrollmentType, 'Enrollment');

/** The person is enrolled, now or since before. */
@ObjectType()
@Readable()
export class EnrolledType {
  @Field(() => EnrollmentType)
  enrollment!: EnrollmentType;

  @Field(() => Boolean, { description: 'True when the person was enrolled before.' })
  already!: boolean;
}

/** No seat is left. */
@ObjectType()
@Readable()
export class CohortFull {
  @Field(() => String)
  message!: string;

  @Field(() => Int)
  capacity!: number;
}

/** How enrolling went. */
export const EnrollResult = createUnionType({
  name: 'EnrollResult',
  types: () => [EnrolledType, CohortFull] as const,
  resolveType: (value: object) => ('enrollment' in value ? EnrolledType : CohortFull),
});
