import { AttendanceScene, P1, P2, UNDO, Z1 } from '../attendance/scene.js';
import { type Client, signIn, type TestApp } from '../harness/index.js';

export const OWN = `query ($id: ID!) { session(id: $id) { ownEvaluation { open closesAt answeredAt
  questions { id kind text required detailOn } answers { questionId value text } } } }`;
export const ANSWER = `mutation ($id: ID!, $answers: [EvaluationAnswerInput!]!) {
  answerEvaluation(sessionId: $id, input: { answers: $answers }) { __typename
    ... on EvaluationKept { answeredAt } ... on EvaluationClosed { message closedAt } } }`;
export const RESULTS = `query ($id: ID!) { sessionEvaluation(sessionId: $id) { attended answered closesAt
  questions { question { id text } answered mean counts words { name text } } } }`;
export const FORM = `query ($id: ID!) { program(id: $id) { viewerSetsEvaluation evaluationForm {
  version windowDays questions { id kind text low high detailOn detail required } } } }`;
export const SET_FORM = `mutation ($id: ID!, $input: EvaluationFormInput!) {
  setEvaluationForm(programId: $id, input: $input) { version windowDays questions { id text } } }`;
export const REOPEN = `mutation ($id: ID!, $input: ReopenEvaluationInput!) {
  reopenEvaluation(sessionId: $id, input: $input) { closesAt } }`;
export const PEOPLE = `query ($id: ID!) { evaluationPeople(sessionId: $id, first: 50) {
  totalCount nodes { personId name attended answeredAt longerUntil } } }`;

const HOUR_MS = 3_600_000;

/** An answer to a question. */
export interface Given {
  questionId: string;
  value?: number;
  text?: string;
}

/** Answers to all that the product asks by itself. */
export const answersOf = (objectives = 4, change = 'Ask about sleep'): Given[] => [
  { questionId: 'objectives', value: objectives },
  { questionId: 'bias', value: 1 },
  { questionId: 'change', text: change },
];

/** Sessions that were held, with Person 1 and 2 known to have been there. */
export class EvaluationScene {
  private day = 1;
  private signedIn: { at: number; client: Client } | null = null;

  private constructor(
    readonly attendance: AttendanceScene,
    readonly programId: string,
  ) {}

  /**
   * @param now what the time is; what it is here, where that does not matter
   * @param on where the product runs already
   */
  static async start(now?: string, on?: TestApp): Promise<EvaluationScene> {
    const attendance = await AttendanceScene.start(on);
    if (now) {
      attendance.app.clock.set(now);
      attendance.hub.admin = await signIn(attendance.app, 'ana@mesa.example');
    }
    const [row] = await attendance.app.sql<{ id: string }>(
      `select program_id as id from cohort where id = $1`,
      [attendance.cohortId],
    );
    return new EvaluationScene(attendance, row?.id ?? '');
  }

  get app() {
    return this.attendance.app;
  }

  get hub() {
    return this.attendance.hub;
  }

  /** A session that was held, of which it is not known yet who was there. */
  async held(): Promise<string> {
    const day = String(this.day++).padStart(2, '0');
    const id = await this.attendance.newSession(`2026-03-${day}T12:00`);
    await this.app.settled();
    return id;
  }

  /** A session that Person 1 was at for all of it, and Person 2 for half. */
  async attended(): Promise<string> {
    const id = await this.held();
    await this.record(id);
    return id;
  }

  /** Reads who was at a session; nothing counts yet. */
  async read(id: string, by?: Client, people: readonly string[] = [P1, P2]): Promise<string> {
    const [row] = await this.app.sql<{ day: string }>(
      `select to_char(starts_at at time zone zone, 'MM/DD/YYYY') as day from session where id = $1`,
      [id],
    );
    const rows = people.map((one) => one.replaceAll('03/04/2026', row?.day ?? ''));
    const report = Buffer.from([Z1, ...rows, ''].join('\n'));
    const { body } = await this.attendance.upload(id, report, by ?? (await this.facilitator()));
    return (body as { importId: string }).importId;
  }

  /** Takes in who was at a session. */
  async record(id: string): Promise<string> {
    const by = await this.facilitator();
    const importId = await this.read(id, by);
    await this.attendance.commit(importId, by);
    await this.app.settled();
    return importId;
  }

  /** Takes in that somebody was there, beside what is known. */
  async recordAlso(id: string, person: string): Promise<string> {
    const by = await this.facilitator();
    const importId = await this.read(id, by, [person]);
    await this.attendance.commit(importId, by);
    await this.app.settled();
    return importId;
  }

  /** Takes a report back. */
  async undo(importId: string): Promise<void> {
    await (await this.facilitator()).get(UNDO, { id: importId });
    await this.app.settled();
  }

  /** The facilitator; signed in anew where time has passed. */
  private async facilitator(): Promise<Client> {
    const now = this.app.clock.now().getTime();
    if (!this.signedIn || now - this.signedIn.at > HOUR_MS)
      this.signedIn = { at: now, client: await signIn(this.app, 'fay@mesa.example') };
    return this.signedIn.client;
  }

  person(number: number): Promise<Client> {
    return signIn(this.app, `p${number}@spoke.example`);
  }

  async idOf(number: number): Promise<string> {
    const [row] = await this.app.sql<{ id: string }>(`select id from person where email = $1`, [
      `p${number}@spoke.example`,
    ]);
    return row?.id ?? '';
  }

  async answer(by: Client, id: string, answers: Given[] = answersOf()): Promise<string> {
    type Kept = { answerEvaluation: { __typename: string } };
    return (await by.get<Kept>(ANSWER, { id, answers })).answerEvaluation.__typename;
  }

  /** The mails about a session's evaluation to a person. */
  mailsTo(number: number, id: string) {
    return this.app.mailbox
      .to(`p${number}@spoke.example`)
      .filter(({ text }) => text.includes(`/sessions/${id}/evaluation`));
  }
}
