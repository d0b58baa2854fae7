import { Field, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';

/** A licence to practice. */
@ObjectType('Licence')
@Readable()
export class LicenceType {
  @Field(() => String, { description: 'ISO 3166 two-letter code of where it holds.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'In the United States the state, such as NM.' })
  region!: string | null;

  @Field(() => String, { description: 'Of what it is, such as "Registered nurse".' })
  kind!: string;

  @Field(() => String)
  number!: string;
}

/** What a person does and where, as the teams of their cohorts see it. */
@ObjectType('Practice')
@Readable()
export class PracticeType {
  @Field(() => [String], { description: 'Post-nominals, such as MD or LCSW.' })
  credentials!: string[];

  @Field(() => String, { nullable: true })
  organization!: string | null;

  @Field(() => String, { nullable: true, description: 'The clinic or place of the organization.' })
  site!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166 two-letter code.' })
  country!: string | null;

  @Field(() => String, { nullable: true, description: 'In the United States the state, such as NM.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'In the United States only.' })
  county!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '`rural`, `suburban` or `urban`, as the person sees it.',
  })
  rurality!: string | null;
}

/** A person's own profile. Licences, NPI, access needs and date of birth have rules of their own. */
@ObjectType('Profile')
@Readable()
export class ProfileType extends PracticeType {
  personId!: string;
  npi!: string | null;
  accessNeeds!: string | null;
  offerDismissed!: boolean;

  @Field(() => String, { nullable: true })
  postalCode!: string | null;

  @Field(() => [String], { description: 'BCP 47 languages they speak.' })
  languages!: string[];

  @Field(() => String, { nullable: true })
  pronouns!: string | null;
}
