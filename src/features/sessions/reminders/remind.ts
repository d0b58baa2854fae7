import { Injectable } from '@nestjs/common';
import { OnDue, OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { PostOffice } from '../../../platform/mail/index.js';
import { PersonReader } from '../../identity/index.js';
import { CalendarMailReader } from '../calendar/invitations/calendar-mail.reader.js';
import { Series } from '../scheduling/series.entity.js';
import { Session } from '../session.entity.js';
import { RunSheetChanged, SessionHeld, SessionsChanged, SessionsScheduled } from '../sessions.events.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';
import { TEACHING_MAIL } from '../teaching/teaching.words.js';
import { FOLLOW_UP_MAIL } from './follow-up.mail.js';
import { REMINDER_MAIL } from './reminder.mail.js';
import { ReminderPlanReader } from './reminder-plan.reader.js';
import {
  appointmentOf,
  dueAtLast,
  dueFor,
  isPlanned,
  KINDS_BEFORE,
  occurrenceOf,
  type Plan,
  type ReminderKind,
  readOccurrence,
  type Window,
  windowAfter,
  windowsBefore,
} from './reminders.rules.js';

const REMIND = 'sessions.remind';
const MAIL: Readonly<Record<ReminderKind, string>> = {
  'faculty-brief': TEACHING_MAIL,
  'week-before': REMINDER_MAIL,
  'day-before': REMINDER_MAIL,
  'hour-before': REMINDER_MAIL,
  'follow-up': FOLLOW_UP_MAIL,
};

/**
 * Reminds of sessions. One appointment is made for each session and kind, and only when it is due it is looked up how
 * things are then: so who was enrolled meanwhile is reminded, and a session that was moved or called off is not.
 */
@Injectable()
export class Remind {
  constructor(
    private readonly reader: SessionReader,
    private readonly plans: ReminderPlanReader,
    private readonly people: PersonReader,
    private readonly postOffice: PostOffice,
    private readonly calendars: CalendarMailReader,
  ) {}

  /** Makes the appointments of sessions that were scheduled. */
  @OnEvent(SessionsScheduled, { handler: 'sessions.appoint-reminders' })
  appoint(task: Task, tx: Tx): Promise<void> {
    return appointBefore(tx, task.subjectId);
  }

  /** The same where times were changed: the earlier appointments find another start and do nothing. */
  @OnEvent(SessionsChanged, { handler: 'sessions.appoint-reminders-anew' })
  async appointAnew({ subjectId, fact }: Task<{ time: boolean }>, tx: Tx): Promise<void> {
    if (fact?.data.time !== false) await appointBefore(tx, subjectId);
  }

  /** Makes the appointment for what follows a session. */
  @OnEvent(SessionHeld, { handler: 'sessions.appoint-follow-up' })
  async appointAfter(task: Task, tx: Tx): Promise<void> {
    const session = await tx.of(Session).findOneBy({ id: task.subjectId });
    if (!session || !task.fact) return;
    const window = windowAfter(session.endsAt, task.fact.at);
    if (window.uselessAfter < tx.now) return;
    const occurrence = occurrenceOf('follow-up', session.startsAt);
    await tx.schedule([{ handler: REMIND, subjectId: session.id, occurrence, ...window }]);
  }

  /**
   * Orders a mail for everyone who is expected now, and for who teaches, each after their quiet hours; never two of one
   * session at once. Where its hour had come when the time was told, calendar mail told it: then it is for those who get none.
   */
  @OnDue({ handler: REMIND })
  async remind(task: Task, tx: Tx): Promise<void> {
    const asked = readOccurrence(task.occurrence);
    const session = await this.reader.session(task.subjectId);
    if (!asked || session?.startsAt.toISOString() !== asked.startsAt) return;
    const { kind } = asked;
    if (session.state !== (kind === 'follow-up' ? 'held' : 'scheduled')) return;
    const plan = await this.plans.of(session.cohortId);
    const series = session.seriesId && (await tx.of(Series).findOneBy({ id: session.seriesId }));
    if (!isPlanned(plan, kind, series ? series.rrule : null)) return;
    await this.orderMail(tx, session, kind, plan, asked.justTold);
  }

  /** Who is put on the faculty of a session that is close hears of it at once; who knows already, not again. */
  @OnEvent(RunSheetChanged, { handler: 'sessions.brief-late-faculty' })
  async briefLate({ subjectId, fact }: Task<{ part: string }>, tx: Tx): Promise<void> {
    if (fact?.data.part !== 'faculty') return;
    const session = await this.reader.session(subjectId);
    if (session?.state !== 'scheduled') return;
    const { due, uselessAfter } = windowsBefore(session.startsAt)['faculty-brief'];
    if (tx.now < due || tx.now > uselessAfter) return;
    await this.orderMail(tx, session, 'faculty-brief', await this.plans.of(session.cohortId), false);
  }

  private async orderMail(
    tx: Tx,
    session: SessionFacts,
    kind: ReminderKind,
    plan: Plan,
    justTold: boolean,
  ): Promise<void> {
    // No calendar says what is to be done beforehand.
    const brief = kind === 'faculty-brief';
    const expected = brief ? [] : await this.reader.expectedAt(session.id);
    const both = [...new Set([...expected, ...session.facultyIds])];
    // A week before, the brief tells who teaches of the session.
    const all = kind === 'week-before' ? both.filter((id) => !session.facultyIds.includes(id)) : both;
    const told = justTold && !brief ? await this.calendars.whoTakesCalendarMail(all) : new Set<string>();
    const people = await this.people.byIds(all.filter((id) => !told.has(id)));
    const template = MAIL[kind];
    const quiet = { from: plan.quietFrom, until: plan.quietUntil };
    const window = windowOf(kind, session, tx.now);
    // Who teaches is woken rather than left without a way in.
    const due = brief ? dueAtLast : dueFor;
    const dueIn = duesIn(window, (zone) => due(window, tx.now, zone, quiet));
    await this.postOffice.order(
      tx,
      [...people.values()].flatMap(({ id, zone }) => {
        const times = dueIn(zone);
        // What is to be done does not change when the session is moved: it is said once.
        const occurrence = brief ? kind : occurrenceOf(kind, session.startsAt);
        return times ? [{ template, subjectId: session.id, recipientId: id, occurrence, ...times }] : [];
      }),
    );
  }
}

function windowOf(kind: ReminderKind, { startsAt, endsAt }: SessionFacts, now: Date): Window {
  // What follows a session is due now: its hour has been waited for.
  if (kind === 'follow-up') return { ...windowAfter(endsAt, now), due: now };
  return windowsBefore(startsAt)[kind];
}

/** When it is due for the people of a zone; many people share few zones. */
function duesIn(window: Window, dueOf: (zone: string) => Date | null): (zone: string) => Window | null {
  const known = new Map<string, Window | null>();
  return (zone) => {
    let found = known.get(zone);
    if (found === undefined) {
      const due = dueOf(zone);
      found = due && { due, uselessAfter: window.uselessAfter };
      known.set(zone, found);
    }
    return found;
  };
}

// What would be of no use any more is not even noted down: hubs enter what was held long ago.
async function appointBefore(tx: Tx, subjectId: string): Promise<void> {
  const sessions = await tx.of(Session).find({
    where: [
      { seriesId: subjectId, state: 'scheduled' },
      { id: subjectId, state: 'scheduled' },
    ],
    select: { id: true, startsAt: true },
  });
  await tx.schedule(
    sessions.flatMap(({ id, startsAt }) =>
      KINDS_BEFORE.map((kind) => ({ kind, ...windowsBefore(startsAt)[kind] }))
        .filter(({ uselessAfter }) => uselessAfter >= tx.now)
        .map(({ kind, ...window }) => ({
          handler: REMIND,
          subjectId: id,
          occurrence: appointmentOf(kind, startsAt, tx.now),
          ...window,
        })),
    ),
  );
}
