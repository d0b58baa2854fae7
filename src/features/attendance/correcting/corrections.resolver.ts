import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { PersonReader } from '../../identity/index.js';
import { manageSessions, SessionReader, SessionType, seeSession } from '../../sessions/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { Attendee } from '../attendance.types.js';
import { AnswerCorrection } from './answer-correction.js';
import { AskCorrection } from './ask-correction.js';
import { CorrectionReader } from './correction.reader.js';
import { CorrectionQueue } from './correction-queue.js';
import { AnswerCorrectionInput, AskCorrectionInput } from './corrections.inputs.js';
import { askCorrection } from './corrections.policy.js';
import {
  AskCorrectionResult,
  CorrectionConnection,
  CorrectionType,
  CorrectionWaits,
  OwnCorrection,
} from './corrections.types.js';

/** Corrections that learners ask for, and the team's answers. */
@Resolver()
export class CorrectionsResolver {
  constructor(
    private readonly asking: AskCorrection,
    private readonly answering: AnswerCorrection,
    private readonly queue: CorrectionQueue,
  ) {}

  @Query(() => CorrectionConnection, {
    description: 'What learners asked to be put right: what waits, the longest first; or what was answered.',
  })
  @Authorize(rows(seeAttendance))
  attendanceCorrections(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args() page: PageArgs,
    @Args('answered', { type: () => Boolean, nullable: true }) answered: boolean | null,
  ) {
    return this.queue.page(viewer, cohortId, answered ?? false, keysetOf(page, 1));
  }

  @Mutation(() => AskCorrectionResult, {
    description: 'Says how one’s own attendance of a session really was; the team answers.',
  })
  @Authorize(rows(seeSession, askCorrection))
  async askCorrection(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: AskCorrectionInput,
  ): Promise<OwnCorrection | CorrectionWaits> {
    return (await this.asking.ask(viewer, sessionId, input)) ?? new CorrectionWaits();
  }

  @Mutation(() => CorrectionType, {
    description: 'Answers a correction; what is accepted is counted, with the answer as its reason.',
  })
  @Authorize(rows(seeAttendance, manageSessions))
  answerCorrection(
    @CurrentViewer() viewer: Viewer,
    @IdArg('correctionId') correctionId: string,
    @Args('input') input: AnswerCorrectionInput,
  ): Promise<CorrectionType> {
    return this.answering.answer(viewer, correctionId, input);
  }
}

/** What the viewer asked for of a session. */
@Resolver(() => SessionType)
export class OwnCorrectionFields {
  constructor(
    private readonly reader: CorrectionReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer, who is in its cohort, may ask for their own attendance to be put right.',
  })
  @Authorize(withParent)
  canAskCorrection(@Parent() session: SessionType, @CurrentViewer() viewer: Viewer): boolean {
    const { cohortId, state, endsAt } = session;
    const counts = state !== 'draft' && state !== 'cancelled' && endsAt <= this.clock.now();
    return counts && may(viewer, askCorrection, { cohortId, hasRecord: false });
  }

  @ResolveField(() => OwnCorrection, {
    nullable: true,
    description: 'The latest that the viewer asked to be put right of their own attendance.',
  })
  @Authorize(withParent)
  ownCorrection(
    @Parent() { id }: SessionType,
    @CurrentViewer() { personId }: Viewer,
    @Context() { loaders }: GraphContext,
  ) {
    if (personId === null) return null;
    return loaders.of(this, (ids) => this.reader.latestOf(personId, ids)).load(id);
  }
}

/** Who asks, and of which session. */
@Resolver(() => CorrectionType)
export class CorrectionFields {
  constructor(
    private readonly people: PersonReader,
    private readonly sessions: SessionReader,
  ) {}

  @ResolveField(() => Attendee)
  @Authorize(withParent)
  async person(@Parent() one: CorrectionType, @Context() { loaders }: GraphContext): Promise<Attendee> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(one.personId);
    if (!person) throw Refusal.notFound('The person');
    return person;
  }

  @ResolveField(() => SessionType)
  @Authorize(withParent)
  async session(@Parent() one: CorrectionType, @Context() { loaders }: GraphContext): Promise<SessionType> {
    const session = await loaders.of(this, (ids) => this.sessions.byIds(ids)).load(one.sessionId);
    if (!session) throw Refusal.notFound('The session');
    return session;
  }
}
