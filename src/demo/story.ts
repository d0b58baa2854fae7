import { type ApiClient, until } from './client.js';
import type { AnswerSheet, SampleCohort, SampleHub } from './samples.js';

/** Makes a client that nobody knows yet. */
export type NewClient = () => ApiClient;

/** The people of the sample hub, signed in. */
export interface Team {
  hubId: string;
  programId: string;
  admin: ApiClient;
  facilitator: ApiClient;
  lead: ApiClient;
}

/** What became of a sample cohort. */
export interface CohortStory {
  cohortId: string;
  waveId: string;
  releaseId: string;
}

/** A survey's questions change nothing of the story, but people read the page before they answer it. */
const SHEET =
  'We would like to know how your work has felt to you since you first attended, and how it feels now. ' +
  'Answering takes about five minutes. It is up to you, and nobody at your workplace learns whether you did.';

/** Founds the sample hub by the operator's link, begins its program, and signs its team in. */
export async function foundHub(newClient: NewClient, token: string, sample: SampleHub): Promise<Team> {
  const admin = newClient();
  const { foundHub: founded } = await admin.ask<{ foundHub: { hub: { id: string } } }>(
    `mutation ($input: FoundHubInput!) { foundHub(input: $input) { ... on HubFoundedType { hub { id } } } }`,
    {
      input: {
        token,
        hubName: sample.hub.name,
        country: sample.hub.country,
        zone: sample.hub.zone,
        yourName: sample.admin.name,
        yourEmail: sample.admin.email,
      },
    },
  );
  const hubId = founded.hub.id;
  await admin.signIn(sample.admin.email);
  await until('the first admin’s role', async () => {
    const { myHubs } = await admin.ask<{ myHubs: { totalCount: number } }>(`{ myHubs { totalCount } }`);
    return myHubs.totalCount > 0 || null;
  });
  const { createProgram } = await admin.ask<{ createProgram: { id: string } }>(
    `mutation ($hubId: ID!, $input: CreateProgramInput!) { createProgram(hubId: $hubId, input: $input) { id } }`,
    { hubId, input: sample.program },
  );
  const programId = createProgram.id;
  const give = async (role: string, person: { name: string; email: string }): Promise<ApiClient> => {
    await admin.ask(`mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id } } }`, {
      input: { hubId, programId, role, name: person.name, email: person.email },
    });
    const client = newClient();
    await client.signIn(person.email);
    return client;
  };
  return {
    hubId,
    programId,
    admin,
    facilitator: await give('facilitator', sample.facilitator),
    lead: await give('program_lead', sample.lead),
  };
}

/** What happens in each session of the sample cohorts: 50 of its 60 minutes count towards credit. */
const AGENDA = [
  { kind: 'introductions', title: 'Welcome', minutes: 5 },
  { kind: 'didactic', title: 'The topic of the day', minutes: 20 },
  { kind: 'case', title: 'A case from a spoke', minutes: 20 },
  { kind: 'recommendations', title: 'Recommendations, spokes first', minutes: 10 },
  { kind: 'summary', title: 'What we take with us', minutes: 5 },
];

/** Begins a cohort, enrolls its people, and makes its series with a run sheet for each session. */
export async function beginCohort({ facilitator, programId }: Team, cohort: SampleCohort): Promise<string> {
  const { createCohort } = await facilitator.ask<{ createCohort: { id: string } }>(
    `mutation ($programId: ID!, $input: CreateCohortInput!) { createCohort(programId: $programId, input: $input) { id } }`,
    { programId, input: { name: cohort.name, capacity: cohort.capacity } },
  );
  const cohortId = createCohort.id;
  for (const person of cohort.people) {
    await facilitator.ask(
      `mutation ($cohortId: ID!, $input: EnrollInput!) { enroll(cohortId: $cohortId, input: $input) { __typename } }`,
      { cohortId, input: person },
    );
  }
  const { title, firstStart, minutes, zone, weeks } = cohort.series;
  const { createSeries } = await facilitator.ask<{ createSeries: { sessions: { id: string }[] } }>(
    `mutation ($cohortId: ID!, $input: CreateSeriesInput!) { createSeries(cohortId: $cohortId, input: $input) { sessions { id } } }`,
    { cohortId, input: { title, firstStart, minutes, zone, sessions: weeks, draft: true } },
  );
  // The agenda of what was held stays as it is, and these sessions are over as soon as they are published.
  for (const { id } of createSeries.sessions) {
    await facilitator.ask(
      `mutation ($id: ID!, $segments: [SegmentInput!]!) { setAgenda(sessionId: $id, segments: $segments) { id } }`,
      { id, segments: AGENDA },
    );
  }
  await facilitator.ask(`mutation ($id: ID!) { publishSession(sessionId: $id, wholeSeries: true) { id } }`, {
    id: createSeries.sessions[0]?.id,
  });
  return cohortId;
}

/** Takes the meeting reports in: reads each, marks unknown participants as guests, and records the rest. */
export async function takeAttendance(
  { facilitator }: Team,
  cohortId: string,
  cohort: SampleCohort,
): Promise<void> {
  const { cohort: found } = await facilitator.ask<{ cohort: { sessions: { nodes: { id: string }[] } } }>(
    `query ($id: ID!) { cohort(id: $id) { sessions(first: 50) { nodes { id } } } }`,
    { id: cohortId },
  );
  for (const [at, report] of cohort.reports.entries()) {
    const sessionId = found.sessions.nodes[at]?.id;
    const { importId } = await facilitator.upload<{ importId: string }>(
      `/uploads/attendance/${sessionId}`,
      report,
    );
    await markGuests(facilitator, importId);
    await facilitator.ask(`mutation ($id: ID!) { commitAttendanceImport(id: $id) { __typename } }`, {
      id: importId,
    });
  }
}

/** Whoever the roster does not know was a guest; the facilitator says so, the program never guesses. */
async function markGuests(facilitator: ApiClient, importId: string): Promise<void> {
  interface Participant {
    id: string;
    matchKind: string | null;
  }
  const { attendanceImport } = await facilitator.ask<{
    attendanceImport: { participants: { nodes: Participant[] } };
  }>(
    `query ($id: ID!) { attendanceImport(id: $id) { participants(first: 100, unresolved: true) { nodes { id matchKind } } } }`,
    { id: importId },
  );
  for (const participant of attendanceImport.participants.nodes) {
    if (participant.matchKind !== null) continue;
    await facilitator.ask(
      `mutation ($id: ID!, $input: MatchAttendanceInput!) { matchAttendance(participantId: $id, input: $input) { id } }`,
      { id: participant.id, input: { guest: true } },
    );
  }
}

/** Writes to those who missed the last session that was held. */
export async function writeToAbsent({ facilitator }: Team, cohortId: string): Promise<void> {
  const { cohort } = await facilitator.ask<{
    cohort: { sessions: { nodes: { id: string; state: string }[] } };
  }>(`query ($id: ID!) { cohort(id: $id) { sessions(first: 50) { nodes { id state } } } }`, { id: cohortId });
  const sessionId = cohort.sessions.nodes.findLast(({ state }) => state === 'held')?.id;
  if (!sessionId) return;
  await facilitator.ask(
    `mutation ($cohortId: ID!, $input: SendMessageInput!) { sendMessage(cohortId: $cohortId, input: $input) { id } }`,
    {
      cohortId,
      input: {
        audience: 'absent',
        sessionId,
        subject: 'We missed you',
        body: 'What we talked about is on the session’s page.\nIf the time does not suit you, please write to me.',
        key: 'demo-message',
      },
    },
  );
}

/** Opens a retrospective wave and waits until everyone who came often enough has their invitation. */
export async function openWave({ facilitator }: Team, cohortId: string, title: string): Promise<string> {
  const { createWave } = await facilitator.ask<{ createWave: { id: string } }>(
    `mutation ($cohortId: ID!, $input: CreateWaveInput!) { createWave(cohortId: $cohortId, input: $input) { id } }`,
    {
      cohortId,
      input: {
        title,
        instruments: ['SWBURN', 'SWRES', 'SWPROG'],
        closesAt: new Date(Date.now() + 14 * 86_400_000).toISOString(),
        informationSheet: SHEET,
        ethicsReference: 'Sample data: no people were asked',
      },
    },
  );
  const { openWave: opened } = await facilitator.ask<{
    openWave: { __typename: string; reasons?: string[] };
  }>(`mutation ($id: ID!) { openWave(id: $id) { __typename ... on WaveNotReady { reasons } } }`, {
    id: createWave.id,
  });
  if (opened.__typename !== 'WaveIsOpen')
    throw new Error(`The wave did not open: ${opened.reasons?.join(' ')}`);
  return createWave.id;
}

/** People follow the link in their mail, read the page, and answer it. */
export async function answer(
  newClient: NewClient,
  team: Team,
  waveId: string,
  sheets: readonly AnswerSheet[],
): Promise<void> {
  const path = `/survey/${waveId}`;
  const links = await until('the invitations', async () => {
    const { wave } = await team.facilitator.ask<{ wave: { response: { invited: number } } }>(
      `query ($id: ID!) { wave(id: $id) { response { invited } } }`,
      { id: waveId },
    );
    const mailed = await team.facilitator.mailedLinks(path);
    return wave.response.invited > 0 && mailed.size >= wave.response.invited ? [...mailed.values()] : null;
  });
  if (links.length < sheets.length) throw new Error(`Only ${links.length} people were invited`);
  for (const [at, sheet] of sheets.entries())
    await answerOne(newClient(), path, waveId, links[at] as string, sheet);
}

async function answerOne(
  client: ApiClient,
  path: string,
  waveId: string,
  token: string,
  sheet: AnswerSheet,
): Promise<void> {
  await client.open(path);
  const entry = await client.ask<{ surveyEntry: { __typename: string } }>(
    `mutation ($waveId: ID!, $token: String!) { surveyEntry(waveId: $waveId, token: $token) { __typename } }`,
    { waveId, token },
  );
  if (entry.surveyEntry.__typename !== 'SurveyReady')
    throw new Error('A mailed survey link was not accepted');
  const { submitSurvey } = await client.ask<{ submitSurvey: { __typename: string } }>(
    `mutation ($input: SubmitSurveyInput!) { submitSurvey(input: $input) { __typename } }`,
    {
      input: {
        waveId,
        token,
        answers: Object.entries(sheet).map(([instrument, a]) => ({ instrument, ...a })),
      },
    },
  );
  if (submitSurvey.__typename !== 'AnswersKept')
    throw new Error(`An answer was not kept: ${submitSurvey.__typename}`);
}

/** Closes the wave, and waits for the job that computes its release. */
export async function closeWave({ lead }: Team, cohortId: string, waveId: string): Promise<string> {
  await lead.ask(`mutation ($id: ID!) { closeWave(id: $id) { id } }`, { id: waveId });
  return until('the release', async () => {
    const { releases } = await lead.ask<{ releases: { nodes: { id: string }[] } }>(
      `query ($cohortId: ID!) { releases(cohortId: $cohortId) { nodes { id } } }`,
      { cohortId },
    );
    return releases.nodes[0]?.id;
  });
}
