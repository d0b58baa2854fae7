import { randomUUID } from 'node:crypto';
import {
  type Client,
  createCohort,
  createProgram,
  signIn,
  type TestApp,
  type TestHub,
} from '../harness/index.js';

/** A cohort whose sessions are over, ready to be asked. */
export interface Scene {
  app: TestApp;
  hub: TestHub;
  programId: string;
  cohortId: string;
  people: Attendee[];
}

/** A person of a scene. */
export interface Attendee {
  id: string;
  email: string;
  profession: string | null;
  /** Sessions attended. */
  sessions: number;
}

/** Who is in a scene: `sessions` attended and profession of the person of this place, from 0. */
export interface Cast {
  people: number;
  sessions?: (index: number) => number;
  profession?: (index: number) => string | null;
}

const SESSIONS = 12;
const FIRST_SESSION = Date.UTC(2026, 2, 3, 18);
const WEEK_MS = 7 * 86_400_000;

/**
 * Sets up a cohort of people who attended. Rows are written at once, since how people are enrolled and how
 * attendance comes in is tested where it belongs.
 */
export async function sceneOf(app: TestApp, hub: TestHub, cast: Cast): Promise<Scene> {
  const programId = await createProgram(hub);
  const cohortId = await createCohort(hub, programId);
  const people = Array.from({ length: cast.people }, (_, index) => ({
    id: randomUUID(),
    email: `p${index + 1}.${cohortId.slice(-6)}@spoke.example`,
    profession: cast.profession?.(index) ?? null,
    sessions: cast.sessions?.(index) ?? SESSIONS,
  }));
  const place = { hub: hub.id, program: programId, cohort: cohortId };
  await enroll(app, place, people);
  await attend(app, place, people);
  return { app, hub, programId, cohortId, people };
}

/** A second cohort of the scene's program, with the same people. */
export async function sameAgain(scene: Scene): Promise<Scene> {
  const { app, hub, programId, people } = scene;
  const cohortId = await createCohort(hub, programId, { name: 'Autumn' });
  const place = { hub: hub.id, program: programId, cohort: cohortId };
  await enroll(app, place, people);
  await attend(app, place, people);
  return { ...scene, cohortId };
}

interface At {
  hub: string;
  program: string;
  cohort: string;
}

async function enroll(app: TestApp, at: At, people: Attendee[]): Promise<void> {
  await app.sql(
    `insert into person (id, created_at, name, email, email_key, profession, zone, language)
     select p.id, now(), split_part(p.email, '@', 1), p.email, p.email, p.profession, 'America/Denver', 'en'
       from jsonb_to_recordset($1) as p(id uuid, email text, profession text) on conflict do nothing`,
    [JSON.stringify(people)],
  );
  await app.sql(
    `insert into enrollment (id, created_at, hub_id, program_id, cohort_id, person_id, state)
     select gen_random_uuid(), now(), $2, $3, $4, p.id, 'enrolled' from jsonb_to_recordset($1) as p(id uuid)`,
    [JSON.stringify(people), at.hub, at.program, at.cohort],
  );
}

async function attend(app: TestApp, at: At, people: Attendee[]): Promise<void> {
  const ids = [at.hub, at.program, at.cohort];
  for (let index = 0; index < SESSIONS; index++) {
    const id = randomUUID();
    const starts = new Date(FIRST_SESSION + index * WEEK_MS);
    await app.sql(
      `insert into session (id, created_at, hub_id, program_id, cohort_id, title, starts_at, ends_at, zone, state, uid,
                            sequence, changed_at)
       values ($4, now(), $1, $2, $3, 'Session', $5, $5::timestamptz + interval '1 hour', 'America/Denver', 'scheduled',
               $6, 0, now())`,
      [...ids, id, starts, `${id}@test`],
    );
    const there = people.filter((person) => person.sessions > index).map((person) => person.id);
    await app.sql(
      `insert into attendance_record (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, seconds, creditable_seconds)
       select gen_random_uuid(), now(), $1, $2, $3, $4, p, 3000, 3000 from unnest($5::uuid[]) p`,
      [...ids, id, there],
    );
  }
}

/** A wave as tests draw it up. */
export const WAVE = {
  title: 'After the sessions',
  instruments: ['SWBURN', 'SWRES'],
  informationSheet: 'We ask how things are for you now, and how they were when you first attended.',
};

const DAY_MS = 86_400_000;

/** Draws up a wave that is open for three weeks. */
export async function createWave(
  scene: Scene,
  client: Client = scene.hub.admin,
  input: object = {},
): Promise<string> {
  const { createWave: wave } = await client.get<{ createWave: { id: string } }>(
    `mutation ($cohortId: ID!, $input: CreateWaveInput!) { createWave(cohortId: $cohortId, input: $input) { id } }`,
    {
      cohortId: scene.cohortId,
      input: { ...WAVE, closesAt: new Date(scene.app.clock.now().getTime() + 21 * DAY_MS), ...input },
    },
  );
  return wave.id;
}

/** Opens a wave, and waits for its mail. Those before it in the program count as long past. */
export async function openWave(scene: Scene, id: string, client: Client = scene.hub.admin): Promise<void> {
  await scene.app.sql(`update wave set closed_at = closed_at - interval '31 days' where program_id = $1`, [
    scene.programId,
  ]);
  const { openWave: opening } = await client.get<{ openWave: { reasons?: string[] } }>(
    `mutation ($id: ID!) { openWave(id: $id) { ... on WaveNotReady { reasons } } }`,
    { id },
  );
  if (opening.reasons) throw new Error(`The wave did not open: ${opening.reasons.join(' ')}`);
  await scene.app.settled();
}

/** Draws up and opens a wave; gives the token that each person was mailed, by address. */
export async function openedWave(
  scene: Scene,
  input: object = {},
): Promise<{ id: string; tokens: Map<string, string> }> {
  const id = await createWave(scene, scene.hub.admin, input);
  await openWave(scene, id);
  return { id, tokens: tokensOf(scene, id) };
}

/** The tokens in the invitations to a wave, by address. */
export function tokensOf(scene: Scene, waveId: string): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const mail of scene.app.mailbox.all()) {
    const token = new RegExp(`/survey/${waveId}#([\\w-]+)`).exec(mail.text)?.[1];
    if (token) tokens.set(mail.to.address, token);
  }
  return tokens;
}

/** The same value for every question of the two questionnaires, now and before. */
export function sheet(now: number | null, before: number | null = now) {
  const of = (instrument: string) => ({
    instrument,
    now: Array(10).fill(now),
    before: Array(10).fill(before),
  });
  return [of('SWBURN'), of('SWRES')];
}

/** What came of an answer. */
export interface Submitted {
  kind: string;
  message: string;
  instrument?: string | null;
  item?: number | null;
  point?: string | null;
  support?: { title: string }[];
}

/** Answers by a link, as the page does. */
export async function submit(
  app: TestApp,
  waveId: string,
  token: string,
  answers: object[] = sheet(3),
): Promise<Submitted> {
  const { submitSurvey } = await app.anonymous.get<{ submitSurvey: Submitted }>(
    `mutation ($input: SubmitSurveyInput!) { submitSurvey(input: $input) {
       kind: __typename
       ... on AnswersKept { message support { title } }
       ... on AnswersInvalid { message instrument item point }
       ... on SurveyAnswered { message } ... on SurveyDeclined { message }
       ... on SurveyClosed { message } ... on SurveyLinkInvalid { message } } }`,
    { input: { waveId, token, answers } },
  );
  return submitSurvey;
}

/** Looks what a link is good for. */
export async function enter(
  app: TestApp,
  waveId: string,
  token: string,
): Promise<{ kind: string; anchorMonth?: string }> {
  const { surveyEntry } = await app.anonymous.get<{ surveyEntry: { kind: string; anchorMonth?: string } }>(
    `mutation ($waveId: ID!, $token: String!) { surveyEntry(waveId: $waveId, token: $token) {
       kind: __typename ... on SurveyReady { anchorMonth } } }`,
    { waveId, token },
  );
  return surveyEntry;
}

/** Declines by a link. */
export async function decline(app: TestApp, waveId: string, token: string): Promise<string> {
  const { declineSurvey } = await app.anonymous.get<{ declineSurvey: { kind: string } }>(
    `mutation ($waveId: ID!, $token: String!) { declineSurvey(waveId: $waveId, token: $token) { kind: __typename } }`,
    { waveId, token },
  );
  return declineSurvey.kind;
}

/** Ends a wave and waits until it is counted. */
export async function endWave(scene: Scene, id: string): Promise<void> {
  await scene.hub.admin.get(`mutation ($id: ID!) { closeWave(id: $id) { id } }`, { id });
  await scene.app.settled();
}

/** Lets days pass. Sign-ins do not last that long, so the admin signs in anew. */
export async function daysLater(scene: Scene, days: number, email = 'ana@mesa.example'): Promise<void> {
  scene.app.clock.advance(days * DAY_MS);
  await scene.app.settled();
  scene.hub.admin = await signIn(scene.app, email);
}
