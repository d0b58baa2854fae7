import { Module } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProgramsModule } from '../programs/index.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeedReader } from './calendar-feed.reader.js';
import { CalendarFeedResolver } from './calendar-feed.resolver.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { Series } from './series.entity.js';
import { SeriesService } from './series.service.js';
import { Session } from './session.entity.js';
import { CohortSessions, SessionFields } from './sessions.fields.js';
import { SessionReader } from './sessions.reader.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SessionService } from './sessions.service.js';

registerEntities(Series, Session, CalendarFeed);

/** When cohorts meet, and the calendars that tell of it. */
@Module({
  imports: [IdentityModule, ProgramsModule, CohortsModule],
  controllers: [CalendarController],
  providers: [
    CalendarFeedReader,
    CalendarFeedResolver,
    CalendarFeedService,
    CohortSessions,
    SeriesService,
    SessionFields,
    SessionReader,
    SessionService,
    SessionsResolver,
  ],
  exports: [SessionReader],
})
export class SessionsModule {}
