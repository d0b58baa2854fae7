import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { ProgramType } from '../../programs/index.js';
import { SessionType, seeSession } from '../../sessions/index.js';
import { AnswerEvaluation } from './answer-evaluation.js';
import { AnswerEvaluationInput, EvaluationFormInput, ReopenEvaluationInput } from './evaluation.inputs.js';
import { manageEvaluations, seeEvaluationForm, seeEvaluations } from './evaluation.policy.js';
import { EvaluationReader } from './evaluation.reader.js';
import {
  AnswerEvaluationResult,
  CohortEvaluationResults,
  type EvaluationClosed,
  EvaluationFormType,
  type EvaluationKept,
  EvaluationPersonConnection,
  OwnEvaluationType,
  SessionEvaluationResults,
} from './evaluation.types.js';
import { EvaluationFormService } from './evaluation-form.service.js';
import { EvaluationResults } from './evaluation-results.js';
import { ManagedEvaluation } from './managed-evaluation.js';
import { ReopenEvaluation } from './reopen-evaluation.js';

/** Evaluating sessions, and what came of it. */
@Resolver()
export class EvaluationResolver {
  constructor(
    private readonly answering: AnswerEvaluation,
    private readonly forms: EvaluationFormService,
    private readonly reopening: ReopenEvaluation,
    private readonly results: EvaluationResults,
  ) {}

  @Query(() => SessionEvaluationResults, {
    description: 'What came of the evaluation of a session; for the team.',
  })
  @Authorize(rows(seeEvaluations))
  sessionEvaluation(@CurrentViewer() viewer: Viewer, @IdArg('sessionId') sessionId: string) {
    return this.results.ofSession(viewer, sessionId);
  }

  @Query(() => EvaluationPersonConnection, {
    description: 'Who was at a session or evaluated it, and who has not; for the team.',
  })
  @Authorize(rows(seeEvaluations))
  evaluationPeople(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args() page: PageArgs,
  ) {
    return this.results.peopleOf(viewer, sessionId, keysetOf(page, 1));
  }

  @Query(() => CohortEvaluationResults, {
    description: 'What came of the evaluations of a cohort’s sessions; for the team.',
  })
  @Authorize(rows(seeEvaluations))
  cohortEvaluation(@CurrentViewer() viewer: Viewer, @IdArg('cohortId') cohortId: string) {
    return this.results.ofCohort(viewer, cohortId);
  }

  @Mutation(() => AnswerEvaluationResult, {
    description: 'Keeps the viewer’s answers about a session, in place of earlier ones.',
  })
  @Authorize(rows(seeSession))
  async answerEvaluation(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') { answers }: AnswerEvaluationInput,
  ): Promise<EvaluationKept | EvaluationClosed> {
    const given = answers.map(({ questionId, value, text }) => ({
      questionId,
      value: value ?? null,
      text: text ?? null,
    }));
    const answered = await this.answering.answer(viewer, sessionId, given);
    return answered.kind === 'kept' ? { answeredAt: answered.changedAt } : closed(answered.closedAt);
  }

  @Mutation(() => EvaluationFormType, { description: 'Sets what is asked after a program’s sessions.' })
  @Authorize(rows(manageEvaluations))
  setEvaluationForm(
    @CurrentViewer() viewer: Viewer,
    @IdArg('programId') programId: string,
    @Args('input') { basedOn, questions, windowDays }: EvaluationFormInput,
  ): Promise<EvaluationFormType> {
    const drafts = questions.map(({ id, kind, text, low, high, detailOn, detail, required }) => ({
      id: id ?? null,
      kind,
      text,
      low: low ?? null,
      high: high ?? null,
      detailOn: detailOn ?? null,
      detail: detail ?? null,
      required,
    }));
    return this.forms.set(viewer, programId, basedOn, drafts, windowDays);
  }

  @Mutation(() => SessionEvaluationResults, {
    description: 'Gives more time for evaluating a session, to everyone or to one person.',
  })
  @Authorize(rows(manageEvaluations))
  async reopenEvaluation(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') { personId, days }: ReopenEvaluationInput,
  ): Promise<SessionEvaluationResults> {
    await this.reopening.reopen(viewer, sessionId, personId ?? null, days);
    return this.results.ofSession(viewer, sessionId);
  }
}

function closed(closedAt: Date | null): EvaluationClosed {
  const message = closedAt
    ? 'The time for evaluating this session is over. The team can open it for you once more.'
    : 'This session cannot be evaluated yet.';
  return { message, closedAt };
}

// A request has one viewer, so one loader serves all its sessions.
const OWN = {};

/** What the viewer has to do about the evaluation of a session. */
@Resolver(() => SessionType)
export class OwnEvaluationFields {
  constructor(
    private readonly reader: EvaluationReader,
    private readonly managed: ManagedEvaluation,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => OwnEvaluationType, {
    nullable: true,
    description: 'The viewer’s own evaluation; null where there is none for them to make.',
  })
  @Authorize(withParent)
  async ownEvaluation(
    @Parent() session: SessionType,
    @CurrentViewer() viewer: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<OwnEvaluationType | null> {
    const { personId } = viewer;
    if (personId === null || session.state !== 'held') return null;
    const own = await loaders.of(OWN, (ids) => this.reader.ownOf(personId, ids)).load(session.id);
    if (!own || !(own.own || (await this.managed.mayAnswer(viewer, session)))) return null;
    const { closesAt, questions, own: evaluation } = own;
    return {
      closesAt,
      open: this.clock.now() < closesAt,
      questions,
      answers: evaluation?.answers ?? null,
      answeredAt: evaluation?.changedAt ?? null,
    };
  }
}

/** What is asked after a program's sessions. */
@Resolver(() => ProgramType)
export class ProgramEvaluationForm {
  constructor(
    private readonly reader: EvaluationReader,
    private readonly managed: ManagedEvaluation,
  ) {}

  @ResolveField(() => EvaluationFormType, {
    nullable: true,
    description: 'What is asked after its sessions; for the team, the CE office and auditors.',
  })
  @Authorize(ifParent(seeEvaluationForm, ({ hubId, id }: ProgramType) => ({ hubId, programId: id })))
  evaluationForm(@Parent() { id }: ProgramType): Promise<EvaluationFormType> {
    return this.reader.formOf(id);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may set what is asked after its sessions.',
  })
  @Authorize(withParent)
  viewerSetsEvaluation(@Parent() { hubId, id }: ProgramType, @CurrentViewer() viewer: Viewer): boolean {
    return this.managed.manages(viewer, { hubId, programId: id });
  }
}
