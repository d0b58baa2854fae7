import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { readUpload } from '../../../platform/http/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { emailKeyOf } from '../../identity/index.js';
import {
  manageSessions,
  PersonalLinkDesk,
  type SessionFacts,
  SessionReader,
  seeSession,
} from '../../sessions/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { type Match, matchPeople } from '../match-people.rules.js';
import { ReportError } from '../report/report-error.js';
import { refusalOf } from '../report-refusal.js';
import { KnownRegistrants } from './known-registrants.js';
import { meetingIdIn, type RegistrantFile, readRegistrants } from './read-registrants.rules.js';
import { MeetingRegistrant, RegistrantList } from './registrant.entity.js';
import { RegistrantsRead } from './registrants.events.js';

const MOST_BYTES = 2 * 1024 * 1024;

/** What became of a registration report that was sent. */
export interface TakenList {
  listId: string;
  leftOut: number;
}

/** Takes in what a meeting tool tells of who registered, as a preview. Nothing of it counts yet. */
@Injectable()
export class RegistrantIntake {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionReader,
    private readonly links: PersonalLinkDesk,
    private readonly known: KnownRegistrants,
  ) {}

  /**
   * Reads a registration report that is being sent for a session. An earlier one that was only looked at is forgotten.
   *
   * @returns the id of the list, and how many were left out because their registration was cancelled or denied
   * @throws Refusal INVALID_INPUT naming the line, for a file that cannot be read as a whole; nothing of it is kept
   */
  async take(viewer: Viewer, sessionId: string, body: unknown, wholeSeries: boolean): Promise<TakenList> {
    const session = await this.openTo(viewer, sessionId);
    if (wholeSeries && !session.seriesId)
      throw Refusal.invalid('This session is held by itself, not in a series.', { for: 'has no series' });
    const file = read(await readUpload(body, MOST_BYTES, 'report'));
    const matches = await this.match(session, file);
    const { hubId, programId, cohortId } = session;
    const place = { hubId, programId, cohortId };
    const meetingId = file.meetingId ?? meetingIdIn(session.meetingUrl);
    return this.work.run(viewer.actor, async (tx) => {
      // Of two that are sent at once, the later one is the preview.
      await tx.sql(`select 1 from session where id = $1 for update`, [sessionId]);
      await tx.of(RegistrantList).delete({ sessionId, state: 'preview' });
      const id = tx.ids.next();
      const list = { id, createdAt: tx.now, ...place, sessionId, state: 'preview' as const, meetingId };
      const readBy = viewer.personId as string;
      await tx.of(RegistrantList).insert({ ...list, wholeSeries, readBy, committedAt: null });
      const rows = file.registrants.map(({ name, email, registrantId, joinUrl }, at) => {
        const { personId, kind, suggestedPersonId } = matches[at]!;
        const who = { name, email, registrantId, joinUrl, personId, matchKind: kind, suggestedPersonId };
        const own = { id: tx.ids.next(), createdAt: tx.now, listId: id, position: at + 1 };
        return { ...own, ...place, sessionId, meetingId, ...who };
      });
      for (let at = 0; at < rows.length; at += 1_000)
        await tx.of(MeetingRegistrant).insert(rows.slice(at, at + 1_000));
      await tx.record(RegistrantsRead, id, place, { sessionId, registrants: rows.length });
      return { listId: id, leftOut: file.leftOut.length };
    });
  }

  private async openTo(viewer: Viewer, sessionId: string): Promise<SessionFacts> {
    const session = await this.sessions.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, seeSession, session);
    authorize(viewer, seeAttendance, session);
    authorize(viewer, manageSessions, session);
    if (session.state === 'cancelled') throw Refusal.conflict('This session was called off.');
    if (session.state === 'draft')
      throw Refusal.conflict('This session is a draft. Publish it before its registrants are taken in.');
    return session;
  }

  /** By e-mail, by a registration that is known already, by the name where it can mean one person only. */
  private async match(session: SessionFacts, { registrants, meetingId }: RegistrantFile): Promise<Match[]> {
    const people = await this.links.mayHaveOne(session);
    const expected = people.map(({ id, name, email }) => ({ id, name, emailKey: emailKeyOf(email) }));
    const ids = registrants.flatMap(({ registrantId }) => registrantId ?? []);
    const known = await this.known.peopleOf(session.cohortId, ids, meetingId);
    return matchPeople(
      registrants.map(({ name, email }) => ({ names: [name], emailKey: email && emailKeyOf(email) })),
      expected,
      registrants.map(({ registrantId }) => {
        const personId = known.get(registrantId ?? '');
        return personId ? { personId, kind: 'registrant' as const } : null;
      }),
    );
  }
}

function read(bytes: Buffer): RegistrantFile {
  if (bytes.length > MOST_BYTES)
    throw Refusal.invalid('The file is larger than 2 MB. Nothing was read. Export one meeting at a time.');
  try {
    const file = readRegistrants(bytes);
    if (file.registrants.length === 0)
      throw Refusal.invalid('The file names nobody below its headings.', { file: 'names nobody' });
    return file;
  } catch (error) {
    throw error instanceof ReportError ? refusalOf(error) : error;
  }
}
