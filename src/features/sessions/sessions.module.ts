import { Module } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProgramsModule } from '../programs/index.js';
import { AnnounceService } from './announcing/announce.service.js';
import { SessionAnnouncement } from './announcing/announcement.entity.js';
import { AnnouncementReader } from './announcing/announcement.reader.js';
import { AnnouncementLetters, CalledOffMail, LinkChangedMail } from './announcing/announcing.mail.js';
import { AnnouncingResolver } from './announcing/announcing.resolver.js';
import { GuestMovedMail } from './announcing/guest-moved.mail.js';
import { GuestsToTell } from './announcing/guests-to-tell.js';
import { Recipients } from './announcing/recipients.js';
import { TellPeople } from './announcing/tell-people.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CALENDAR, CALENDAR_ENTITIES } from './calendar/calendar.parts.js';
import { CallOffGuards } from './call-off.guards.js';
import { CallOff } from './call-off.js';
import { CatalogSessions } from './catalog/next-session.js';
import { DraftRemover } from './draft-remover.js';
import { GuestPassReader } from './joining/guest-pass.reader.js';
import { JoinDesk } from './joining/join-desk.js';
import { JoinLinks } from './joining/join-link.js';
import { JOINING, JOINING_ENTITIES } from './joining/joining.parts.js';
import { JoinsReader } from './joining/joins.reader.js';
import { PersonalLinkDesk } from './joining/personal-link-desk.js';
import { MeetingSessionsReader } from './meeting-sessions.reader.js';
import { CalmPost } from './reminders/calm-post.js';
import { FollowUpMail } from './reminders/follow-up.mail.js';
import { Remind } from './reminders/remind.js';
import { SessionReminderMail } from './reminders/reminder.mail.js';
import { ReminderPlan } from './reminders/reminder-plan.entity.js';
import { ReminderPlanReader } from './reminders/reminder-plan.reader.js';
import { ReminderPlanService } from './reminders/reminder-plan.service.js';
import { RemindersResolver } from './reminders/reminders.resolver.js';
import { SessionLetters } from './reminders/session-letter.js';
import { FacultyRegistrar } from './run-sheet/faculty.registrar.js';
import { MaterialFiles } from './run-sheet/material-files.js';
import { MaterialsController } from './run-sheet/materials.controller.js';
import { MaterialsService } from './run-sheet/materials.service.js';
import {
  AgendaSegment,
  FacultySlot,
  SessionMaterial,
  TimesCorrection,
} from './run-sheet/run-sheet.entity.js';
import { FacultyFields, MaterialFields, RunSheetFields } from './run-sheet/run-sheet.fields.js';
import { RunSheetReader } from './run-sheet/run-sheet.reader.js';
import { RunSheetResolver } from './run-sheet/run-sheet.resolver.js';
import { RunSheetService } from './run-sheet/run-sheet.service.js';
import { TeacherReader } from './run-sheet/teacher.reader.js';
import { AdditionPreview } from './scheduling/addition-preview.js';
import { ChangePreview } from './scheduling/change-preview.js';
import { ChangeSessions } from './scheduling/change-sessions.js';
import { ChangingResolver } from './scheduling/changing.resolver.js';
import { ConflictFields } from './scheduling/conflict.fields.js';
import { ConflictReader } from './scheduling/conflict.reader.js';
import { CopySessions } from './scheduling/copy-sessions.js';
import { FacultyConflicts } from './scheduling/faculty-conflicts.js';
import { Holiday } from './scheduling/holiday.entity.js';
import { HubHolidays } from './scheduling/holiday.fields.js';
import { HolidayReader } from './scheduling/holiday.reader.js';
import { HolidayService } from './scheduling/holiday.service.js';
import { SchedulePreview } from './scheduling/preview.service.js';
import { SchedulingResolver } from './scheduling/scheduling.resolver.js';
import { Series } from './scheduling/series.entity.js';
import { SeriesFields } from './scheduling/series.fields.js';
import { SeriesReader } from './scheduling/series.reader.js';
import { SeriesService } from './scheduling/series.service.js';
import { Session } from './session.entity.js';
import { CohortSessions, MySchedule, SessionFields } from './sessions.fields.js';
import { SessionsHoldings } from './sessions.holdings.js';
import { SessionReader } from './sessions.reader.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SessionsRetention } from './sessions.retention.js';
import { SessionService } from './sessions.service.js';
import { StateService } from './states.service.js';
import { TeachingController } from './teaching/teaching.controller.js';
import { TEACHING } from './teaching/teaching.parts.js';
import { TeachingDesk } from './teaching/teaching-desk.js';
import { TeachingLinks } from './teaching/teaching-links.js';

registerEntities(
  Series,
  Session,
  Holiday,
  AgendaSegment,
  FacultySlot,
  SessionMaterial,
  TimesCorrection,
  ...CALENDAR_ENTITIES,
  ...JOINING_ENTITIES,
  ReminderPlan,
  SessionAnnouncement,
);

/** When cohorts meet, what happens there, and the calendars that tell of it. */
@Module({
  imports: [IdentityModule, ProgramsModule, CohortsModule],
  controllers: [CalendarController, MaterialsController, TeachingController],
  providers: [
    SessionsHoldings,
    SessionsRetention,
    CallOff,
    CallOffGuards,
    DraftRemover,
    ...CALENDAR,
    AnnounceService,
    AnnouncementLetters,
    AnnouncementReader,
    AnnouncingResolver,
    CalledOffMail,
    FollowUpMail,
    GuestMovedMail,
    GuestsToTell,
    LinkChangedMail,
    Recipients,
    CalmPost,
    Remind,
    ReminderPlanReader,
    ReminderPlanService,
    RemindersResolver,
    SessionLetters,
    SessionReminderMail,
    TellPeople,
    ChangePreview,
    ChangeSessions,
    ChangingResolver,
    ConflictFields,
    ConflictReader,
    AdditionPreview,
    FacultyConflicts,
    CatalogSessions,
    CohortSessions,
    CopySessions,
    FacultyFields,
    FacultyRegistrar,
    HolidayReader,
    HolidayService,
    HubHolidays,
    MeetingSessionsReader,
    MaterialFields,
    MaterialFiles,
    MaterialsService,
    MySchedule,
    RunSheetFields,
    RunSheetReader,
    RunSheetResolver,
    RunSheetService,
    SchedulePreview,
    SchedulingResolver,
    SeriesFields,
    SeriesReader,
    SeriesService,
    SessionFields,
    SessionReader,
    SessionService,
    SessionsResolver,
    StateService,
    TeacherReader,
    ...JOINING,
    ...TEACHING,
  ],
  exports: [
    AnnouncementReader,
    CallOffGuards,
    CalmPost,
    GuestPassReader,
    JoinDesk,
    JoinLinks,
    JoinsReader,
    MeetingSessionsReader,
    PersonalLinkDesk,
    SessionReader,
    TeachingDesk,
    TeachingLinks,
  ],
})
export class SessionsModule {}
