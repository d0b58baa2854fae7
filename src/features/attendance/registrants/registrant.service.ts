import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { csvOf } from '../../../platform/documents/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Exports } from '../../access/index.js';
import { manageSessions, PersonalLinkDesk, type SessionFacts, SessionReader } from '../../sessions/index.js';
import type { MatchAttendanceInput } from '../attendance.inputs.js';
import { seeAttendance } from '../attendance.policy.js';
import { saidPerson } from '../said-person.js';
import { MeetingRegistrant, RegistrantList } from './registrant.entity.js';
import { type RegistrantFacts, type RegistrantListFacts, RegistrantReader } from './registrant.reader.js';
import { RegistrantMatched, RegistrantsDiscarded, RegistrantsTaken } from './registrants.events.js';
import { ZOOM_HEAD, zoomRow } from './zoom-list.rules.js';

const GONE = 'This list was replaced by a newer one.';

/** The lists of who is registered for a session's meeting: out to the meeting tool, and back with everyone's own way in. */
@Injectable()
export class RegistrantService {
  constructor(
    private readonly work: Work,
    private readonly reader: RegistrantReader,
    private readonly sessions: SessionReader,
    private readonly links: PersonalLinkDesk,
    private readonly exports: Exports,
  ) {}

  /**
   * Whoever is expected at a session or teaches in it, as Zoom's import of registrants takes them.
   *
   * @throws Refusal RATE_LIMITED for more than an hour's exports
   */
  async csv(viewer: Viewer, sessionId: string): Promise<{ name: string; csv: string }> {
    const session = await this.sessions.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    this.manages(viewer, session);
    const { hubId, programId, cohortId } = session;
    await this.exports.take(viewer, 'registrants', { hubId, programId, cohortId });
    const people = await this.links.mayHaveOne(session);
    // Zoom takes the mark that spreadsheet programs look for as part of the first heading.
    const csv = csvOf(ZOOM_HEAD, people.map(zoomRow)).replace(/^\ufeff/, '');
    return { name: `${session.title} registrants.csv`, csv };
  }

  /** A list, for the hub's team. */
  async list(viewer: Viewer, listId: string): Promise<RegistrantListFacts> {
    const list = await this.reader.list(listId);
    if (!list) throw Refusal.notFound('The list');
    authorize(viewer, seeAttendance, list);
    return list;
  }

  /**
   * Says who a registrant is. Of a list that was taken, their own way into the meeting follows at once.
   *
   * @throws Refusal INVALID_INPUT for somebody who is neither expected nor teaches
   */
  async match(viewer: Viewer, id: string, said: MatchAttendanceInput): Promise<RegistrantFacts> {
    const before = await this.reader.registrant(id);
    if (!before) throw Refusal.notFound();
    const { session } = await this.managed(viewer, before.listId);
    const personId = saidPerson(said, await this.links.mayHaveOne(session));
    return this.work.run(viewer.actor, async (tx) => {
      const list = await this.locked(tx, before.listId);
      const matchKind = personId ? 'confirmed' : said.guest ? 'guest' : null;
      await tx.of(MeetingRegistrant).update({ id }, { personId, matchKind });
      const data = { listId: list.id, personId, guest: matchKind === 'guest' };
      await tx.record(RegistrantMatched, id, placeOf(list), data);
      if (list.state === 'committed') await this.handOver(tx, session, list, before.personId);
      const now = await this.reader.registrant(id, tx.manager);
      if (!now) throw Refusal.conflict(GONE);
      return now;
    });
  }

  /** Takes a list: whoever is known gets their own way into the meeting, and is known by their registration. Twice is once. */
  async commit(viewer: Viewer, listId: string): Promise<RegistrantListFacts> {
    const { session } = await this.managed(viewer, listId);
    return this.work.unrecorded('taking a list twice changes nothing', viewer.actor, async (tx) => {
      const list = await this.locked(tx, listId);
      if (list.state === 'committed') return list;
      const committed = { state: 'committed' as const, committedAt: tx.now };
      await tx.of(RegistrantList).update({ id: listId }, committed);
      await this.handOver(tx, session, list);
      const { sessionId, matched, unresolved } = list;
      const data = { sessionId, known: matched, unknown: unresolved };
      await tx.record(RegistrantsTaken, listId, placeOf(list), data);
      return { ...list, ...committed };
    });
  }

  /** Throws a list away that was only looked at. */
  async discard(viewer: Viewer, listId: string): Promise<void> {
    const { list } = await this.managed(viewer, listId);
    await this.work.run(viewer.actor, async (tx) => {
      const { affected } = await tx.of(RegistrantList).delete({ id: listId, state: 'preview' });
      if (!affected) throw Refusal.conflict('This list was taken already.');
      await tx.record(RegistrantsDiscarded, listId, placeOf(list), { sessionId: list.sessionId });
    });
  }

  /**
   * Gives what is known of people's own ways in to the sessions.
   *
   * @param before whom a registrant was taken for until now: their way in goes, unless another registration has one
   */
  private async handOver(
    tx: Tx,
    session: SessionFacts,
    { id, wholeSeries }: RegistrantListFacts,
    before: string | null = null,
  ): Promise<void> {
    const rows = await tx.sql<{ personId: string; url: string }>(
      `select person_id as "personId", join_url as url from meeting_registrant
        where list_id = $1 and person_id is not null and join_url is not null order by position`,
      [id],
    );
    // Of two registrations of one person the later one counts.
    const urls = new Map<string, string | null>(rows.map(({ personId, url }) => [personId, url]));
    if (before && !urls.has(before)) urls.set(before, null);
    if (urls.size > 0) await this.links.set(tx, session, wholeSeries, urls);
  }

  private manages(viewer: Viewer, place: { hubId: string; programId: string; cohortId: string }): void {
    authorize(viewer, seeAttendance, place);
    authorize(viewer, manageSessions, place);
  }

  private async managed(
    viewer: Viewer,
    listId: string,
  ): Promise<{ list: RegistrantListFacts; session: SessionFacts }> {
    const list = await this.reader.list(listId);
    if (!list) throw Refusal.notFound('The list');
    this.manages(viewer, list);
    const session = await this.sessions.session(list.sessionId);
    if (!session) throw Refusal.notFound('The session');
    return { list, session };
  }

  private async locked(tx: Tx, listId: string): Promise<RegistrantListFacts> {
    await tx.sql(`select 1 from registrant_list where id = $1 for update`, [listId]);
    const list = await this.reader.list(listId, tx.manager);
    if (!list) throw Refusal.conflict(GONE);
    return list;
  }
}

function placeOf({ hubId, programId, cohortId }: RegistrantListFacts) {
  return { hubId, programId, cohortId };
}
