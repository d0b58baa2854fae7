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
import { SeriesService } from './series.service.js';
import { CreateSeriesInput, CreateSessionInput } from './sessions.inputs.js';
import { manageSessions, seeSession } from './sessions.policy.js';
import { SessionReader } from './sessions.reader.js';
import { SessionService } from './sessions.service.js';
import { SeriesCreated, SessionConnection, SessionType } from './sessions.types.js';

/** Sessions and series. */
@Resolver(() => SessionType)
export class SessionsResolver {
  constructor(
    private readonly service: SessionService,
    private readonly series: SeriesService,
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
  @Authorize(scoped('the viewer’s roles and enrollments scope the rows in SQL'))
  mySessions(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs) {
    return this.reader.upcoming(viewer, this.clock.now(), keysetOf(page, 2));
  }

  @Mutation(() => SessionType, { description: 'Schedules one session; it may lie in the past.' })
  @Authorize(rows(manageSessions))
  createSession(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: CreateSessionInput,
  ): Promise<SessionType> {
    return this.service.create(viewer, cohortId, input);
  }

  @Mutation(() => SeriesCreated, {
    description: 'Schedules sessions every so many weeks; they may lie in the past.',
  })
  @Authorize(rows(manageSessions))
  createSeries(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: CreateSeriesInput,
  ): Promise<SeriesCreated> {
    return this.series.createWeekly(viewer, cohortId, input);
  }

  @Mutation(() => SessionType, {
    description: 'Calls a session off. It stays in lists and calendars, as cancelled.',
  })
  @Authorize(rows(manageSessions))
  cancelSession(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @Args('reason', { type: () => String, nullable: true, description: 'For those who may see the session.' })
    reason: string | null,
  ): Promise<SessionType> {
    return this.service.cancel(viewer, sessionId, reason);
  }
}
