import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';

/** What those who teach may have of a credit type. */
@ObjectType('FacultyCreditRule')
@Readable()
export class FacultyRuleType {
  @Field(() => String, { description: 'Credits for each hour taught, a decimal.' })
  creditsPerHour!: string;

  @Field(() => Boolean, { description: 'No learner’s credit for the session that they teach in.' })
  excludesLearnerCredit!: boolean;
}

/** What becomes of somebody who was there for a part of the session. */
@ObjectType('PartialAttendance')
@Readable()
export class PartialType {
  @Field(() => String, { description: '`PROPORTIONAL`, `FULL_ONLY`, `HOURLY_BLOCK` or `FIXED`.' })
  kind!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes that may be missed of the session or of an hour, or that somebody has to be there; null for `PROPORTIONAL`.',
  })
  minutes!: number | null;

  @Field(() => String, { nullable: true, description: 'What everyone gets; for `FIXED` alone.' })
  amount!: string | null;
}

/** The rules of a credit type. Amounts are decimal strings. */
@ObjectType('CreditRules')
@Readable()
export class CreditRulesType {
  @Field(() => Int, { description: 'Minutes that make one credit.' })
  unitMinutes!: number;

  @Field(() => String, { description: 'Credit comes in multiples of this.' })
  step!: string;

  @Field(() => String, { description: '`NEAREST` or `DOWN`.' })
  rounding!: string;

  @Field(() => String, { description: 'Less than this is no credit.' })
  minimum!: string;

  @Field(() => PartialType)
  partial!: PartialType;

  @Field(() => [String], { description: 'Kinds of parts of the agenda that do not count.' })
  excludedParts!: readonly string[];

  @Field(() => [String], { nullable: true, description: 'Who may claim it; null for everyone.' })
  eligibleProfessions!: readonly string[] | null;

  @Field(() => String, { description: '`NONE`, `OFFERED` or `REQUIRED`.' })
  evaluation!: string;

  @Field(() => Boolean)
  assessmentRequired!: boolean;

  @Field(() => Boolean)
  attestationRequired!: boolean;

  @Field(() => Boolean, { description: 'Time in a room that several people shared is not taken.' })
  refusesSharedRoom!: boolean;

  @Field(() => FacultyRuleType, {
    nullable: true,
    description: 'Null where nobody gets credit for teaching.',
  })
  faculty!: FacultyRuleType | null;

  @Field(() => Int, { description: 'Days from the session’s end on in which credit can be claimed.' })
  claimWindowDays!: number;

  @Field(() => String, { nullable: true })
  reportedTo!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days by which it is reported; null without a deadline.' })
  reportWithinDays!: number | null;

  @Field(() => Int)
  retentionYears!: number;

  @Field(() => Boolean)
  printsCertificate!: boolean;
}

/** Where a rule comes from. */
@ObjectType('CreditRuleSource')
@Readable()
export class RuleSourceType {
  @Field(() => String, { description: 'The rule, as `CreditRules` names it.' })
  rule!: string;

  @Field(() => String, { description: '`ACCREDITOR`, `PRACTICE`, `UNCONFIRMED` or `HUB`.' })
  source!: string;
}

/** What some attendance comes to by the rules. */
@ObjectType('CreditExample')
@Readable()
export class ExampleType {
  @Field(() => Int)
  scheduledMinutes!: number;

  @Field(() => Int)
  attendedMinutes!: number;

  @Field(() => String, { description: 'A decimal.' })
  credit!: string;
}

/** A credit type as a hub knows it. */
@ObjectType('CreditTypeSetup')
@Readable()
export class CreditTypeSetupType {
  @Field(() => ID, { description: 'Its code, such as `AMA1`.' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'What it counts, of one.' })
  unit!: string;

  @Field(() => String, { description: 'What it counts, of several.' })
  units!: string;

  @Field(() => Int, { description: '0 as it ships.' })
  version!: number;

  @Field(() => Boolean)
  offered!: boolean;

  @Field(() => CreditRulesType)
  rules!: CreditRulesType;

  @Field(() => [RuleSourceType], {
    description: 'Where its rules come from; one that is not named is the product’s own choice.',
  })
  sources!: RuleSourceType[];

  @Field(() => [ExampleType])
  examples!: ExampleType[];

  @Field(() => String, { nullable: true, description: 'The accreditor’s statement, with slots.' })
  statement!: string | null;

  @Field(() => String, { nullable: true })
  providerNumber!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  setAt!: Date | null;
}

/** What a hub says of itself as a provider of credit. */
@ObjectType('CreditProvider')
@Readable()
export class CreditProviderType {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  postalAddress!: string | null;

  @Field(() => Boolean, {
    description: 'Attendance and evaluation are taken out as files; nothing is designated or awarded here.',
  })
  handledElsewhere!: boolean;
}

/** What can stand in braces in a statement. */
@ObjectType('StatementSlot')
@Readable()
export class StatementSlotType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  meaning!: string;

  @Field(() => String)
  sample!: string;
}

/** How a hub gives credit. */
@ObjectType('CreditSetup')
@Readable()
export class CreditSetupType {
  @Field(() => ID)
  hubId!: string;

  @Field(() => CreditProviderType)
  provider!: CreditProviderType;

  @Field(() => [CreditTypeSetupType], { description: 'All that there are, offered or not.' })
  types!: CreditTypeSetupType[];

  @Field(() => [StatementSlotType])
  slots!: readonly StatementSlotType[];

  @Field(() => Boolean, { description: 'Whether the viewer may change it.' })
  viewerCanChange!: boolean;
}

/** A credit type that a hub offers, by name. */
@ObjectType('OfferedCreditType')
@Readable()
export class OfferedCreditType {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  name!: string;
}

/** A credit type was set. */
@ObjectType()
@Readable()
export class CreditTypeIsSet {
  @Field(() => CreditSetupType)
  setup!: CreditSetupType;
}

/** Somebody else has set it meanwhile; nothing was done. */
@ObjectType()
@Readable()
export class CreditTypeChanged {
  @Field(() => String)
  message!: string;

  @Field(() => CreditSetupType)
  setup!: CreditSetupType;
}

/** How setting a credit type ended. */
export const SetCreditTypeResult = createUnionType({
  name: 'SetCreditTypeResult',
  types: () => [CreditTypeIsSet, CreditTypeChanged] as const,
  resolveType: (value: object) => ('message' in value ? CreditTypeChanged : CreditTypeIsSet),
});
