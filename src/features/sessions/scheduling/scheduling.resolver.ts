import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { IdArg, ListArg } from '../../../platform/graphql/index.js';
import { manageHub } from '../../programs/index.js';
import {
  CreateSeriesInput,
  CreateSessionInput,
  CreateSessionsInput,
  HolidayInput,
} from '../sessions.inputs.js';
import { manageSessions } from '../sessions.policy.js';
import { HolidayType, SeriesCreated, SeriesPreview, SessionType } from '../sessions.types.js';
import { HolidayService } from './holiday.service.js';
import { SchedulePreview } from './preview.service.js';
import { SeriesService } from './series.service.js';

/** Scheduling: series, single sessions, and the days on which none is held. */
@Resolver()
export class SchedulingResolver {
  constructor(
    private readonly series: SeriesService,
    private readonly previews: SchedulePreview,
    private readonly holidays: HolidayService,
  ) {}

  @Query(() => SeriesPreview, { description: 'A series as it would be, and what speaks against it.' })
  @Authorize(rows(manageSessions))
  previewSeries(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: CreateSeriesInput,
  ): Promise<SeriesPreview> {
    return this.previews.preview(viewer, cohortId, input);
  }

  @Query(() => SeriesPreview, { description: 'Sessions at chosen dates, and what speaks against each.' })
  @Authorize(rows(manageSessions))
  previewSessions(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: CreateSessionsInput,
  ): Promise<SeriesPreview> {
    return this.previews.previewAt(viewer, cohortId, input);
  }

  @Mutation(() => SessionType, { description: 'Schedules one session; it may lie in the past.' })
  @Authorize(rows(manageSessions))
  async createSession(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') { start, ...rest }: CreateSessionInput,
  ): Promise<SessionType> {
    const [only] = await this.series.createAt(viewer, cohortId, { ...rest, starts: [start] }, 'start');
    return only as SessionType;
  }

  @Mutation(() => [SessionType], { description: 'Schedules sessions at dates of no rule, each by itself.' })
  @Authorize(rows(manageSessions))
  createSessions(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: CreateSessionsInput,
  ): Promise<SessionType[]> {
    return this.series.createAt(viewer, cohortId, input);
  }

  @Mutation(() => SeriesCreated, {
    description: 'Schedules sessions by the week or by the month; they may lie in the past.',
  })
  @Authorize(rows(manageSessions))
  createSeries(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: CreateSeriesInput,
  ): Promise<SeriesCreated> {
    return this.series.create(viewer, cohortId, input);
  }

  @Mutation(() => SessionType, {
    description: 'Adds a session to a series, beside those that its rule gives.',
  })
  @Authorize(rows(manageSessions))
  addSession(
    @CurrentViewer() viewer: Viewer,
    @IdArg('seriesId') seriesId: string,
    @Args('start', { type: () => String, description: 'Wall-clock time in the zone of the series.' })
    start: string,
    @Args('held', {
      type: () => Boolean,
      nullable: true,
      description: 'It was held already: without this, no time is taken that is over.',
    })
    held: boolean | null,
  ): Promise<SessionType> {
    return this.series.add(viewer, seriesId, { start, held: held ?? false });
  }

  @Mutation(() => [HolidayType], { description: 'Replaces a hub’s list of holidays.' })
  @Authorize(rows(manageHub))
  setHolidays(
    @CurrentViewer() viewer: Viewer,
    @IdArg('hubId') hubId: string,
    @ListArg('holidays', HolidayInput, 400) holidays: HolidayInput[],
  ): Promise<HolidayType[]> {
    return this.holidays.set(viewer, hubId, holidays);
  }
}
