import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg, ListArg } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { LANGUAGES } from '../../identity/index.js';
import { manageHub, seeHub } from '../programs.policy.js';
import { HubType } from '../programs.types.js';
import { seeCounts } from './questions.policy.js';
import { QuestionsReader } from './questions.reader.js';
import { QUESTION_KINDS, type QuestionKind } from './questions.rules.js';
import { QuestionsService } from './questions.service.js';
import {
  type AnswerKept,
  AnswerResult,
  HubAnswerInput,
  HubAnswerType,
  HubQuestionType,
  type QuestionChanged,
  QuestionCounts,
  QuestionWordsInput,
} from './questions.types.js';

const ListOfWords = () => ListArg('words', QuestionWordsInput, LANGUAGES.length);

/** What a hub asks its people beyond their profiles. */
@Resolver(() => HubType)
export class QuestionsResolver {
  constructor(
    private readonly service: QuestionsService,
    private readonly reader: QuestionsReader,
  ) {}

  @ResolveField(() => [HubQuestionType], {
    description: 'What it asks its people; hub admins see the retired ones, too.',
  })
  @Authorize(ifParent(seeHub, (hub: HubType) => ({ hubId: hub.id })))
  questions(@Parent() hub: HubType, @CurrentViewer() viewer: Viewer): Promise<HubQuestionType[]> {
    return this.reader.of(hub.id, may(viewer, manageHub, { hubId: hub.id }));
  }

  @Mutation(() => HubQuestionType, { description: 'Asks the people of a hub one more question.' })
  @Authorize(rows(manageHub))
  async askHubQuestion(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @Args('kind', { type: () => String }) kind: string,
    @ListOfWords() words: QuestionWordsInput[],
  ): Promise<HubQuestionType> {
    if (!(QUESTION_KINDS as readonly string[]).includes(kind))
      throw Refusal.invalid('This is not a kind of question.', { kind: 'must be one, several or text' });
    return this.found(await this.service.ask(viewer, hubId, kind as QuestionKind, words));
  }

  @Mutation(() => HubQuestionType, {
    description: 'Words a question anew; answers stay under the old words.',
  })
  @Authorize(rows(manageHub))
  async rewordHubQuestion(
    @CurrentViewer() viewer: Viewer,
    @IdArg('questionId') questionId: string,
    @ListOfWords() words: QuestionWordsInput[],
  ): Promise<HubQuestionType> {
    await this.service.reword(viewer, questionId, words);
    return this.found(questionId);
  }

  @Mutation(() => HubQuestionType, { description: 'Stops asking a question, or asks it again.' })
  @Authorize(rows(manageHub))
  async setHubQuestionActive(
    @CurrentViewer() viewer: Viewer,
    @IdArg('questionId') questionId: string,
    @Args('active', { type: () => Boolean }) active: boolean,
  ): Promise<HubQuestionType> {
    await this.service.setActive(viewer, questionId, active);
    return this.found(questionId);
  }

  @Mutation(() => AnswerResult, { description: 'Answers a question of a hub, or answers it otherwise.' })
  @Authorize(rows(seeHub))
  async answerHubQuestion(
    @CurrentViewer() viewer: Viewer,
    @IdArg('questionId') questionId: string,
    @Args('input') input: HubAnswerInput,
  ): Promise<AnswerKept | QuestionChanged> {
    const kept = await this.service.answer(viewer, questionId, input);
    const question = await this.found(questionId);
    if (kept) return { question };
    return { message: 'The hub has changed this question meanwhile. Please look at it again.', question };
  }

  @Mutation(() => HubQuestionType, { description: 'Takes one’s own answer back.' })
  @Authorize(rows(seeHub))
  async withdrawHubAnswer(
    @CurrentViewer() viewer: Viewer,
    @IdArg('questionId') questionId: string,
  ): Promise<HubQuestionType> {
    await this.service.withdraw(viewer, questionId);
    return this.found(questionId);
  }

  private async found(questionId: string): Promise<HubQuestionType> {
    return (await this.reader.question(questionId)) as HubQuestionType;
  }
}

/** One's own answer to a question, and everybody's in numbers. */
@Resolver(() => HubQuestionType)
export class QuestionFields {
  constructor(private readonly reader: QuestionsReader) {}

  @ResolveField(() => HubAnswerType, { nullable: true, description: 'What one answered oneself.' })
  @Authorize(withParent)
  async mine(
    @Parent() question: HubQuestionType,
    @CurrentViewer() viewer: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<HubAnswerType | null> {
    const loader = loaders.of(this.reader, (ids) => this.reader.answersOf(viewer.personId as string, ids));
    return (await loader.load(question.id)) ?? null;
  }

  @ResolveField(() => [QuestionCounts], {
    nullable: true,
    description: 'How many people answered what, by wording, the latest first; for the hub’s team.',
  })
  @Authorize(ifParent(seeCounts, (question: HubQuestionType) => question))
  async counts(
    @Parent() question: HubQuestionType,
    @Context() { loaders }: GraphContext,
  ): Promise<QuestionCounts[]> {
    return (await loaders.of(QuestionFields, (ids) => this.reader.countsOf(ids)).load(question.id)) ?? [];
  }
}
