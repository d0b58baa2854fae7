import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { type SessionFacts, SessionReader, type Stretch } from '../../sessions/index.js';
import { RosterMarked, RosterPressUndone, RosterTimesSet } from '../attendance.events.js';
import { replacePresence } from '../presence/replace-presence.js';
import { sessionTakingIn } from '../presence/session-taking-in.js';
import { spellsOf } from '../presence/spells.rules.js';
import { lockAttendance } from '../record-attendance.js';
import type { RosterPressInput, RosterTimesInput } from './roster.inputs.js';
import { type Mark, RosterReader } from './roster.reader.js';
import { markFault, momentOf, opensAt, wholeSecond } from './roster.rules.js';
import type { LiveRoster } from './roster.types.js';
import { type MarkKind, RosterMark } from './roster-mark.entity.js';

/** Somebody on a roster: a person, or a guest. */
interface Listed {
  personId: string | null;
  guestPassId: string | null;
}

/** The live roster: facilitators say who is here and who is gone, several of them at once. */
@Injectable()
export class RosterService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionReader,
    private readonly reader: RosterReader,
  ) {}

  /**
   * Marks people as here, or as gone. Whoever is that already is left alone, so that two who press at once say one thing.
   *
   * @throws Refusal INVALID_INPUT for somebody who is not on the roster, or a time that cannot be; CONFLICT too early
   */
  async press(viewer: Viewer, sessionId: string, input: RosterPressInput): Promise<LiveRoster> {
    const session = await sessionTakingIn(this.sessions, viewer, sessionId);
    const listed = await this.listed(sessionId, input.personIds ?? [], input.guestPassIds ?? []);
    if (listed.length === 0) throw Refusal.invalid('Please say who.', { personIds: 'is missing' });
    const clock = await this.clock(sessionId);
    await this.work.unrecorded('who is here already is left alone', viewer.actor, async (tx) => {
      refuseEarly(clock, tx.now);
      const at = input.at ? wholeSecond(input.at) : momentOf(input.kind, clock, tx.now);
      const fault = markFault(at, clock, tx.now);
      if (fault) throw Refusal.invalid(`The time ${fault}.`, { at: fault });
      await lockAttendance(tx, sessionId);
      const marks = await this.reader.marksOf(sessionId, tx.manager);
      const news = listed.filter((one) => changes(marks.get(keyOf(one)) ?? [], input.kind, at));
      if (news.length === 0) return;
      const pressId = await this.write(tx, session, viewer, news, [{ kind: input.kind, at }]);
      const told = { pressId, kind: input.kind, ...counted(news) };
      await tx.record(RosterMarked, sessionId, placeOf(session), told);
      await this.retell(tx, session, news);
    });
    return this.reader.roster(sessionId, viewer.personId);
  }

  /** Takes a press back, with all that it marked and still stands. Twice is once. */
  async undo(viewer: Viewer, pressId: string): Promise<LiveRoster> {
    const sessionId = await this.reader.sessionOfPress(pressId);
    if (!sessionId) throw Refusal.notFound('The press');
    const session = await sessionTakingIn(this.sessions, viewer, sessionId);
    await this.work.unrecorded('taking back twice changes nothing', viewer.actor, async (tx) => {
      await lockAttendance(tx, sessionId);
      const undone = await tx.of(RosterMark).findBy({ pressId });
      if (undone.length === 0) return;
      await tx.of(RosterMark).delete({ pressId });
      await tx.record(RosterPressUndone, sessionId, placeOf(session), { pressId, ...counted(undone) });
      await this.retell(tx, session, undone);
    });
    return this.reader.roster(sessionId, viewer.personId);
  }

  /**
   * Says from when until when somebody was there, in the place of what was pressed of them.
   *
   * @throws Refusal INVALID_INPUT for somebody who is not on the roster, or times that cannot be
   */
  async setTimes(viewer: Viewer, sessionId: string, input: RosterTimesInput): Promise<LiveRoster> {
    const session = await sessionTakingIn(this.sessions, viewer, sessionId);
    const { personId, guestPassId, from, until } = input;
    const [one, other] = await this.listed(
      sessionId,
      personId ? [personId] : [],
      guestPassId ? [guestPassId] : [],
    );
    if (!one || other) throw Refusal.invalid('Please say who it is.', { personId: 'is missing' });
    const clock = await this.clock(sessionId);
    await this.work.run(viewer.actor, async (tx) => {
      const signs = signsOf(from, until, clock, tx.now);
      await lockAttendance(tx, sessionId);
      await tx.sql(
        `delete from roster_mark where session_id = $1 and (person_id = $2 or guest_pass_id = $3)`,
        [sessionId, one.personId, one.guestPassId],
      );
      await this.write(tx, session, viewer, [one], signs);
      await tx.record(RosterTimesSet, sessionId, placeOf(session), { ...one });
      await this.retell(tx, session, [one]);
    });
    return this.reader.roster(sessionId, viewer.personId);
  }

  private async clock(sessionId: string): Promise<Stretch> {
    const clock = await this.sessions.clock(sessionId);
    if (!clock) throw Refusal.notFound('The session');
    return clock;
  }

  private async listed(
    sessionId: string,
    personIds: readonly string[],
    guestPassIds: readonly string[],
  ): Promise<Listed[]> {
    const [expected, guests, marks] = await Promise.all([
      this.sessions.expectedAt(sessionId),
      this.reader.guestsOf(sessionId),
      this.reader.marksOf(sessionId),
    ]);
    const people = new Set([...expected, ...marks.keys()]);
    const passes = new Set(guests.map(({ id }) => id));
    if (!personIds.every((id) => people.has(id)))
      throw Refusal.invalid('Somebody of these is not expected at the session. Enroll them first.', {
        personIds: 'are not all expected at the session',
      });
    if (!guestPassIds.every((id) => passes.has(id)))
      throw Refusal.invalid('Somebody of these has no guest pass for the session.', {
        guestPassIds: 'are not all passes of the session',
      });
    return [
      ...[...new Set(personIds)].map((personId) => ({ personId, guestPassId: null })),
      ...[...new Set(guestPassIds)].map((guestPassId) => ({ personId: null, guestPassId })),
    ];
  }

  private async write(
    tx: Tx,
    session: SessionFacts,
    viewer: Viewer,
    whose: readonly Listed[],
    signs: readonly { kind: MarkKind; at: Date }[],
  ): Promise<string> {
    const pressId = tx.ids.next();
    const marks = whose.flatMap(({ personId, guestPassId }) =>
      signs.map((sign) => ({
        id: tx.ids.next(),
        createdAt: tx.now,
        ...placeOf(session),
        sessionId: session.id,
        pressId,
        personId,
        guestPassId,
        ...sign,
        recordedBy: viewer.personId as string,
      })),
    );
    await tx.of(RosterMark).insert(marks);
    return pressId;
  }

  /** What the roster now says of these people takes the place of what it said before; of guests no minutes are kept. */
  private async retell(tx: Tx, session: SessionFacts, of: readonly Listed[]): Promise<void> {
    const personIds = of.flatMap(({ personId }) => personId ?? []);
    const marks = await this.reader.marksOf(session.id, tx.manager);
    const presence = personIds.flatMap((personId) =>
      spellsOf(marks.get(personId) ?? []).map(({ came, went }) => ({
        personId,
        joinedAt: new Date(came.at),
        leftAt: went && new Date(went.at),
        recordedBy: came.recordedBy,
        confirmed: true,
      })),
    );
    await replacePresence(tx, session, {
      source: 'live_roster',
      personIds,
      presence,
      because: 'roster_marked',
    });
  }
}

function refuseEarly(clock: Stretch, now: Date): void {
  if (now < opensAt(clock))
    throw Refusal.conflict('The roster opens an hour before the session. Nobody can be here yet.');
}

function signsOf(
  from: Date | null | undefined,
  until: Date | null | undefined,
  clock: Stretch,
  now: Date,
): { kind: MarkKind; at: Date }[] {
  for (const [field, at] of Object.entries({ from, until })) {
    const fault = at && markFault(at, clock, now);
    if (fault) throw Refusal.invalid(`The time ${fault}.`, { [field]: fault });
  }
  if (!from && until) throw Refusal.invalid('Please say from when.', { from: 'is missing' });
  if (from && until && until <= from)
    throw Refusal.invalid('Nobody goes before they come.', { until: 'is not after the beginning' });
  const here = from ? [{ kind: 'here' as const, at: wholeSecond(from) }] : [];
  return until ? [...here, { kind: 'gone', at: wholeSecond(until) }] : here;
}

/** Whether a mark would say anything new of somebody, by where they were at its instant. */
function changes(marks: readonly Mark[], kind: MarkKind, at: Date): boolean {
  const mark = { kind, here: kind === 'here', at: at.getTime() };
  const spells = (all: readonly { here: boolean; at: number }[]) =>
    JSON.stringify(spellsOf(all).map(({ came, went }) => [came.at, went?.at]));
  return spells(marks) !== spells([...marks, mark]);
}

function keyOf({ personId, guestPassId }: Listed): string {
  return personId ?? guestPassId ?? '';
}

function counted(of: readonly Listed[]): { people: number; guests: number } {
  const people = of.filter(({ personId }) => personId !== null).length;
  return { people, guests: of.length - people };
}

function placeOf({ hubId, programId, cohortId }: SessionFacts) {
  return { hubId, programId, cohortId };
}
