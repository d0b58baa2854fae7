import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf, Trimmed } from '../../../platform/graphql/index.js';
import { LANGUAGES, PROFESSIONS } from '../../identity/index.js';
import { CohortPageType } from '../catalog/catalog.types.js';

/** Somebody who registers by a cohort's page. */
@InputType()
export class RegisterInput {
  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name!: string;

  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(3, 320)
  email!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(PROFESSIONS)
  profession?: string;

  @Field(() => String, { nullable: true, description: 'A language of the product, such as en.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'What they agree to; needed where the hub asks something.',
  })
  @IsOptional()
  @IsUUID()
  consentTextId?: string;
}

/** A secret out of a mailed link. */
export const SECRET_LENGTH = 200;

/** Mail is on its way. The same for any address, known or not, enrolled or not. */
@ObjectType()
@Readable()
export class RegistrationAskedType {
  @Field(() => String)
  message!: string;
}

/** One cannot register, or not any more. */
@ObjectType()
@Readable()
export class RegistrationClosed {
  @Field(() => String)
  message!: string;
}

/** The link was used, has run out, or is none of ours. */
@ObjectType()
@Readable()
export class RegistrationLinkSpent {
  @Field(() => String)
  message!: string;
}

/** Where the person stands in the cohort now. */
@ObjectType()
@Readable()
export class RegistrationDone {
  @Field(() => String, { description: '`enrolled`, `waitlisted`, `requested` or `declined`.' })
  state!: string;

  @Field(() => String)
  message!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => String)
  cohortName!: string;
}

/** What a link leads to, before anything is pressed. */
@ObjectType()
@Readable()
export class RegistrationOffer {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => CohortPageType)
  page!: CohortPageType;
}

/** Where the viewer stands in a cohort. */
@ObjectType('MyEnrollment')
@Readable()
export class MyEnrollmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => String)
  cohortName!: string;

  programId!: string;

  @Field(() => String, { description: '`requested`, `enrolled`, `waitlisted`, `declined` or `withdrawn`.' })
  state!: string;

  @Field(() => Int, { nullable: true, description: 'The place in the waitlist, from one.' })
  place!: number | null;

  @Field(() => GraphQLISODateTime)
  since!: Date;
}

/** A page of where the viewer stands. */
export const MyEnrollmentConnection = connectionOf(MyEnrollmentType, 'MyEnrollment');

/** How asking by the page ended. */
export const RegisterResult = createUnionType({
  name: 'RegisterResult',
  types: () => [RegistrationAskedType, RegistrationClosed] as const,
  resolveType: (value: object) => ('asked' in value ? RegistrationAskedType : RegistrationClosed),
});

/** How registering ended. */
export const RegistrationResult = createUnionType({
  name: 'RegistrationResult',
  types: () => [RegistrationDone, RegistrationClosed, RegistrationLinkSpent] as const,
  resolveType: (value: object) => {
    if ('state' in value) return RegistrationDone;
    return 'closed' in value ? RegistrationClosed : RegistrationLinkSpent;
  },
});

/** What a link leads to. */
export const OfferResult = createUnionType({
  name: 'OfferResult',
  types: () => [RegistrationOffer, RegistrationLinkSpent] as const,
  resolveType: (value: object) => ('page' in value ? RegistrationOffer : RegistrationLinkSpent),
});
