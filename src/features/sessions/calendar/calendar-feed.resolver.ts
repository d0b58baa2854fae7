import { Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, rows, type Viewer, withParent } from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { Site } from '../../../platform/http/index.js';
import { CohortType, seeCohort } from '../../cohorts/index.js';
import { manageSessions } from '../sessions.policy.js';
import { CalendarFeedReader } from './calendar-feed.reader.js';
import { CalendarFeedService } from './calendar-feed.service.js';

/** The address of a cohort's calendar. */
@Resolver(() => CohortType)
export class CalendarFeedResolver {
  constructor(
    private readonly service: CalendarFeedService,
    private readonly reader: CalendarFeedReader,
    private readonly site: Site,
  ) {}

  @Mutation(() => CohortType, { description: 'Gives the cohort’s calendar its address, if it has none yet.' })
  @Authorize(rows(seeCohort))
  calendarFeed(@CurrentViewer() viewer: Viewer, @IdArg('cohortId') cohortId: string): Promise<CohortType> {
    return this.service.make(viewer, cohortId);
  }

  @Mutation(() => CohortType, {
    description: 'Gives the cohort’s calendar another address; the old one is void.',
  })
  @Authorize(rows(manageSessions))
  resetCalendarFeed(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
  ): Promise<CohortType> {
    return this.service.reset(viewer, cohortId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Where calendars can subscribe to the sessions; null until `calendarFeed` was asked for once.',
  })
  @Authorize(withParent)
  async calendarFeedUrl(
    @Parent() cohort: CohortType,
    @Context() { loaders }: GraphContext,
  ): Promise<string | null> {
    const secret = await loaders.of(this.reader, (ids) => this.reader.secretsOf(ids)).load(cohort.id);
    return secret === null ? null : this.site.link(`/calendar/${secret}.ics`);
  }
}
