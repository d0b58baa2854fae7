import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../../platform/personal-data/index.js';
import { ADJUSTMENT_HOLDINGS } from './adjusting/adjustments.holdings.js';
import { ALIAS_HOLDINGS } from './aliases/aliases.holdings.js';
import { ATTESTATION_HOLDINGS } from './attesting/attestation.holdings.js';
import { CORRECTION_HOLDINGS } from './correcting/corrections.holdings.js';
import { eraseByAddress, eraseParticipants, eraseSuggested } from './erase-participants.js';
import { ROSTER_HOLDINGS } from './live-roster/roster.holdings.js';
import { lockSessionsOf, recountFor } from './merge-attendance.js';
import { ROOM_HOLDINGS } from './room/room.holdings.js';
import { ZOOM_HOLDINGS } from './webhook/zoom.holdings.js';

const PRESENT = 'how long somebody was there, without a name: figures for funders count attendances';
const REPORTED = 'the times at which somebody joined and left, without a name or address';

/** Says what attendance holds of people. */
@Injectable()
export class AttendanceHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.reports();
    this.holdings.declare(
      ...ADJUSTMENT_HOLDINGS,
      ...ALIAS_HOLDINGS,
      ...CORRECTION_HOLDINGS,
      ...ATTESTATION_HOLDINGS,
      ...ROOM_HOLDINGS,
      ...ROSTER_HOLDINGS,
      ...ZOOM_HOLDINGS,
    );
    this.holdings.declare(
      {
        table: 'presence_interval',
        title: 'When you were in sessions',
        column: 'person_id',
        told: {
          query: `select s.title as "Session", i.joined_at as "Joined", i.left_at as "Left", i.source as "Known by", i.confirmed as "Counts"
                    from presence_interval i join session s on s.id = i.session_id
                   where i.person_id = $1 order by i.joined_at, i.id`,
        },
        erasing: { keep: PRESENT },
        merging: { move: [], lock: lockSessionsOf },
      },
      {
        table: 'presence_interval',
        title: 'Presence of others that you put down',
        column: 'recorded_by',
        told: { not: 'it tells when somebody else was there; the sessions are listed with what you did' },
        erasing: { keep: 'attendance rests on it, and who put it down leads to nobody any more' },
        merging: { stay: 'who put it down stands as it was, and leads to the one who stays' },
      },
      {
        table: 'attendance_record',
        title: 'How long you were in sessions',
        column: 'person_id',
        told: {
          query: `select h.name as "Hub", c.name as "Cohort", s.title as "Session", s.starts_at as "Held",
                         r.seconds as "Seconds",
                         r.creditable_seconds as "Seconds that count towards credit",
                         r.own_creditable_seconds as "Of these by your own connection" from attendance_record r join session s on s.id = r.session_id
                    join hub h on h.id = r.hub_id join cohort c on c.id = r.cohort_id
                   where r.person_id = $1 order by s.starts_at, r.id`,
        },
        erasing: { keep: PRESENT },
        merging: { move: [['session_id']], settle: recountFor },
      },
    );
  }

  private reports(): void {
    this.holdings.declare(
      {
        table: 'attendance_import',
        title: 'Meeting reports you took in',
        column: 'committed_by',
        told: {
          query: `select s.title as "Session", a.committed_at as "Taken in", a.state as "State" from attendance_import a
                    join session s on s.id = a.session_id where a.committed_by = $1 order by a.id`,
        },
        erasing: { keep: 'attendance rests on it, and who took it in leads to nobody any more' },
        merging: { stay: 'who took it in stands as it was, and leads to the one who stays' },
      },
      {
        table: 'attendance_import',
        title: 'Sheets of shared rooms you handed in',
        column: 'handed_in_by',
        told: {
          query: `select s.title as "Session", a.label as "Room", a.created_at as "Handed in", a.state as "State"
                    from attendance_import a join session s on s.id = a.session_id
                   where a.handed_in_by = $1 order by a.id`,
        },
        erasing: { keep: 'attendance rests on it, and who handed it in leads to nobody any more' },
        merging: { stay: 'who handed it in stands as it was, and leads to the one who stays' },
      },
      {
        table: 'import_participant',
        title: 'You in meeting reports',
        column: 'person_id',
        told: {
          query: `select s.title as "Session", p.name as "Name in the meeting", p.seconds as "Seconds"
                    from import_participant p join attendance_import a on a.id = p.import_id
                    join session s on s.id = a.session_id where p.person_id = $1 order by p.id`,
        },
        erasing: { by: eraseParticipants, leaves: REPORTED },
        merging: { move: [] },
      },
      {
        table: 'import_participant',
        title: 'Your address in meeting reports',
        column: 'email',
        by: 'address',
        told: {
          query: `select s.title as "Session", p.name as "Name in the meeting", p.seconds as "Seconds"
                    from import_participant p join attendance_import a on a.id = p.import_id
                    join session s on s.id = a.session_id where p.email = $1 order by p.id`,
        },
        erasing: { by: eraseByAddress, leaves: REPORTED },
        merging: { stay: 'a report says what the meeting showed' },
      },
      {
        table: 'import_participant',
        title: 'Guesses that somebody in a meeting report is you',
        column: 'suggested_person_id',
        told: {
          not: 'it is a guess by a likeness of names, the row may be somebody else’s, and it counts for nothing',
        },
        erasing: { by: eraseSuggested, leaves: null },
        merging: { move: [] },
      },
    );
  }
}
