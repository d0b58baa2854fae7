import type { Response } from 'supertest';
import { SYSTEM, Work } from '../../src/platform/events/index.js';
import { RetentionKinds } from '../../src/platform/personal-data/index.js';
import {
  type Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  TestApp,
  type TestHub,
} from '../harness/index.js';

/** The header of a Zoom report. */
export const Z1 = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest';

/** A row of a Zoom report on the session's day; times are of the wall clock, `hh:mm:ss` in the afternoon. */
export const row = (name: string, email: string, from: string, to: string, day = '03/04/2026') =>
  `${name},${email},${day} ${from} PM,${day} ${to} PM,60,Yes`;

/** Person 1, known by the e-mail, for the whole session. */
export const P1 = row('Person 1', 'P1@spoke.example', '12:00:00', '01:00:00');
/** Person 2, known by the name alone, for half of it. */
export const P2 = row('Person 2', '', '12:00:00', '12:30:00');
/** Somebody who is not expected. */
export const GUEST = row('Visiting Guest', 'guest@elsewhere.example', '12:10:00', '12:20:00');
/** Tom Becker, misspelt. */
export const MISSPELT = row('Tom Beker', '', '12:15:00', '12:45:00');

export interface Participant {
  id: string;
  name: string;
  email: string | null;
  seconds: number | null;
  minutes: number | null;
  flags: string[];
  matchKind: string | null;
  person: { id: string; name: string } | null;
  suggestion: { id: string; name: string } | null;
}

export interface Import {
  state: string;
  format: string;
  dateOrder: string | null;
  rows: number;
  problems: { line: number; code: string; message: string }[];
  tally: { participants: number; matched: number; guests: number; unresolved: number };
  viewerCan: { match: boolean; commit: boolean; undo: boolean };
  participants: { totalCount: number; nodes: Participant[] };
}

export const IMPORT = `query ($id: ID!) { attendanceImport(id: $id) {
  state format dateOrder rows problems { line code message } tally { participants matched guests unresolved }
  viewerCan { match commit undo }
  participants(first: 50) { totalCount nodes {
    id name email seconds minutes flags matchKind person { id name } suggestion { id name } } } } }`;
export const COMMIT = `mutation ($id: ID!) { commitAttendanceImport(id: $id) {
  __typename ... on AttendanceImport { state } ... on NothingToRecord { message } } }`;
export const MATCH = `mutation ($id: ID!, $input: MatchAttendanceInput!) {
  matchAttendance(participantId: $id, input: $input) { matchKind person { name } suggestion { name } } }`;
export const UNDO = `mutation ($id: ID!) { undoAttendanceImport(id: $id) { state } }`;
export const ATTENDANCE = `query ($id: ID!) { session(id: $id) {
  attendance(first: 100) { totalCount nodes { seconds minutes person { name } } } } }`;
export const MATRIX = `query ($cohortId: ID!) { attendanceMatrix(cohortId: $cohortId, first: 100) {
  sessions { id } people { totalCount nodes { seconds person { name } } } } }`;

/** What a route says when it refuses. */
export const error = ({ body }: Response) =>
  (body as { error: { code: string; message: string; fields: Record<string, string> } }).error;

/** A cohort of Person 1 to 3 and Tom Becker, its facilitator, and the ways in which reports are taken in. */
export class AttendanceScene {
  private constructor(
    readonly app: TestApp,
    readonly hub: TestHub,
    readonly cohortId: string,
    readonly facilitator: Client,
  ) {}

  /** @param on where the product runs already; on a database of the test's own when not given */
  static async start(on?: TestApp): Promise<AttendanceScene> {
    const app = on ?? (await TestApp.start());
    const hub = await foundHub(app);
    const programId = await createProgram(hub);
    const cohortId = await createCohort(hub, programId);
    await enrollPeople(hub.admin, cohortId, 3);
    const facilitator = await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId });
    const scene = new AttendanceScene(app, hub, cohortId, facilitator);
    await scene.enroll('Tom Becker', 'tom@spoke.example');
    return scene;
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  enroll(name: string, email: string, cohortId = this.cohortId): Promise<unknown> {
    return this.hub.admin.get(
      `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`,
      { id: cohortId, input: { name, email } },
    );
  }

  /** Has two people turn out to be one: the first stays. */
  async joinPeople(stays: string, goes: string): Promise<void> {
    const idOf = async (email: string) =>
      (await this.app.sql<{ id: string }>(`select id from person where email = $1`, [email]))[0]?.id;
    await this.hub.admin.get(
      `mutation ($hubId: ID!, $stayId: ID!, $goId: ID!) {
        mergePeople(hubId: $hubId, stayId: $stayId, goId: $goId) { ... on PeopleJoined { merge { id } } } }`,
      { hubId: this.hub.id, stayId: await idOf(stays), goId: await idOf(goes) },
    );
    await this.app.settled();
  }

  /** A session at noon in Denver, one hour long, on 4 March 2026 unless said otherwise. */
  async newSession(start = '2026-03-04T12:00', cohortId = this.cohortId, more: object = {}): Promise<string> {
    const { createSession } = await this.hub.admin.get<{ createSession: { id: string } }>(
      `mutation ($of: ID!, $input: CreateSessionInput!) { createSession(cohortId: $of, input: $input) { id } }`,
      { of: cohortId, input: { title: 'Burnout', start, minutes: 60, zone: 'America/Denver', ...more } },
    );
    return createSession.id;
  }

  upload(
    sessionId: string,
    body: Buffer,
    by = this.facilitator,
    query = '',
    type = 'text/csv',
  ): Promise<Response> {
    return by.post(`/uploads/attendance/${sessionId}${query}`, body, type);
  }

  /** The import that a Zoom report of these rows becomes. */
  async imported(sessionId: string, ...rows: string[]): Promise<string> {
    const { body } = await this.upload(sessionId, Buffer.from([Z1, ...rows, ''].join('\n')));
    const { importId } = body as { importId?: string };
    if (!importId) throw new Error(`The report was refused: ${JSON.stringify(body)}`);
    return importId;
  }

  async shown(id: string): Promise<Import> {
    return (await this.facilitator.get<{ attendanceImport: Import }>(IMPORT, { id })).attendanceImport;
  }

  async commit(id: string, by = this.facilitator): Promise<object> {
    return (await by.get<{ commitAttendanceImport: object }>(COMMIT, { id })).commitAttendanceImport;
  }

  undo(id: string): Promise<unknown> {
    return this.facilitator.get(UNDO, { id });
  }

  match(id: string, input: object): Promise<unknown> {
    return this.facilitator.get(MATCH, { id, input });
  }

  async participant(importId: string, name: string): Promise<Participant> {
    const found = (await this.shown(importId)).participants.nodes.find((one) => one.name === name);
    if (!found) throw new Error(`Nobody named ${name} stands in the import`);
    return found;
  }

  /** Seconds by name, as the team sees them. */
  async attendance(sessionId: string): Promise<Record<string, number>> {
    type Seen = { session: { attendance: { nodes: { seconds: number; person: { name: string } }[] } } };
    const { session } = await this.facilitator.get<Seen>(ATTENDANCE, { id: sessionId });
    return Object.fromEntries(session.attendance.nodes.map(({ person, seconds }) => [person.name, seconds]));
  }

  /** Removes what a kind of data holds of longer ago than a year from now on, as the daily run does when its time is over. */
  async removeOld(kind: string): Promise<number> {
    const found = this.app
      .get(RetentionKinds)
      .all()
      .find((one) => one.kind === kind);
    if (!found?.remove) throw new Error(`${kind} is kept for good`);
    const before = new Date(this.app.clock.now().getTime() + 365 * 86_400_000);
    const step = { before, hubId: this.hub.id, limit: 1_000 };
    return this.app
      .get(Work)
      .unrecorded('a run', SYSTEM, (tx) => found.remove?.(tx, step) ?? Promise.resolve(0));
  }

  importsOf(sessionId: string): Promise<unknown[]> {
    return this.app.sql(`select id from attendance_import where session_id = $1`, [sessionId]);
  }

  /** Statements that a request costs: the least of a few tries, for the relay looks around in between. */
  async cost(request: () => Promise<unknown>): Promise<number> {
    const tries: number[] = [];
    await this.app.settled();
    for (let i = 0; i < 5; i++) tries.push(await this.app.statements.counting(request));
    return Math.min(...tries);
  }
}
