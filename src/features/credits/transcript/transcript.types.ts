import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';

/** The accreditor's own record is the proof: to whom credit is reported, and until when. */
@ObjectType('CreditReporting')
@Readable()
export class ReportedType {
  @Field(() => String)
  to!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The day, by ISO 8601; null where there is no deadline.',
  })
  by!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days until then, negative when it is over.' })
  daysLeft!: number | null;
}

/** What was awarded for one session, or stands in a record from before. */
@ObjectType('TranscriptLine')
@Readable()
export class TranscriptLineType {
  @Field(() => ID)
  awardId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'ISO 8601.' })
  day!: string;

  @Field(() => String, { description: 'The code of the credit type.' })
  creditType!: string;

  @Field(() => String)
  typeName!: string;

  @Field(() => String, { description: 'What stands, an exact decimal; `0` where it was revoked.' })
  amount!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => Boolean)
  revoked!: boolean;

  @Field(() => Boolean, { description: 'From before, or from elsewhere.' })
  imported!: boolean;

  cohortId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The certificate that stands for it.' })
  certificateId!: string | null;

  @Field(() => ReportedType, {
    nullable: true,
    description: 'Of a type without a certificate: the accreditor’s own record is the proof.',
  })
  reported!: ReportedType | null;
}

/** Credit of one type in a year. */
@ObjectType('TranscriptTotal')
@Readable()
export class TranscriptTotalType {
  @Field(() => String)
  creditType!: string;

  @Field(() => String)
  typeName!: string;

  @Field(() => String, { description: 'An exact decimal.' })
  amount!: string;

  @Field(() => String)
  unit!: string;
}

/** A year of a transcript. */
@ObjectType('TranscriptYear')
@Readable()
export class TranscriptYearType {
  @Field(() => Int)
  year!: number;

  @Field(() => [TranscriptTotalType])
  totals!: TranscriptTotalType[];

  @Field(() => [TranscriptLineType])
  lines!: TranscriptLineType[];
}

/** Credit of one type that stands in a cohort: one certificate may be about all of it. */
@ObjectType('CohortCredit')
@Readable()
export class CohortCreditType {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => String)
  cohortName!: string;

  @Field(() => String, { description: 'The code of the credit type.' })
  creditType!: string;

  @Field(() => String)
  typeName!: string;

  @Field(() => Int)
  sessions!: number;
}

/** All credit that the viewer earned in a hub, year by year. */
@ObjectType('CreditTranscript')
@Readable()
export class TranscriptType {
  @Field(() => ID)
  hubId!: string;

  @Field(() => String, { description: 'The hub by its name as a provider.' })
  provider!: string;

  @Field(() => [TranscriptYearType])
  years!: TranscriptYearType[];
}
