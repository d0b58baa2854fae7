import type { Recovery } from '../features/identity/index.js';
import type { ApiClient } from './client.js';
import type { SampleCohort, SamplePerson } from './samples.js';
import type { Team } from './story.js';

/** Sessions whose credit is claimed, and people who evaluate them and claim. */
const SESSIONS = 3;
const PEOPLE = 8;
const WHY = 'Sample data: the sessions are of the past';
const COMMENTS = [
  'I will ask about sleep first.',
  'A pause before the hardest visit.',
  'Talk with my supervisor.',
];

/** What became of it. */
export interface CreditStory {
  evaluated: number;
  claimed: number;
}

/**
 * Has some people of a cohort evaluate its first sessions, which are designated, and claim their credit; one award is taken
 * back, and one waits for the office, since attendance changed after it was made.
 *
 * @param operator gives each a way in, since so many mailed links would be more than one network may ask for
 */
export async function giveCredit(
  newClient: () => ApiClient,
  operator: Recovery,
  team: Team,
  sample: SampleCohort,
): Promise<CreditStory> {
  const cohortId = await cohortNamed(team, sample.name);
  const sessions = await heldSessions(team, cohortId);
  for (const id of sessions)
    await reopen(team, id, 'reopenEvaluation', 'ReopenEvaluationInput', { days: 30 });
  const story = { evaluated: 0, claimed: 0 };
  for (const person of claimants(sample))
    await claimAll(newClient(), operator, team, person, sessions, story);
  await revokeOne(team, sessions[0] ?? '');
  await changeAttendance(team, sessions.at(-1) ?? '', sample);
  return story;
}

/** Those who may have one of the two kinds, and one who may have neither. */
function claimants({ people }: SampleCohort): SamplePerson[] {
  const of = (profession: string) => people.filter((one) => one.profession === profession);
  const eligible = [...of('physician').slice(0, PEOPLE / 2), ...of('social_worker').slice(0, PEOPLE / 2)];
  return [...eligible, ...of('peer_support').slice(0, 1)];
}

/** The cohort of the sample program that has a name. */
export async function cohortNamed({ facilitator, programId }: Team, name: string): Promise<string> {
  const { cohorts } = await facilitator.ask<{ cohorts: { nodes: { id: string; name: string }[] } }>(
    `query ($programId: ID!) { cohorts(programId: $programId) { nodes { id name } } }`,
    { programId },
  );
  const found = cohorts.nodes.find((cohort) => cohort.name === name);
  if (!found) throw new Error(`There is no cohort ${name}`);
  return found.id;
}

async function heldSessions({ facilitator }: Team, cohortId: string): Promise<string[]> {
  const { cohort } = await facilitator.ask<{
    cohort: { sessions: { nodes: { id: string; state: string }[] } };
  }>(`query ($id: ID!) { cohort(id: $id) { sessions(first: 50) { nodes { id state } } } }`, { id: cohortId });
  return cohort.sessions.nodes.flatMap(({ id, state }) => (state === 'held' ? [id] : [])).slice(0, SESSIONS);
}

/** The time for it is over: the team gives some more. */
async function reopen(
  { admin }: Team,
  id: string,
  field: string,
  type: string,
  input: object,
): Promise<void> {
  const chosen = field === 'reopenClaims' ? '' : ' { sessionId }';
  await admin.ask(
    `mutation ($id: ID!, $input: ${type}!) { ${field}(sessionId: $id, input: $input)${chosen} }`,
    {
      id,
      input,
    },
  );
}

interface Own {
  sessionId: string | null;
  creditType: string;
  barred: string | null;
  awarded: string | null;
}

async function claimAll(
  client: ApiClient,
  operator: Recovery,
  team: Team,
  { email }: SamplePerson,
  sessions: readonly string[],
  story: CreditStory,
): Promise<void> {
  const token = await operator.link(email);
  await client.ask(`mutation ($token: String!) { finishSignIn(token: $token) { __typename } }`, { token });
  const { me } = await client.ask<{ me: { id: string } }>(`{ me { id } }`);
  for (const id of sessions) {
    const time = { personId: me.id, days: 30, reason: WHY };
    await reopen(team, id, 'reopenClaims', 'ReopenClaimsInput', time);
    const answers = [
      { questionId: 'objectives', value: 3 + ((story.evaluated + id.length) % 3) },
      { questionId: 'bias', value: 1 },
      { questionId: 'change', text: COMMENTS[story.evaluated % COMMENTS.length] },
    ];
    await client.ask(
      `mutation ($id: ID!, $input: AnswerEvaluationInput!) { answerEvaluation(sessionId: $id, input: $input) { __typename } }`,
      { id, input: { answers } },
    );
    story.evaluated += 1;
  }
  const { myCredits } = await client.ask<{ myCredits: Own[] }>(
    `{ myCredits { sessionId creditType barred awarded } }`,
  );
  for (const { sessionId, creditType, barred, awarded } of myCredits) {
    if (barred !== null || awarded !== null || !sessions.includes(sessionId ?? '')) continue;
    await client.ask(
      `mutation ($id: ID!, $input: ClaimCreditInput!) { claimCredit(sessionId: $id, input: $input) { __typename } }`,
      { id: sessionId, input: { creditType, attested: true } },
    );
    story.claimed += 1;
  }
  await client.ask(`mutation { signOut }`);
}

interface Position {
  personName: string;
  awarded: string | null;
  lastEntryId: string | null;
}

async function awardedIn({ admin }: Team, id: string): Promise<Position[]> {
  const { creditPositions } = await admin.ask<{ creditPositions: { nodes: Position[] } }>(
    `query ($id: ID!) { creditPositions(sessionId: $id, first: 100) { nodes { personName awarded lastEntryId } } }`,
    { id },
  );
  return creditPositions.nodes.filter(({ awarded }) => awarded !== null);
}

/** Somebody turns out to have had the credit elsewhere already. */
async function revokeOne(team: Team, id: string): Promise<void> {
  const entryId = (await awardedIn(team, id))[0]?.lastEntryId;
  if (!entryId) return;
  await team.admin.ask(`mutation ($input: AdjustCreditInput!) { adjustCredit(input: $input) { amount } }`, {
    input: { entryId, reason: 'awarded_twice' },
  });
}

/** The report of a session is taken in anew without somebody who has credit of it. */
async function changeAttendance(team: Team, id: string, { reports }: SampleCohort): Promise<void> {
  const { facilitator } = team;
  const name = (await awardedIn(team, id))[0]?.personName;
  const { session } = await facilitator.ask<{ session: { attendanceImports: { id: string }[] } }>(
    `query ($id: ID!) { session(id: $id) { attendanceImports { id } } }`,
    { id },
  );
  const report = reports[SESSIONS - 1]?.toString('utf8');
  if (!name || !report) return;
  for (const { id: importId } of session.attendanceImports)
    await facilitator.ask(`mutation ($id: ID!) { undoAttendanceImport(id: $id) { id } }`, { id: importId });
  const without = report.split('\n').filter((line) => !line.includes(name));
  const { importId } = await facilitator.upload<{ importId: string }>(
    `/uploads/attendance/${id}`,
    Buffer.from(without.join('\n')),
  );
  await facilitator.ask(`mutation ($id: ID!) { commitAttendanceImport(id: $id) { __typename } }`, {
    id: importId,
  });
}
