import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';
import type { ClaimRefusal } from './claim.rules.js';

/** A kind of credit of a session, as its learner has it. */
@ObjectType('OwnCredit')
@Readable()
export class OwnCreditType {
  @Field(() => ID, { nullable: true, description: 'Null for credit from before, which was imported.' })
  sessionId!: string | null;

  @Field(() => String, { nullable: true, description: 'The title of the session.' })
  title!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When the session was, or the credit was awarded.' })
  at!: Date;

  @Field(() => String, { description: 'The hub that gives it.' })
  hubName!: string;

  @Field(() => String, { description: 'The code of the credit type.' })
  creditType!: string;

  @Field(() => String, { description: 'The name of the credit type.' })
  name!: string;

  @Field(() => String, { description: 'What it counts, of one.' })
  unit!: string;

  @Field(() => String, { description: 'What it counts, of several.' })
  units!: string;

  @Field(() => String, { description: '`learner` or `faculty`.' })
  as!: string;

  @Field(() => String, { nullable: true, description: 'What the session is worth at the most.' })
  designated!: string | null;

  @Field(() => String, { nullable: true, description: 'What their attendance comes to: a decimal.' })
  computed!: string | null;

  @Field(() => [String], { description: 'Why it comes to that, a line a step.' })
  explanation!: string[];

  @Field(() => [String], {
    description: 'The amounts that can be claimed, the least first; empty where it cannot be claimed now.',
  })
  amounts!: string[];

  @Field(() => String, { nullable: true, description: 'What is stated by claiming.' })
  attestation!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it cannot be claimed now, as a code.' })
  barred!: ClaimRefusal | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  barredBecause!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when it can be claimed.' })
  closesAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was awarded and stands; null while nothing was.',
  })
  awarded!: string | null;

  @Field(() => Boolean, { description: 'Whether it was taken back.' })
  revoked!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  awardedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the award can be raised to, since attendance was corrected.',
  })
  raiseTo!: string | null;
}

/** That credit was awarded, by this claim or one before. */
@ObjectType('CreditClaimed')
@Readable()
export class CreditClaimed {
  @Field(() => String, { description: 'What stands: a decimal.' })
  amount!: string;
}

/** That credit was not awarded, and why. */
@ObjectType('ClaimRefused')
@Readable()
export class ClaimRefused {
  @Field(() => String, {
    description:
      '`HANDLED_ELSEWHERE`, `AWARDED_BEFORE`, `NOTHING_COMPUTED`, `NOT_ELIGIBLE`, `ASSESSMENT_MISSING`, `EVALUATION_MISSING`, `WINDOW_CLOSED`, `NOT_ATTESTED`, `ABOVE_COMPUTED` or `BETWEEN_STEPS`.',
  })
  reason!: ClaimRefusal;

  @Field(() => String)
  message!: string;
}

/** What claiming comes to. */
export const ClaimCreditResult = createUnionType({
  name: 'ClaimCreditResult',
  types: () => [CreditClaimed, ClaimRefused] as const,
  resolveType: (value: object) => ('reason' in value ? ClaimRefused : CreditClaimed),
});

/** Where somebody stands with a kind of credit of a session, for the office. */
@ObjectType('CreditPosition')
@Readable()
export class CreditPositionType {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  creditType!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: '`learner` or `faculty`.' })
  as!: string;

  @Field(() => String)
  designated!: string;

  @Field(() => String, { description: 'What attendance comes to.' })
  computed!: string;

  @Field(() => [String], { description: 'The amounts that could be awarded, the least first.' })
  amounts!: string[];

  @Field(() => String, { nullable: true, description: 'Why they cannot claim it now, as a code.' })
  barred!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'Until when they can claim it.' })
  closesAt!: Date;

  @Field(() => String, { nullable: true, description: 'What stands; null while nothing was awarded.' })
  awarded!: string | null;

  @Field(() => Boolean)
  revoked!: boolean;

  @Field(() => ID, { nullable: true, description: 'The last entry of the ledger about it.' })
  lastEntryId!: string | null;
}

/** A page of where people stand. */
export const CreditPositionConnection = connectionOf(CreditPositionType, 'CreditPosition');

/** How many claimed what of a session. */
@ObjectType('SessionCreditCount')
@Readable()
export class SessionCreditCount {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => String)
  creditType!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  designated!: string;

  @Field(() => Int, { description: 'Whose attendance comes to some, and whose profession may have it.' })
  people!: number;

  @Field(() => Int, { description: 'Who was awarded some that stands.' })
  awarded!: number;

  @Field(() => Int, { description: 'Who could claim now.' })
  claimable!: number;

  @Field(() => Int, { description: 'Who has to evaluate the session first.' })
  waitForEvaluation!: number;

  @Field(() => String, { description: 'All that stands, together.' })
  credits!: string;
}
