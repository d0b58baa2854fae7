import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf, SeveralLines, Trimmed } from '../../../platform/graphql/index.js';
import { DisclosureType, RelationshipType } from '../disclosing/disclosure.types.js';
import { REVIEW_OUTCOMES, type ReviewOutcome } from './review.entity.js';

/** What somebody stated, with what was made of it; for the CE office. */
@ObjectType('ReviewedDisclosure')
@Readable()
export class ReviewedDisclosureType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  madeAt!: Date;

  @Field(() => GraphQLISODateTime)
  expiresAt!: Date;

  @Field(() => [RelationshipType], { description: 'Empty where there is none.' })
  relationships!: RelationshipType[];

  @Field(() => String, {
    nullable: true,
    description: '`none` (nothing to mitigate), `mitigated` or `barred`; null while nobody has looked.',
  })
  outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'How it was mitigated.' })
  mitigation!: string | null;
}

/** Somebody who teaches in what is to come or plans, with where they stand. Addresses are not told. */
@ObjectType('HubDiscloser')
@Readable()
export class HubDiscloserType {
  @Field(() => ID)
  personId!: string;

  hubId!: string;

  @Field(() => String, { description: '`MISSING`, `EXPIRED`, `BARRED`, `UNREVIEWED` or `GOOD`.' })
  standing!: string;

  @Field(() => Boolean, { description: 'Whether what they stated ends within thirty days.' })
  endsSoon!: boolean;

  @Field(() => Boolean, { description: 'Whether they teach in a session that is to come.' })
  teaches!: boolean;

  @Field(() => Boolean, { description: 'Whether they plan a program.' })
  plans!: boolean;

  @Field(() => ID, { nullable: true, description: 'The next session that they teach in.' })
  nextSessionId!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When that begins.' })
  nextStartsAt!: Date | null;

  @Field(() => ReviewedDisclosureType, { nullable: true, description: 'What they last stated.' })
  statement!: ReviewedDisclosureType | null;
}

/** A page of those who teach or plan. */
export const HubDiscloserConnection = connectionOf(HubDiscloserType, 'HubDiscloser');

/** People were asked. */
@ObjectType()
@Readable()
export class DisclosuresAreAsked {
  @Field(() => Int, { description: 'How many people get mail; nobody gets it twice on one day.' })
  people!: number;
}

/** What the CE office makes of a statement. */
@InputType()
export class ReviewInput {
  @Field(() => String, { description: '`none` (nothing to mitigate), `mitigated` or `barred`.' })
  @IsIn(REVIEW_OUTCOMES)
  outcome!: ReviewOutcome;

  @Field(() => String, { nullable: true, description: 'How it was mitigated; for `mitigated` alone.' })
  @IsOptional()
  @SeveralLines()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  mitigation?: string | null;
}

/** What one has to state to a hub oneself. */
@ObjectType('OwnDisclosure')
@Readable()
export class OwnDisclosureType {
  @Field(() => ID)
  hubId!: string;

  @Field(() => String)
  hubName!: string;

  @Field(() => DisclosureType, { nullable: true, description: 'What one last stated, where it holds.' })
  disclosure!: DisclosureType | null;
}
