import { LedgerService } from '../../src/features/credits/ledger/ledger.service.js';
import { SYSTEM, Work } from '../../src/platform/events/index.js';
import { offerCredit } from '../credits/setting-up.js';
import {
  Client,
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  openWave,
  recordAttendance,
  signIn,
  TestApp,
} from '../harness/index.js';

/** The ids that probes ask for; all of them stand in the first cohort of the first program of the first hub. */
export type Ids = Readonly<Record<string, string>>;

/** Two hubs, and somebody of every kind. */
export interface World {
  app: TestApp;
  ids: Ids;
  /** Who asks, in the order of the table's columns. */
  viewers: readonly (readonly [name: string, client: Client])[];
}

const ID = (client: Client, mutation: string, variables: object = {}): Promise<string> =>
  client.get<Record<string, { id: string }>>(mutation, variables).then((data) => Object.values(data)[0]!.id);

/** Sets the world up, through the public API. */
export async function worldOf(): Promise<World> {
  const app = await TestApp.start();
  const hub = await foundHub(app);
  const rival = await foundHub(app, 'Rival Hub', 'rita@rival.example');
  const { admin } = hub;
  const programId = await createProgram(hub);
  const otherProgram = await createProgram(hub, 'Diabetes');
  const cohortId = await createCohort(hub, programId, { name: 'Spring' });
  const otherCohort = await createCohort(hub, otherProgram, { name: 'Autumn' });
  const rivalCohort = await createCohort(rival, await createProgram(rival, 'Rival program'), {
    name: 'Theirs',
  });
  await enrollPeople(admin, cohortId, 12);
  const enroll = `mutation ($id: ID!, $email: String!) { enroll(cohortId: $id, input: { name: "Elsewhere", email: $email }) { __typename } }`;
  await admin.get(enroll, { id: otherCohort, email: 'otto@spoke.example' });
  await rival.admin.get(enroll, { id: rivalCohort, email: 'rob@rival.example' });
  const ids = await thingsIn(app, admin, { hubId: hub.id, programId, cohortId });
  const viewers: [string, Client][] = [
    ['nobody', app.anonymous],
    ['stranger', await grantedAndEnded(app, admin, hub.id)],
    ['participant', await signIn(app, 'p1@spoke.example')],
    ['participant elsewhere', await signIn(app, 'otto@spoke.example')],
    ['teacher', await signIn(app, 'tam@mesa.example')],
    ['faculty', await grantRole(app, hub, 'faculty', 'fac@mesa.example', { programId })],
    ['facilitator', await grantRole(app, hub, 'facilitator', 'fay@mesa.example', { programId })],
    [
      'facilitator elsewhere',
      await grantRole(app, hub, 'facilitator', 'els@mesa.example', { programId: otherProgram }),
    ],
    ['lead', await grantRole(app, hub, 'program_lead', 'lea@mesa.example', { programId })],
    ['CE office', await grantRole(app, hub, 'ce_administrator', 'cea@mesa.example')],
    ['auditor', await grantRole(app, hub, 'auditor', 'aud@mesa.example')],
    ['admin', admin],
    ['admin by a reading token', await readerFor(app, admin)],
    ['admin of another hub', rival.admin],
  ];
  await app.settled();
  return { app, ids, viewers };
}

/** Whoever holds an API token of somebody's that may only read. */
async function readerFor(app: TestApp, client: Client): Promise<Client> {
  const { createApiToken } = await client.get<{ createApiToken: { token: string } }>(
    `mutation { createApiToken(input: { label: "Reads", scope: "read" }) { token } }`,
  );
  return new Client(app.url, createApiToken.token);
}

/** Somebody who is known and signed in, and has nothing to do with any hub any more. */
async function grantedAndEnded(app: TestApp, admin: Client, hubId: string): Promise<Client> {
  const { grantRole: held } = await admin.get<{ grantRole: { grant: { id: string } } }>(
    `mutation ($hubId: ID!) { grantRole(input: { hubId: $hubId, role: "faculty", name: "Sven", email: "sven@far.example" }) { grant { id } } }`,
    { hubId },
  );
  const client = await signIn(app, 'sven@far.example');
  await admin.get(`mutation ($id: ID!) { revokeRole(grantId: $id) { __typename } }`, { id: held.grant.id });
  return client;
}

interface Place {
  hubId: string;
  programId: string;
  cohortId: string;
}

/** An instant so many days ahead: what is to come stays ahead, whenever this runs. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** One of everything that a cohort can have. */
async function thingsIn(app: TestApp, admin: Client, place: Place): Promise<Ids> {
  const { hubId, cohortId } = place;
  await recordAttendance(admin, cohortId, 12, 3);
  const waveId = await openWave(admin, cohortId, { instruments: ['SWBURN'] });
  const releaseId = await releaseOf(app, admin, cohortId, waveId);
  const { createSeries } = await admin.get<{
    createSeries: { series: { id: string }; sessions: { id: string }[] };
  }>(
    `mutation ($cohortId: ID!, $firstStart: String!) { createSeries(cohortId: $cohortId, input: {
       title: "Rounds", firstStart: $firstStart, minutes: 60, zone: "America/Denver", sessions: 3,
       meetingUrl: "https://meet.example/j/84512345678",
       faculty: [{ name: "Dr. Tam", email: "tam@mesa.example" }] }) { series { id } sessions { id } } }`,
    { cohortId, firstStart: `${inDays(70).slice(0, 10)}T12:00` },
  );
  const sessionId = createSeries.sessions[0]!.id;
  const of = { sessionId };
  await admin.get(
    `mutation ($sessionId: ID!) { setAgenda(sessionId: $sessionId, segments: [{ kind: "didactic", title: "Sleep", minutes: 25 }]) { id } }`,
    of,
  );
  await admin.get(
    `mutation ($sessionId: ID!) { addMaterialLink(sessionId: $sessionId, link: { title: "Slides", url: "https://files.example/s" }) { id } }`,
    of,
  );
  const { session } = await admin.get<{
    session: { materials: { id: string }[]; faculty: { personId: string }[] };
  }>(`query ($sessionId: ID!) { session(id: $sessionId) { materials { id } faculty { personId } } }`, of);
  const passId = await ID(
    admin,
    `mutation ($sessionId: ID!) { giveGuestPass(sessionId: $sessionId, guest: { name: "Gus", email: "gus@guest.example" }) { id } }`,
    of,
  );
  const messageId = await ID(
    admin,
    `mutation ($cohortId: ID!, $at: DateTime!) { sendMessage(cohortId: $cohortId, input: { subject: "Hello", body: "All of you", audience: "participants", at: $at, key: "first-message" }) { id } }`,
    { cohortId, at: inDays(30) },
  );
  const near = new Date(app.clock.now().getTime() + 1_200_000).toISOString().slice(0, 16);
  const nearSessionId = await ID(
    admin,
    `mutation ($cohortId: ID!, $start: String!) { createSession(cohortId: $cohortId, input: { title: "Now", start: $start, minutes: 60, zone: "UTC" }) { id } }`,
    { cohortId, start: near },
  );
  const consentTextId = await ID(
    admin,
    `mutation ($hubId: ID!) { writeConsentText(hubId: $hubId, input: { language: "en", body: "You agree that we keep your name.", asksAgain: false }) { id } }`,
    { hubId },
  );
  await admin.get(
    `mutation ($cohortId: ID!) { setCohortSettings(cohortId: $cohortId, input: { approval: false, audience: "Nurses", description: "Sleep", listing: "listed", waitlist: true }) { slug } }`,
    { cohortId },
  );
  const invitationId = await ID(
    admin,
    `mutation ($cohortId: ID!) { inviteToCohort(cohortId: $cohortId, input: { name: "Iva", email: "iva@new.example" }) { id } }`,
    { cohortId },
  );
  await admin.get(
    `mutation ($cohortId: ID!) { inviteToCohort(cohortId: $cohortId, input: { name: "Ike", email: "ike@new.example" }) { id } }`,
    { cohortId },
  );
  const { recordErasureRequest } = await admin.get<{ recordErasureRequest: { erasure: { id: string } } }>(
    `mutation ($hubId: ID!) { recordErasureRequest(hubId: $hubId, input: { email: "ike@new.example" }) { ... on ErasureIsAsked { erasure { id } } } }`,
    { hubId },
  );
  const [cohort] = await app.sql<{ slug: string }>(`select slug from cohort where id = $1`, [cohortId]);
  await admin.get(
    `mutation ($hubId: ID!) { setHolidays(hubId: $hubId, holidays: [{ day: "2027-07-04", name: "Day" }]) { day } }`,
    {
      hubId,
    },
  );
  return {
    ...place,
    waveId,
    releaseId,
    seriesId: createSeries.series.id,
    sessionId,
    materialId: session.materials[0]!.id,
    personId: session.faculty[0]!.personId,
    passId,
    messageId,
    nearSessionId,
    ...(await markedOf(admin, cohortId, nearSessionId)),
    meetingId: await meetingOf(app, hubId),
    ...(await roomOf(admin, cohortId, nearSessionId)),
    consentTextId,
    invitationId,
    erasureId: recordErasureRequest.erasure.id,
    designationId: await designationOf(admin, hubId, sessionId),
    disclosureId: await statementOf(app, hubId),
    ...(await certificatesOf(app, admin, { ...place, sessionId })),
    slug: cohort!.slug,
    listId: await listOf(admin, cohortId),
    ...(await importOf(app, admin, cohortId)),
    sheetId: await sheetOf(admin, cohortId),
    attestationId: await attestationOf(app, sessionId),
    ...(await registrantsOf(admin, sessionId)),
    ...(await rowsOf(app, admin, place)),
    questionId: await profilesOf(app, admin, hubId),
    ...(await twinsOf(admin, place)),
  };
}

/** What somebody who teaches stated. */
async function statementOf(app: TestApp, hubId: string): Promise<string> {
  const teacher = await signIn(app, 'tam@mesa.example');
  await teacher.get(
    `mutation ($hubId: ID!) { discloseToHub(hubId: $hubId, statement: { none: true, relationships: [] }) { hubId } }`,
    { hubId },
  );
  const [statement] = await app.sql<{ id: string }>(`select id from disclosure`);
  return statement!.id;
}

/** Credit with its certificate, certificates that were made at once, and a table of past credit. */
async function certificatesOf(
  app: TestApp,
  admin: Client,
  { hubId, programId, cohortId, sessionId }: Place & { sessionId: string },
): Promise<Ids> {
  const [person] = await app.sql<{ id: string }>(`select id from person where email = 'p1@spoke.example'`);
  await app.get(Work).run(SYSTEM, (tx) =>
    app.get(LedgerService).append(tx, {
      kind: 'award',
      hubId,
      personId: person!.id,
      source: { kind: 'session', id: sessionId, programId, cohortId },
      creditType: 'ANCC',
      amount: '0.75',
      retentionYears: 6,
    }),
  );
  await app.settled();
  const { prepareCertificates } = await admin.get<{ prepareCertificates: { id: string } }>(
    `mutation ($cohortId: ID!) { prepareCertificates(cohortId: $cohortId, input: { cumulative: false }) { ... on CertificateBatch { id } } }`,
    { cohortId },
  );
  const table = 'Name,Session,Date,Credit type,Credits\nSomebody Else,Sleep,2024-03-25,ANCC,1';
  const { body } = await admin.post(`/uploads/past-credit/${hubId}`, table, 'text/csv');
  const pastImportId = (body as { importId: string }).importId;
  const [record] = await app.sql<{ id: string }>(`select id from past_record where import_id = $1`, [
    pastImportId,
  ]);
  return { batchId: prepareCertificates.id, pastImportId, recordId: record!.id };
}

/** A type of credit that a hub offers, and a session that is proposed for it. */
async function designationOf(admin: Client, hubId: string, sessionId: string): Promise<string> {
  await offerCredit(admin, hubId, 'AMA1');
  const { proposeCredit } = await admin.get<{ proposeCredit: { designations: { id: string }[] } }>(
    `mutation ($sessionId: ID!) { proposeCredit(sessionId: $sessionId, input: { creditType: "AMA1" }) { designations { id } } }`,
    { sessionId },
  );
  return proposeCredit.designations[0]!.id;
}

/** An outcome report of a wave that twelve people were asked by and ten answered. */
async function releaseOf(app: TestApp, admin: Client, cohortId: string, waveId: string): Promise<string> {
  await app.settled();
  for (let n = 1; n <= 10; n++) {
    const token = app.mailbox.secretFor(`p${n}@spoke.example`, `/survey/${waveId}`);
    const answers = [
      { instrument: 'SWBURN', now: Array(10).fill(1 + (n % 3)), before: Array(10).fill(3 + (n % 2)) },
    ];
    await app.anonymous.get(
      `mutation ($input: SubmitSurveyInput!) { submitSurvey(input: $input) { __typename } }`,
      { input: { waveId, token, answers } },
    );
  }
  await admin.get(`mutation ($waveId: ID!) { closeWave(id: $waveId) { id } }`, { waveId });
  await app.settled();
  const { releases } = await admin.get<{ releases: { nodes: { id: string }[] } }>(
    `query ($cohortId: ID!) { releases(cohortId: $cohortId) { nodes { id } } }`,
    { cohortId },
  );
  return releases.nodes[0]!.id;
}

/** What somebody stated of themselves, and waits for a facilitator. */
async function attestationOf(app: TestApp, sessionId: string): Promise<string> {
  const [made] = await app.sql<{ id: string }>(
    `insert into attestation (id, created_at, hub_id, program_id, cohort_id, session_id, person_id, joined_at, left_at,
                              words, state)
     select gen_random_uuid(), now(), hub_id, program_id, cohort_id, id, (select id from person where email = 'p2@spoke.example'),
            starts_at, ends_at, 'By telephone', 'open' from session where id = $1 returning id`,
    [sessionId],
  );
  return made!.id;
}

/** The sheet of a shared room, handed in by a facilitator, that does not count yet. */
async function sheetOf(admin: Client, cohortId: string): Promise<string> {
  const sessionId = await ID(
    admin,
    `mutation ($cohortId: ID!) { createSession(cohortId: $cohortId, input: { title: "Sheet", start: "2026-04-15T12:00", minutes: 60, zone: "UTC" }) { id } }`,
    { cohortId },
  );
  const line = { name: 'Person 1', from: '2026-04-15T12:00:00Z', until: '2026-04-15T13:00:00Z' };
  const { handInRoomSheet } = await admin.get<{ handInRoomSheet: { sheets: { id: string }[] } }>(
    `mutation ($sessionId: ID!, $input: RoomSheetInput!) {
      handInRoomSheet(sessionId: $sessionId, input: $input) { sheets { id } } }`,
    { sessionId, input: { label: 'Taos', lines: [line] } },
  );
  return handInRoomSheet.sheets[0]!.id;
}

/** A shared room that is open, and somebody who organizes a site. */
async function roomOf(admin: Client, cohortId: string, sessionId: string): Promise<Ids> {
  const { openRoom } = await admin.get<{ openRoom: { rooms: { id: string }[] } }>(
    `mutation ($sessionId: ID!) { openRoom(sessionId: $sessionId, input: { label: "Taos" }) { rooms { id } } }`,
    { sessionId },
  );
  const { cohort } = await admin.get<{ cohort: { roster: { nodes: { person: { id: string } }[] } } }>(
    `query ($cohortId: ID!) { cohort(id: $cohortId) { roster(first: 4) { nodes { person { id } } } } }`,
    { cohortId },
  );
  const { nameSiteOrganizer } = await admin.get<{ nameSiteOrganizer: { id: string }[] }>(
    `mutation ($cohortId: ID!, $personId: ID!) {
      nameSiteOrganizer(cohortId: $cohortId, input: { personId: $personId, organization: "Rio Clinic" }) { id } }`,
    { cohortId, personId: cohort.roster.nodes[3]!.person.id },
  );
  return { roomId: openRoom.rooms[0]!.id, organizerId: nameSiteOrganizer[0]!.id };
}

/** A meeting that Zoom told of, and that fits no session by its times. */
async function meetingOf(app: TestApp, hubId: string): Promise<string> {
  const [made] = await app.sql<{ id: string }>(
    `with meeting as (insert into zoom_meeting (id, created_at, hub_id, number, uuid)
       values (gen_random_uuid(), now(), $1, '84512345678', 'uuid==') returning id)
     insert into zoom_sign (id, created_at, meeting_id, connection, here, at, name)
       select gen_random_uuid(), now(), id, '1', true, now(), 'Guest' from meeting returning meeting_id as id`,
    [hubId],
  );
  return made!.id;
}

/** Somebody who is expected at a session, and a press by which they were marked as here. */
async function markedOf(admin: Client, cohortId: string, sessionId: string): Promise<Ids> {
  const { cohort } = await admin.get<{ cohort: { roster: { nodes: { person: { id: string } }[] } } }>(
    `query ($cohortId: ID!) { cohort(id: $cohortId) { roster(first: 1) { nodes { person { id } } } } }`,
    { cohortId },
  );
  const expectedId = cohort.roster.nodes[0]!.person.id;
  const { pressRoster } = await admin.get<{ pressRoster: { lastPress: { id: string } } }>(
    `mutation ($sessionId: ID!, $input: RosterPressInput!) {
      pressRoster(sessionId: $sessionId, input: $input) { lastPress { id } } }`,
    { sessionId, input: { kind: 'here', personIds: [expectedId] } },
  );
  return { expectedId, pressId: pressRoster.lastPress.id };
}

/** A meeting report that was read and not yet taken in. */
async function importOf(app: TestApp, admin: Client, cohortId: string): Promise<Ids> {
  const id = await ID(
    admin,
    `mutation ($cohortId: ID!) { createSession(cohortId: $cohortId, input: { title: "Sleep", start: "2026-04-08T12:00", minutes: 60, zone: "America/Denver" }) { id } }`,
    { cohortId },
  );
  const csv = [
    'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
    'Person 1,p1@spoke.example,04/08/2026 12:00:00 PM,04/08/2026 01:00:00 PM,60,No',
    'Persom 2,,04/08/2026 12:00:00 PM,04/08/2026 01:00:00 PM,60,Yes',
  ].join('\r\n');
  const { body } = await admin.post(`/uploads/attendance/${id}`, csv, 'text/csv');
  const { importId } = body as { importId: string };
  const { attendanceImport } = await admin.get<{
    attendanceImport: { participants: { nodes: { id: string; person: { id: string } | null }[] } };
  }>(
    `query ($id: ID!) { attendanceImport(id: $id) { participants(first: 10) { nodes { id person { id } } } } }`,
    {
      id: importId,
    },
  );
  const nodes = attendanceImport.participants.nodes;
  const unknown = nodes.find((p) => !p.person)!.id;
  const attendeeId = nodes.find((p) => p.person)!.person!.id;
  const adjustmentId = await ID(
    admin,
    `mutation ($id: ID!, $of: [ID!]!) { adjustAttendance(sessionId: $id, input: { personIds: $of, counted: true, reason: "The tool failed" }) { id } }`,
    { id, of: [attendeeId] },
  );
  return {
    adjustmentId,
    attendeeId,
    correctionId: await correctionOf(app, id),
    heldSessionId: id,
    importId,
    participantId: unknown,
    aliasId: await aliasOf(admin, cohortId, unknown, attendeeId),
  };
}

/** Who registered for a session's meeting, read and not yet taken. */
async function registrantsOf(admin: Client, sessionId: string): Promise<Ids> {
  const csv = 'Email,Registrant ID,Join URL\nsomebody@new.example,r1,https://meet.example/own';
  const { body } = await admin.post(`/uploads/registrants/${sessionId}`, csv, 'text/csv');
  const { listId } = body as { listId: string };
  const { registrantList } = await admin.get<{ registrantList: { people: { nodes: { id: string }[] } } }>(
    `query ($id: ID!) { registrantList(id: $id) { people(first: 1) { nodes { id } } } }`,
    { id: listId },
  );
  return { registrantListId: listId, registrantId: registrantList.people.nodes[0]!.id };
}

/** What is remembered of a match that was confirmed. */
async function aliasOf(admin: Client, cohortId: string, unknown: string, personId: string): Promise<string> {
  const match = `mutation ($id: ID!, $input: MatchAttendanceInput!) { matchAttendance(participantId: $id, input: $input) { id } }`;
  await admin.get(match, { id: unknown, input: { personId } });
  const { participantAliases } = await admin.get<{ participantAliases: { nodes: { id: string }[] } }>(
    `query ($cohortId: ID!) { participantAliases(cohortId: $cohortId, first: 1) { nodes { id } } }`,
    { cohortId },
  );
  return participantAliases.nodes[0]!.id;
}

/** What a learner asked to be put right. */
async function correctionOf(app: TestApp, sessionId: string): Promise<string> {
  const learner = await signIn(app, 'p3@spoke.example');
  return ID(
    learner,
    `mutation ($sessionId: ID!) { askCorrection(sessionId: $sessionId, input: { words: "I was there" }) { ... on OwnCorrection { id } } }`,
    { sessionId },
  );
}

async function rowsOf(app: TestApp, admin: Client, { hubId, cohortId }: Place): Promise<Ids> {
  const { cohort } = await admin.get<{
    cohort: { roster: { nodes: { id: string; person: { id: string } }[] } };
  }>(`query ($cohortId: ID!) { cohort(id: $cohortId) { roster(first: 3) { nodes { id person { id } } } } }`, {
    cohortId,
  });
  const grantId = await admin
    .get<{ grantRole: { grant: { id: string } } }>(
      `mutation ($hubId: ID!) { grantRole(input: { hubId: $hubId, role: "facilitator", name: "Gil", email: "gil@mesa.example" }) { grant { id } } }`,
      { hubId },
    )
    .then((data) => data.grantRole.grant.id);
  await app.settled();
  // Not the one who asks as a participant.
  const { id, person } = cohort.roster.nodes[2]!;
  return { enrollmentId: id, learnerId: person.id, grantId };
}

/** A question of the hub, and three people who answered it and told all that can be told of oneself. */
async function profilesOf(app: TestApp, admin: Client, hubId: string): Promise<string> {
  const questionId = await ID(
    admin,
    `mutation ($hubId: ID!) { askHubQuestion(hubId: $hubId, kind: "one", words: [{ language: "en", label: "When do you work?", options: ["Days", "Nights"] }]) { id } }`,
    { hubId },
  );
  for (const n of [1, 2, 3]) {
    const client = await signIn(app, `p${n}@spoke.example`);
    await client.get(
      `mutation ($questionId: ID!) {
        setMyWork(input: { profession: "nurse", credentials: ["RN"], organization: "Rio Clinic", site: "Taos" }) { id }
        setMyPlace(input: { country: "US", region: "NM", county: "Taos" }) { id }
        setMyLicences(licences: [{ country: "US", region: "NM", kind: "Registered nurse", number: "1" }], npi: "1234567893") { id }
        setMyLanguages(input: { languages: ["en"], accessNeeds: "Captions" }) { id }
        answerHubQuestion(questionId: $questionId, input: { version: 1, choices: [0] }) { __typename } }`,
      { questionId },
    );
  }
  return questionId;
}

/** Two who may be one person, and two who were joined. */
async function twinsOf(admin: Client, { hubId, cohortId }: Place): Promise<Ids> {
  const enroll = `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) {
    ... on EnrolledType { enrollment { person { id } } } } }`;
  const person = async (name: string, email: string) =>
    (
      await admin.get<{ enroll: { enrollment: { person: { id: string } } } }>(enroll, {
        id: cohortId,
        input: { name, email },
      })
    ).enroll.enrollment.person.id;
  const [oneId, otherId] = [
    await person('Tia Twin', 'tia@one.example'),
    await person('Tia Twin', 'tia@two.example'),
  ];
  const stayId = await person('Joan Joined', 'joan@one.example');
  const goId = await person('Joan Joined', 'joan@two.example');
  const { mergePeople } = await admin.get<{ mergePeople: { merge: { id: string } } }>(
    `mutation ($hubId: ID!, $stayId: ID!, $goId: ID!) {
      mergePeople(hubId: $hubId, stayId: $stayId, goId: $goId) { ... on PeopleJoined { merge { id } } } }`,
    { hubId, stayId, goId },
  );
  return { oneId, otherId, stayId: oneId, goId: otherId, mergeId: mergePeople.merge.id };
}

/** A pasted list of people to invite, read and not yet carried out. */
async function listOf(admin: Client, cohortId: string): Promise<string> {
  const { body } = await admin.post(
    `/uploads/invitations/${cohortId}?as=pasted`,
    'Ida Ivers <ida@new.example>',
    'text/plain',
  );
  return (body as { id: string; listId?: string }).listId ?? (body as { id: string }).id;
}
