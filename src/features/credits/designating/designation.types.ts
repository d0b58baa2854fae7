import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import type { Misfit } from './designation.rules.js';

/** What a type of credit asks of a learner in a session. */
@ObjectType('CreditDemands')
@Readable()
export class DemandsType {
  @Field(() => String, { description: '`PROPORTIONAL`, `FULL_ONLY`, `HOURLY_BLOCK` or `FIXED`.' })
  partial!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when to be there at the latest; null where one’s time counts whenever one comes.',
  })
  joinBy!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when to stay; null where one’s time counts whenever one goes.',
  })
  stayUntil!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes that may be missed, of all of it or of each hour.',
  })
  missableMinutes!: number | null;

  @Field(() => Int, { description: 'The least time for any credit, in seconds.' })
  leastSeconds!: number;

  @Field(() => Boolean, { description: 'Time in a room that several people share is not taken.' })
  ownConnection!: boolean;

  @Field(() => Boolean, { description: 'The evaluation has to be answered.' })
  evaluation!: boolean;

  @Field(() => Boolean, { description: 'An assessment has to be passed.' })
  assessment!: boolean;

  @Field(() => Int, { description: 'Days after the session in which it can be claimed.' })
  claimDays!: number;
}

/** What a session is designated for, as everyone who sees it reads it. */
@ObjectType('SessionCredit')
@Readable()
export class SessionCreditType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The code of the credit type, such as `AMA1`.' })
  creditType!: string;

  @Field(() => String, { description: 'The name of the credit type.' })
  name!: string;

  @Field(() => String, { description: 'What the session is worth at the most: a decimal.' })
  maximum!: string;

  @Field(() => String, { description: 'What it counts, of so much.' })
  unit!: string;

  @Field(() => DemandsType, { description: 'What it asks of a learner.' })
  demands!: DemandsType;

  @Field(() => Boolean, {
    description: 'Whether it is for whoever asks, by the profession on their profile.',
  })
  forYou!: boolean;

  @Field(() => String, { nullable: true, description: 'For whom it is, in words; null for everyone.' })
  forWhom!: string | null;
}

/** A proposal or designation of a session for a type of credit, with what became of it. */
@ObjectType('Designation')
@Readable()
export class DesignationType {
  @Field(() => ID)
  id!: string;

  sessionId!: string;

  @Field(() => String, { description: 'The code of the credit type.' })
  creditType!: string;

  @Field(() => String, { description: 'The name of the credit type.' })
  name!: string;

  @Field(() => String, { description: '`proposed`, `designated`, `replaced` or `withdrawn`.' })
  state!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was proposed, or designated unproposed.' })
  madeAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What the session is worth at the most; null until designated.',
  })
  maximum!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of the rules that holds for it.' })
  version!: number | null;

  @Field(() => Int, { nullable: true, description: 'The planned time that counted when it was designated.' })
  plannedSeconds!: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  designatedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was designated after the session had begun.' })
  overrideReason!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken back or replaced.' })
  endedAt!: Date | null;

  @Field(() => [String], {
    description:
      'How it does not fit the session any more: `TIME`, `MINUTES`. Nothing of it is changed by that. Empty where it fits.',
  })
  misfits!: Misfit[];

  proposedBy!: string | null;
  designatedBy!: string | null;
  endedBy!: string | null;
}

/** Somebody who controls what a session teaches, with where they stand with their statement. */
@ObjectType('Discloser')
@Readable()
export class DiscloserType {
  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: '`MISSING`, `EXPIRED`, `BARRED`, `UNREVIEWED` or `GOOD`.' })
  standing!: string;

  @Field(() => Boolean, { description: 'Whether they teach in the session.' })
  teaches!: boolean;

  @Field(() => Boolean, { description: 'Whether they plan its program.' })
  plans!: boolean;
}

/** What a session could be designated for, by the rules of now. */
@ObjectType('DesignatableType')
@Readable()
export class DesignatableType {
  @Field(() => String)
  creditType!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, {
    description: 'What its planned time comes to: a decimal; `0` where it comes to none.',
  })
  most!: string;

  @Field(() => String, { description: 'In steps of this.' })
  step!: string;

  @Field(() => Int, { description: 'The planned time that counts for this type.' })
  plannedSeconds!: number;
}

/** What is there to designate a session for credit by. */
@ObjectType('Designating')
@Readable()
export class DesignatingType {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => Boolean, { description: 'Its hub’s credit is handled elsewhere.' })
  handledElsewhere!: boolean;

  @Field(() => [DesignationType], { description: 'What was taken back or replaced included.' })
  designations!: DesignationType[];

  @Field(() => [DiscloserType], {
    description: 'Who teaches in it or plans its program, and where they stand.',
  })
  disclosers!: DiscloserType[];

  @Field(() => [DesignatableType], { description: 'The types that the hub offers.' })
  types!: DesignatableType[];

  @Field(() => Boolean, { description: 'Whether it has begun: then a reason is asked for.' })
  begun!: boolean;

  @Field(() => Boolean)
  viewerCanPropose!: boolean;

  @Field(() => Boolean)
  viewerCanDesignate!: boolean;
}

/** It is done. */
@ObjectType()
@Readable()
export class CreditIsDesignated {
  @Field(() => DesignatingType)
  designating!: DesignatingType;
}

/** People have to state their financial relationships first, or must not teach or plan; nothing was done. */
@ObjectType()
@Readable()
export class DisclosuresMissing {
  @Field(() => String)
  message!: string;

  @Field(() => [DiscloserType])
  people!: DiscloserType[];
}

/** A session has begun, and no reason was given; nothing was done. */
@ObjectType()
@Readable()
export class SessionHasBegun {
  @Field(() => String)
  message!: string;

  /** Always true: it tells this result from others. */
  begun!: true;
}

/** Somebody was awarded credit by the designation; nothing was done. */
@ObjectType()
@Readable()
export class CreditIsAwarded {
  @Field(() => String)
  message!: string;
}

/** How designating ended. */
export const DesignateResult = createUnionType({
  name: 'DesignateResult',
  types: () => [CreditIsDesignated, DisclosuresMissing, SessionHasBegun, CreditIsAwarded] as const,
  resolveType: (value: object) => {
    if ('designating' in value) return CreditIsDesignated;
    if ('people' in value) return DisclosuresMissing;
    return 'begun' in value ? SessionHasBegun : CreditIsAwarded;
  },
});

/** It was taken back. */
@ObjectType()
@Readable()
export class DesignationIsWithdrawn {
  @Field(() => DesignatingType)
  designating!: DesignatingType;
}

/** How taking back ended. */
export const WithdrawResult = createUnionType({
  name: 'WithdrawDesignationResult',
  types: () => [DesignationIsWithdrawn, CreditIsAwarded] as const,
  resolveType: (value: object) => ('designating' in value ? DesignationIsWithdrawn : CreditIsAwarded),
});
