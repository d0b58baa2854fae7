import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';
import type { AnswersFault } from './answers.rules.js';
import type { LinkRefused } from './enter-survey.js';

/** A choice of a question. */
@ObjectType()
@Readable()
export class SurveyOption {
  @Field(() => Int)
  value!: number;

  @Field(() => String)
  label!: string;
}

/** A question. */
@ObjectType()
@Readable()
export class SurveyItem {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  text!: string;
}

/** A questionnaire as the page asks it. */
@ObjectType()
@Readable()
export class SurveyInstrument {
  @Field(() => String)
  code!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  citation!: string;

  @Field(() => Boolean, { description: 'False for a set that nobody has validated; its title says so.' })
  validated!: boolean;

  @Field(() => String, { description: 'The line above the questions for now.' })
  nowStem!: string;

  @Field(() => String, {
    description:
      'The line above the questions for before; `{month}` stands for the month that `surveyEntry` tells.',
  })
  beforeStem!: string;

  @Field(() => [SurveyOption])
  options!: SurveyOption[];

  @Field(() => [SurveyItem])
  items!: SurveyItem[];
}

/** Where to find help; shown after the survey. */
@ObjectType()
@Readable()
export class SupportSource {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  details!: string;

  @Field(() => String, { nullable: true })
  url!: string | null;
}

/** A survey's page: the same for everyone, and no secret. Answering needs a link. */
@ObjectType('Survey')
@Readable()
export class SurveyType {
  @Field(() => ID)
  waveId!: string;

  hubId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  hubName!: string;

  @Field(() => String)
  programName!: string;

  @Field(() => Boolean, { description: 'Whether answers are taken now.' })
  open!: boolean;

  @Field(() => GraphQLISODateTime)
  closesAt!: Date;

  @Field(() => String, {
    description: '`two_pages` (Now, then Before without the Now answers in sight) or `stacked`.',
  })
  layout!: string;

  @Field(() => String)
  informationSheet!: string;

  @Field(() => String, { nullable: true })
  ethicsReference!: string | null;

  @Field(() => [String], {
    description: 'Who can see what, sentence by sentence; to be shown whole on the first page.',
  })
  promises!: string[];

  @Field(() => [SurveyInstrument])
  instruments!: SurveyInstrument[];
}

/** The link is good: the survey may be answered. */
@ObjectType()
@Readable()
export class SurveyReady {
  @Field(() => String, {
    nullable: true,
    description: 'Year and month (`2026-03`) of the first attended session; null when it is not known.',
  })
  anchorMonth!: string | null;

  @Field(() => GraphQLISODateTime)
  closesAt!: Date;
}

/** The answers are in the box. */
@ObjectType()
@Readable()
export class AnswersKept {
  hubId!: string;

  @Field(() => String)
  message!: string;
}

/** This link was used. */
@ObjectType()
@Readable()
export class SurveyAnswered {
  @Field(() => String)
  message = 'This link was used to answer already. Answers that were sent cannot be changed or withdrawn.';
}

/** The survey was declined by this link. */
@ObjectType()
@Readable()
export class SurveyDeclined {
  @Field(() => String)
  message = 'You have declined this survey. You get no more mail about it.';
}

/** The survey takes no answers any more. */
@ObjectType()
@Readable()
export class SurveyClosed {
  @Field(() => String)
  message = 'This survey has closed and takes no more answers.';
}

/** The link is not one of this survey. */
@ObjectType()
@Readable()
export class SurveyLinkInvalid {
  @Field(() => String)
  message = 'This link does not belong to this survey. Open the link from your invitation as a whole.';
}

/** The answers cannot be taken as they are; nothing was stored. */
@ObjectType()
@Readable()
export class AnswersInvalid {
  @Field(() => String, { nullable: true, description: 'Code of the questionnaire.' })
  instrument!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the question, from 1.' })
  item!: number | null;

  @Field(() => String, { nullable: true, description: '`now` or `before`.' })
  point!: string | null;

  @Field(() => String)
  message!: string;

  /** The fault, as the client sees it. */
  static of(fault: AnswersFault): AnswersInvalid {
    return Object.assign(new AnswersInvalid(), fault);
  }
}

const REFUSED = {
  answered: SurveyAnswered,
  declined: SurveyDeclined,
  closed: SurveyClosed,
  invalid_link: SurveyLinkInvalid,
} as const;

/** Why a link is not good, as the client sees it. */
export function refusedLink(
  why: LinkRefused,
): SurveyAnswered | SurveyDeclined | SurveyClosed | SurveyLinkInvalid {
  return new REFUSED[why]();
}

const classOf = (value: object) => value.constructor as new () => object;

/** What a link is good for. */
export const SurveyEntryResult = createUnionType({
  name: 'SurveyEntryResult',
  types: () => [SurveyReady, SurveyAnswered, SurveyDeclined, SurveyClosed, SurveyLinkInvalid] as const,
  resolveType: classOf,
});

/** How an answer went. */
export const SubmitSurveyResult = createUnionType({
  name: 'SubmitSurveyResult',
  types: () =>
    [AnswersKept, AnswersInvalid, SurveyAnswered, SurveyDeclined, SurveyClosed, SurveyLinkInvalid] as const,
  resolveType: classOf,
});

/** How declining went. */
export const DeclineSurveyResult = createUnionType({
  name: 'DeclineSurveyResult',
  types: () => [SurveyDeclined, SurveyAnswered, SurveyClosed, SurveyLinkInvalid] as const,
  resolveType: classOf,
});
