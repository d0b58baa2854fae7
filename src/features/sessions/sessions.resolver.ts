import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  authorize,
  CurrentViewer,
  rows,
  scoped,
  type Viewer,
} from '../../platform/authz/index.js';
import { Clock } from '../../platform/clock/index.js';
import { IdArg, keysetOf, PageArgs } from '../../platform/graphql/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { CallOff } from './call-off.js';
import { REACH_ARG, reachOf } from './reach.arg.js';
import { SessionFilter } from './sessions.inputs.js';
import { manageSessions, seeSession } from './sessions.policy.js';
import { SessionReader } from './sessions.reader.js';
import { SessionConnection, SessionType } from './sessions.types.js';
import { ActualTimesInput, AfterwardsInput } from './states.inputs.js';
import { StateService } from './states.service.js';

/** Sessions: finding them, and where they stand. */
@Resolver(() => SessionType)
export class SessionsResolver {
  constructor(
    private readonly calls: CallOff,
    private readonly states: StateService,
    private readonly reader: SessionReader,
    private readonly clock: Clock,
  ) {}

  @Query(() => SessionType)
  @Authorize(rows(seeSession))
  async session(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<SessionType> {
    const session = await this.reader.session(id);
    if (!session) throw Refusal.notFound();
    authorize(viewer, seeSession, session);
    return session;
  }

  @Query(() => SessionConnection, {
    description:
      'The sessions that are not over yet in all cohorts the viewer has to do with, the next one first.',
  })
  @Authorize(scoped('the viewer’s roles, enrollments and teaching scope the rows in SQL'))
  mySessions(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs) {
    return this.reader.upcoming(viewer, this.clock.now(), keysetOf(page, 2));
  }

  @Query(() => SessionConnection, {
    description: 'The sessions that the viewer may see and that fit the filter, in the order of time.',
  })
  @Authorize(scoped('the viewer’s roles, enrollments and teaching scope the rows in SQL'))
  sessions(
    @CurrentViewer() viewer: Viewer,
    @Args('filter') filter: SessionFilter,
    @Args('latestFirst', {
      type: () => Boolean,
      nullable: true,
      description: 'Against the order of time; a cursor belongs to one of the two orders.',
    })
    latestFirst: boolean | null,
    @Args() page: PageArgs,
  ) {
    return this.reader.find(viewer, filter, keysetOf(page, 2), latestFirst ?? false);
  }

  @Mutation(() => SessionType, {
    description:
      'Calls a session off, or with it the following or all of its series that are to come. It stays in lists and calendars, as cancelled; a draft is removed with its run sheet, and nobody is told.',
  })
  @Authorize(rows(manageSessions))
  cancelSession(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('reason', { type: () => String, nullable: true, description: 'For those who may see the session.' })
    reason: string | null,
    @Args('reach', REACH_ARG) reach: string | null,
  ): Promise<SessionType> {
    return this.calls.callOff(viewer, sessionId, reason, reachOf(reach));
  }

  @Mutation(() => SessionType, { description: 'Publishes a draft, or with it all drafts of its series.' })
  @Authorize(rows(manageSessions))
  publishSession(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('wholeSeries', { type: () => Boolean }) wholeSeries: boolean,
  ): Promise<SessionType> {
    return this.states.publish(viewer, sessionId, wholeSeries);
  }

  @Mutation(() => SessionType, {
    description: 'Begins a session: it is live. From an hour before its start on.',
  })
  @Authorize(rows(manageSessions))
  startSession(@CurrentViewer() viewer: Viewer, @IdArg('sessionId') sessionId: string): Promise<SessionType> {
    return this.states.start(viewer, sessionId);
  }

  @Mutation(() => SessionType, { description: 'Ends a session: it was held.' })
  @Authorize(rows(manageSessions))
  endSession(@CurrentViewer() viewer: Viewer, @IdArg('sessionId') sessionId: string): Promise<SessionType> {
    return this.states.end(viewer, sessionId);
  }

  @Mutation(() => SessionType, {
    description:
      'Corrects when a session really was, with a reason: in the past, within a week of the plan, a day long at the most.',
  })
  @Authorize(rows(manageSessions))
  correctSessionTimes(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: ActualTimesInput,
  ): Promise<SessionType> {
    return this.states.correctTimes(viewer, sessionId, input);
  }

  @Mutation(() => SessionType, { description: 'Puts down a recording or notes.' })
  @Authorize(rows(manageSessions))
  putDownSession(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('input') input: AfterwardsInput,
  ): Promise<SessionType> {
    return this.states.putDown(viewer, sessionId, input);
  }
}
