import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, anyone, withParent } from '../../platform/authz/index.js';
import { IdArg } from '../../platform/graphql/index.js';
import { ProgramReader } from '../programs/index.js';
import { DeclineSurvey } from './decline-survey.js';
import { EnterSurvey } from './enter-survey.js';
import { SubmitSurvey } from './submit-survey.js';
import { SurveyPage } from './survey-page.js';
import {
  AnswersInvalid,
  AnswersKept,
  DeclineSurveyResult,
  refusedLink,
  SubmitSurveyResult,
  SupportSource,
  SurveyEntryResult,
  SurveyReady,
  SurveyType,
} from './survey-page.types.js';
import { SubmitSurveyInput } from './surveys.inputs.js';

const TOKEN = 'the token from the invitation’s link is the proof, and nobody must be signed in to answer';

/** The survey, for those who answer it. What carries a token is a mutation, since a query may travel in an address. */
@Resolver(() => SurveyType)
export class SurveyPageResolver {
  constructor(
    private readonly pages: SurveyPage,
    private readonly entering: EnterSurvey,
    private readonly submitting: SubmitSurvey,
    private readonly declining: DeclineSurvey,
  ) {}

  @Query(() => SurveyType, { description: 'The page of a survey that was opened.' })
  @Authorize(anyone('the questions are no secret; answering needs the token'))
  survey(@IdArg('waveId') waveId: string): Promise<SurveyType> {
    return this.pages.page(waveId);
  }

  @Mutation(() => SurveyEntryResult, { description: 'Tells what a link is good for. It changes nothing.' })
  @Authorize(anyone(TOKEN))
  async surveyEntry(
    @IdArg('waveId') waveId: string,
    @Args('token', { type: () => String }) token: string,
  ): Promise<typeof SurveyEntryResult> {
    const entry = await this.entering.enter(waveId, token);
    if (entry.kind !== 'ready') return refusedLink(entry.kind);
    const { anchorMonth } = entry.holder;
    return Object.assign(new SurveyReady(), { anchorMonth, closesAt: entry.wave.closesAt });
  }

  @Mutation(() => SubmitSurveyResult, {
    description: 'Answers a survey, once per link; it cannot be taken back.',
  })
  @Authorize(anyone(TOKEN))
  async submitSurvey(@Args('input') input: SubmitSurveyInput): Promise<typeof SubmitSurveyResult> {
    const submission = await this.submitting.submit(input.waveId.toLowerCase(), input.token, input.answers);
    if (submission.kind === 'fault') return AnswersInvalid.of(submission.fault);
    if (submission.kind !== 'kept') return refusedLink(submission.kind);
    const message = 'Thank you. Your answers are sealed in the ballot box.';
    return Object.assign(new AnswersKept(), { message, hubId: submission.hubId });
  }

  @Mutation(() => DeclineSurveyResult, { description: 'Declines a survey for good.' })
  @Authorize(anyone(TOKEN))
  async declineSurvey(
    @IdArg('waveId') waveId: string,
    @Args('token', { type: () => String }) token: string,
  ): Promise<typeof DeclineSurveyResult> {
    return refusedLink(await this.declining.decline(waveId, token));
  }
}

/** Where to find help, on the page. */
@Resolver(() => SurveyType)
export class SurveyFields {
  constructor(private readonly programs: ProgramReader) {}

  @ResolveField(() => [SupportSource], {
    description: 'Where to find help; to be shown after answering and declining.',
  })
  @Authorize(withParent)
  support(@Parent() survey: SurveyType): Promise<SupportSource[]> {
    return this.programs.resources(survey.hubId);
  }
}

/** Where to find help, after answering. */
@Resolver(() => AnswersKept)
export class AnswersKeptFields {
  constructor(private readonly programs: ProgramReader) {}

  @ResolveField(() => [SupportSource], { description: 'Where to find help after such questions.' })
  @Authorize(withParent)
  support(@Parent() kept: AnswersKept): Promise<SupportSource[]> {
    return this.programs.resources(kept.hubId);
  }
}
