import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A person as the sample hub names them. */
export interface SamplePerson {
  name: string;
  email: string;
  profession?: string;
}

/** What a person of the sample tells of themselves, as the API takes it. */
export interface SampleProfile {
  email: string;
  work: object;
  place: object;
  licences: object[];
  npi: string | null;
  languages: object;
}

/** The sample hub, its program and its team. */
export interface SampleHub {
  hub: { name: string; country: string; zone: string };
  program: { name: string; description: string };
  admin: SamplePerson;
  facilitator: SamplePerson;
  lead: SamplePerson;
}

/** One respondent's answers by question set. */
export type AnswerSheet = Record<string, { now: (number | null)[]; before: (number | null)[] }>;

/** A sample cohort with all that happened in it. */
export interface SampleCohort {
  name: string;
  capacity: number;
  series: { title: string; firstStart: string; minutes: number; zone: string; weeks: number };
  people: SamplePerson[];
  profiles: SampleProfile[];
  /** Meeting reports, in the order of the sessions. */
  reports: Buffer[];
  answers: AnswerSheet[];
}

/** Who was at a session of a sample cohort, as sources tell it that are no meeting report; minutes are from its start on. */
export interface SamplePresence {
  session: { title: string; daysAgo: number; hour: number; minutes: number };
  presses: { kind: 'here' | 'gone'; minute: number; emails: string[] }[];
  sheet: {
    organizer: string;
    organization: string;
    site: string;
    label: string;
    lines: { name: string; email: string; from: number; until: number }[];
  };
  adjustment: { emails: string[]; reason: string };
  correction: { email: string; from: number; until: number; words: string };
  statement: { email: string; from: number; until: number; words: string };
}

// From dist/src/demo to the repository.
const FOLDER = fileURLToPath(new URL('../../../samples/', import.meta.url));

/** Reads the sample hub. */
export async function readHub(): Promise<SampleHub> {
  return JSON.parse(await readFile(`${FOLDER}hub.json`, 'utf8')) as SampleHub;
}

/** Reads the table of credit from before. */
export function readPastCredit(): Promise<Buffer> {
  return readFile(`${FOLDER}past-credit.csv`);
}

/** Reads who was at a session of the autumn cohort that no meeting report knows of. */
export async function readPresence(): Promise<SamplePresence> {
  return JSON.parse(await readFile(`${FOLDER}autumn/presence.json`, 'utf8')) as SamplePresence;
}

/** Reads a sample cohort. */
export async function readCohort(folder: string): Promise<SampleCohort> {
  const at = `${FOLDER}${folder}/`;
  const cohort = JSON.parse(await readFile(`${at}cohort.json`, 'utf8')) as Pick<
    SampleCohort,
    'name' | 'capacity' | 'series'
  >;
  const files = (await readdir(`${at}reports`)).sort();
  return {
    ...cohort,
    people: (await linesOf(`${at}people.csv`)).slice(1).map((line) => {
      const [name = '', email = '', profession] = line.split(',');
      return { name, email, profession };
    }),
    profiles: (await linesOf(`${at}profiles.jsonl`)).map((line) => JSON.parse(line) as SampleProfile),
    reports: await Promise.all(files.map((file) => readFile(`${at}reports/${file}`))),
    answers: (await linesOf(`${at}answers.jsonl`)).map((line) => JSON.parse(line) as AnswerSheet),
  };
}

async function linesOf(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
}
