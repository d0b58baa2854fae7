import type { Recovery } from '../features/identity/index.js';
import type { ApiClient } from './client.js';
import type { SampleCohort, SamplePerson } from './samples.js';
import type { Team } from './story.js';

/** What the sample hub gives: credit for physicians, who make a statement; and for social work, after the evaluation. */
const OFFERED = ['AMA1', 'ASWB'];
/** The sample's sessions are long over: the hub lets people claim for years. */
const CLAIM_DAYS = 3_650;
/** Sessions that are designated, and people who evaluate them and claim. */
const SESSIONS = 3;
const PEOPLE = 8;
const COMMENTS = [
  'I will ask about sleep first.',
  'A pause before the hardest visit.',
  'Talk with my supervisor.',
];

const RULES = `unitMinutes step rounding minimum partial { kind minutes amount } excludedParts eligibleProfessions evaluation
  assessmentRequired attestationRequired refusesSharedRoom faculty { creditsPerHour excludesLearnerCredit }
  reportedTo reportWithinDays retentionYears printsCertificate`;

interface Rules {
  step: string;
  partial: { kind: string; minutes: number | null; amount: string | null };
  faculty: { creditsPerHour: string; excludesLearnerCredit: boolean } | null;
}

interface TypeSetup {
  code: string;
  version: number;
  offered: boolean;
  rules: Rules;
}

/** What became of it. */
export interface CreditStory {
  evaluated: number;
  claimed: number;
}

/**
 * Gives credit for the first sessions of a cohort: it is offered and designated, some evaluate the sessions and claim; one
 * award is taken back, and one waits for the office, since attendance changed after it was made.
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
  await offer(team);
  const sessions = await heldSessions(team, cohortId);
  for (const id of sessions) for (const creditType of OFFERED) await designate(team, id, creditType);
  const story = { evaluated: 0, claimed: 0 };
  for (const person of claimants(sample)) await claimAll(newClient(), operator, person, sessions, story);
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

async function cohortNamed({ facilitator, programId }: Team, name: string): Promise<string> {
  const { cohorts } = await facilitator.ask<{ cohorts: { nodes: { id: string; name: string }[] } }>(
    `query ($programId: ID!) { cohorts(programId: $programId) { nodes { id name } } }`,
    { programId },
  );
  const found = cohorts.nodes.find((cohort) => cohort.name === name);
  if (!found) throw new Error(`There is no cohort ${name}`);
  return found.id;
}

async function offer({ admin, hubId }: Team): Promise<void> {
  const { hub } = await admin.ask<{ hub: { creditSetup: { types: TypeSetup[] } } }>(
    `query ($hubId: ID!) { hub(id: $hubId) { creditSetup { types { code version offered rules { ${RULES} } } } } }`,
    { hubId },
  );
  for (const { code, version, rules } of hub.creditSetup.types.filter((type) =>
    OFFERED.includes(type.code),
  )) {
    const { partial, faculty, ...rest } = rules;
    const input = {
      ...rest,
      partial: partial.kind,
      partialMinutes: partial.minutes,
      fixedAmount: partial.amount,
      facultyCreditsPerHour: faculty?.creditsPerHour ?? null,
      facultyExcludesLearner: faculty?.excludesLearnerCredit ?? null,
      claimWindowDays: CLAIM_DAYS,
      // Of a sample session 50 minutes count: with a whole credit as the least it would give none.
      minimum: rules.step,
    };
    await admin.ask(
      `mutation ($hubId: ID!, $code: String!, $input: CreditTypeInput!) { setCreditType(hubId: $hubId, code: $code, input: $input) { __typename } }`,
      { hubId, code, input: { version, offered: true, rules: input } },
    );
  }
}

async function heldSessions({ facilitator }: Team, cohortId: string): Promise<string[]> {
  const { cohort } = await facilitator.ask<{
    cohort: { sessions: { nodes: { id: string; state: string }[] } };
  }>(`query ($id: ID!) { cohort(id: $id) { sessions(first: 50) { nodes { id state } } } }`, { id: cohortId });
  return cohort.sessions.nodes.flatMap(({ id, state }) => (state === 'held' ? [id] : [])).slice(0, SESSIONS);
}

async function designate({ admin }: Team, id: string, creditType: string): Promise<void> {
  await admin.ask(
    `mutation ($id: ID!, $input: DesignateInput!) { designateCredit(sessionId: $id, input: $input) { __typename } }`,
    { id, input: { creditType, reason: 'Sample data: it was agreed upon before the series began' } },
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
  { email }: SamplePerson,
  sessions: readonly string[],
  story: CreditStory,
): Promise<void> {
  const token = await operator.link(email);
  await client.ask(`mutation ($token: String!) { finishSignIn(token: $token) { __typename } }`, { token });
  for (const id of sessions) {
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
    if (barred !== null || awarded !== null) continue;
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
