import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeedReader } from './calendar-feed.reader.js';
import { CalendarFeedResolver } from './calendar-feed.resolver.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarInvitation } from './invitations/calendar-invitation.entity.js';
import { CalendarMailReader } from './invitations/calendar-mail.reader.js';
import { CalendarParts } from './invitations/calendar-part.js';
import { InvitationHandlers } from './invitations/invitation.handlers.js';
import { InvitationMail } from './invitations/invitation.mail.js';
import { InvitationReader } from './invitations/invitation.reader.js';
import { InvitationDesk } from './invitations/invitation-desk.js';
import { InvitationLetters } from './invitations/invitation-letters.js';
import { PersonalCalendar } from './personal-calendar.entity.js';
import { PersonalCalendarReader } from './personal-calendar.reader.js';
import { PersonalCalendarResolver } from './personal-calendar.resolver.js';
import { PersonalCalendarService } from './personal-calendar.service.js';

/** The tables of calendars. */
export const CALENDAR_ENTITIES = [CalendarFeed, CalendarInvitation, PersonalCalendar];

/** What serves and mails calendars. */
export const CALENDAR = [
  CalendarFeedReader,
  CalendarFeedResolver,
  CalendarFeedService,
  CalendarParts,
  CalendarMailReader,
  InvitationDesk,
  InvitationHandlers,
  InvitationLetters,
  InvitationMail,
  InvitationReader,
  PersonalCalendarReader,
  PersonalCalendarResolver,
  PersonalCalendarService,
];
