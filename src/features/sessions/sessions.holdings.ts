import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Holding, Holdings } from '../../platform/personal-data/index.js';
import { endCalendarMail, lockCalendarsOf } from './calendar/invitations/end-calendar-mail.js';
import { eraseTeaching } from './run-sheet/erase-teaching.js';

const TEACHING = 'who taught a session that was held, without a name: it is a part of the session’s record';
const MADE = 'it is a part of the session’s record, and who made it leads to nobody any more';

const MADE_BY = 'who made it stands as it was, and leads to the one who stays';

/** What joining holds. */
const JOINING: readonly Holding[] = [
  {
    table: 'join_version',
    title: 'How often you had your join links made anew',
    column: 'person_id',
    told: {
      query: `select version - 1 as "Times", created_at as "First" from join_version where person_id = $1`,
    },
    // Were the count to begin anew, links that were made void would open again.
    erasing: { keep: 'a number that keeps your old join links void' },
    merging: {
      stay: 'the links of the one who goes were made with it, and go on leading to the one who stays',
    },
  },
  {
    table: 'personal_meeting_link',
    title: 'Meeting addresses of your own',
    column: 'person_id',
    told: {
      query: `select c.name as "Cohort", l.url as "Address", l.created_at as "Since" from personal_meeting_link l
                join cohort c on c.id = l.cohort_id where l.person_id = $1 order by l.id`,
    },
    erasing: 'delete',
    merging: { move: [['session_id'], ['series_id']] },
  },
  {
    table: 'guest_pass',
    title: 'Sessions to which you were a guest',
    column: 'email_key',
    by: 'address',
    also: ['email'],
    told: {
      query: `select s.title as "Session", s.starts_at as "Held", g.name as "Name", g.email as "Address",
                     g.created_at as "Given", g.revoked_at as "Taken back"
                from guest_pass g join session s on s.id = g.session_id where g.email_key = $1 order by g.id`,
    },
    erasing: 'delete',
    merging: { stay: 'a pass belongs to an address' },
  },
];

/** What calendars hold. */
const CALENDARS: readonly Holding[] = [
  {
    table: 'personal_calendar',
    title: 'Your calendar feed',
    column: 'person_id',
    told: {
      query: `select wants as "You chose", created_at as "Since", secret_since as "Address made" from personal_calendar
               where person_id = $1`,
    },
    erasing: 'delete',
    merging: { stay: 'an address that one person was told must not show what is another’s' },
  },
  {
    table: 'calendar_invitation',
    title: 'Events that we mailed to your calendar',
    column: 'person_id',
    told: {
      query: `select c.name as "Cohort", i.state as "State", i.until as "Until", i.created_at as "Since"
                from calendar_invitation i join cohort c on c.id = i.cohort_id where i.person_id = $1 order by i.id`,
    },
    erasing: 'delete',
    merging: { by: endCalendarMail, lock: lockCalendarsOf },
  },
];

/** What the run sheet holds of whoever teaches and tends sessions. */
const RUN_SHEET: readonly Holding[] = [
  {
    table: 'faculty_slot',
    title: 'Sessions in which you teach or taught',
    column: 'person_id',
    told: {
      query: `select c.name as "Cohort", s.title as "Session", s.starts_at as "Held", f.part as "As"
                from faculty_slot f join session s on s.id = f.session_id join cohort c on c.id = f.cohort_id
               where f.person_id = $1 order by s.starts_at, f.id`,
    },
    erasing: { by: eraseTeaching, leaves: TEACHING },
    merging: { move: [['session_id']] },
  },
  {
    table: 'faculty_slot',
    title: 'Sessions in which somebody stood in for you',
    column: 'substitute_for',
    told: {
      query: `select c.name as "Cohort", s.title as "Session", s.starts_at as "Held"
                from faculty_slot f join session s on s.id = f.session_id join cohort c on c.id = f.cohort_id
               where f.substitute_for = $1 order by s.starts_at, f.id`,
    },
    erasing: { keep: TEACHING },
    merging: { move: [] },
  },
  {
    table: 'agenda_segment',
    title: 'Parts of sessions that are led by somebody of your name',
    column: 'led_by',
    by: 'name',
    told: {
      not: 'it is a name as somebody typed it, which may be another’s; in your sessions it goes with you',
    },
    erasing: { keep: 'it is taken out where you teach; elsewhere nobody can tell whose name it is' },
    merging: { stay: 'a name as somebody typed it' },
  },
  {
    table: 'session_material',
    title: 'Materials you added by the link of whoever teaches',
    column: 'added_by',
    told: {
      query: `select s.title as "Session", m.title as "Title", m.url as "Address", m.created_at as "Added"
                from session_material m join session s on s.id = m.session_id where m.added_by = $1 order by m.id`,
    },
    erasing: { keep: 'people learn from it; who added it leads to nobody any more' },
    merging: { move: [] },
  },
  {
    table: 'times_correction',
    title: 'Times of sessions you put right',
    column: 'person_id',
    told: {
      query: `select s.title as "Session", t.created_at as "When", t.reason as "Why" from times_correction t
                join session s on s.id = t.session_id where t.person_id = $1 order by t.id`,
    },
    erasing: { keep: MADE },
    merging: { stay: 'rows of the record are only ever added' },
  },
  {
    table: 'session_announcement',
    title: 'What you announced about sessions',
    column: 'person_id',
    told: {
      query: `select c.name as "Cohort", a.kind as "What", a.note as "Note", a.created_at as "When"
                from session_announcement a join cohort c on c.id = a.cohort_id where a.person_id = $1 order by a.id`,
    },
    erasing: { keep: MADE },
    merging: { stay: MADE_BY },
  },
];

/** Says what sessions hold of people. */
@Injectable()
export class SessionsHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare(...JOINING, ...CALENDARS, ...RUN_SHEET);
  }
}
