import { Injectable } from '@nestjs/common';
import { AuthzPorts, authorize, type Viewer } from '../../../platform/authz/index.js';
import { type Cell, csvOf } from '../../../platform/documents/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Exports } from '../../access/index.js';
import { type PersonFacts, PersonReader } from '../../identity/index.js';
import { type SessionFacts, SessionReader } from '../../sessions/index.js';
import { seeAttendance } from '../attendance.policy.js';
import { type ExportedRecord, ExportReader, type ExportScope } from './export.reader.js';

/** A file, with the name under which it is saved. */
export interface AttendanceFile {
  name: string;
  csv: string;
}

const PROVENANCE = ['Sources', 'Recorded by', 'Adjusted by', 'Reasons of adjustments'];
const OF_SESSION = [
  'Name',
  'Email',
  'Profession',
  'Minutes',
  'Minutes towards credit',
  'Of these by own connection',
];
const OF_STRETCHES = [
  'Session',
  'Held',
  'Name',
  'Email',
  'From',
  'Until',
  'Source',
  'Counts',
  'Recorded by',
  'Adjusted by',
  'Reason',
  'Report',
  'Taken in or adjusted',
];

type People = ReadonlyMap<string, PersonFacts>;

/** Attendance as files, each with where it comes from, who put it down and who put it right. */
@Injectable()
export class AttendanceFiles {
  constructor(
    private readonly exports: Exports,
    private readonly reader: ExportReader,
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly ports: AuthzPorts,
  ) {}

  /**
   * The attendance of one session, a line a person.
   *
   * @throws Refusal RATE_LIMITED for more than an hour's exports
   */
  async session(viewer: Viewer, sessionId: string): Promise<AttendanceFile> {
    const session = await this.taken(viewer, sessionId);
    const records = await this.reader.records(session.scope);
    const people = await this.named(records);
    const rows = records.map((one) => [
      ...who(people.get(one.personId)),
      people.get(one.personId)?.profession ?? null,
      minutesOf(one.seconds),
      minutesOf(one.creditableSeconds),
      minutesOf(one.ownCreditableSeconds),
      ...provenance([one], people),
    ]);
    return { name: `${session.title} attendance.csv`, csv: csvOf([...OF_SESSION, ...PROVENANCE], rows) };
  }

  /** The same of a whole cohort: a column a session, a line a person, whoever is expected or was there. */
  async cohort(viewer: Viewer, cohortId: string): Promise<AttendanceFile> {
    const scope = await this.takenOfCohort(viewer, cohortId);
    const sessions = await this.sessions.sessionsOf(cohortId);
    const [first] = sessions;
    const expected = first ? await this.sessions.expectedPeople(first.id) : [];
    const records = await this.reader.records(scope);
    const people = new Map([
      ...expected.map((one) => [one.id, one] as const),
      ...(await this.named(records)),
    ]);
    const byPerson = new Map<string, ExportedRecord[]>(expected.map(({ id }) => [id, []]));
    for (const one of records) byPerson.set(one.personId, [...(byPerson.get(one.personId) ?? []), one]);
    const rows = [...byPerson].map(([personId, theirs]) => {
      const bySession = new Map(theirs.map((one) => [one.sessionId, one.seconds]));
      const minutes = sessions.map(({ id }) => minutesOf(bySession.get(id) ?? null));
      return [...who(people.get(personId)), ...minutes, ...provenance(theirs, people)];
    });
    const columns = sessions.map(({ title, startsAt }) => `${startsAt.toISOString().slice(0, 10)} ${title}`);
    return { name: 'attendance.csv', csv: csvOf(['Name', 'Email', ...columns, ...PROVENANCE], rows) };
  }

  /** Each stretch of presence and each adjustment, of one session. */
  async stretchesOfSession(viewer: Viewer, sessionId: string): Promise<AttendanceFile> {
    const { scope, title, ...session } = await this.taken(viewer, sessionId);
    return { name: `${title} presence.csv`, csv: await this.long(scope, [{ title, ...session }]) };
  }

  /** The same of all sessions of a cohort. */
  async stretchesOfCohort(viewer: Viewer, cohortId: string): Promise<AttendanceFile> {
    const scope = await this.takenOfCohort(viewer, cohortId);
    return { name: 'presence.csv', csv: await this.long(scope, await this.sessions.sessionsOf(cohortId)) };
  }

  private async long(
    scope: ExportScope,
    sessions: readonly Pick<SessionFacts, 'id' | 'title' | 'startsAt'>[],
  ): Promise<string> {
    const stretches = await this.reader.stretches(scope);
    const known = new Map(sessions.map((one) => [one.id, one]));
    const people = await this.people.byIds([
      ...new Set(
        stretches.flatMap((one) => [one.personId, one.recordedBy ?? [], one.adjustedBy ?? []].flat()),
      ),
    ]);
    const nameOf = (id: string | null) => (id && people.get(id)?.name) || null;
    const rows = stretches.map((one) => [
      known.get(one.sessionId)?.title ?? null,
      known.get(one.sessionId)?.startsAt ?? null,
      ...who(people.get(one.personId)),
      one.from,
      one.until,
      one.source,
      one.counts,
      nameOf(one.recordedBy),
      nameOf(one.adjustedBy),
      one.reason,
      one.report,
      one.at,
    ]);
    return csvOf(OF_STRETCHES, rows);
  }

  private async taken(viewer: Viewer, sessionId: string) {
    const session = await this.sessions.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, seeAttendance, session);
    const { hubId, programId, cohortId, id, title, startsAt } = session;
    await this.exports.take(viewer, 'attendance', { hubId, programId, cohortId });
    return { id, title, startsAt, scope: { cohortId, sessionId } };
  }

  private async takenOfCohort(viewer: Viewer, cohortId: string): Promise<ExportScope> {
    const place = await this.ports.placeOfCohort?.(cohortId);
    if (!place) throw Refusal.notFound('The cohort');
    authorize(viewer, seeAttendance, { ...place, cohortId });
    await this.exports.take(viewer, 'attendance', { ...place, cohortId });
    return { cohortId, sessionId: null };
  }

  private named(records: readonly ExportedRecord[]): Promise<Map<string, PersonFacts>> {
    const ids = records.flatMap(({ personId, recordedBy, adjustedBy }) => [
      personId,
      ...recordedBy,
      ...adjustedBy,
    ]);
    return this.people.byIds([...new Set(ids)]);
  }
}

function who(person: PersonFacts | undefined): Cell[] {
  return [person?.name ?? null, person?.email ?? null];
}

function provenance(records: readonly ExportedRecord[], people: People): Cell[] {
  const all = (of: (one: ExportedRecord) => readonly string[]) => [...new Set(records.flatMap(of))];
  const names = (ids: readonly string[]) => ids.flatMap((id) => people.get(id)?.name ?? []).join('; ');
  return [
    all(({ sources }) => sources).join('; '),
    names(all(({ recordedBy }) => recordedBy)),
    names(all(({ adjustedBy }) => adjustedBy)),
    all(({ reasons }) => reasons).join('; '),
  ];
}

/** Minutes to two decimals; the file of a cohort leaves a cell empty where there is no record. */
function minutesOf(seconds: number | null): number | null {
  return seconds === null ? null : Math.round((seconds / 60) * 100) / 100;
}
