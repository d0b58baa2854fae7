import { DateTime } from 'luxon';
import type { Recovery } from '../features/identity/index.js';
import { cohortNamed } from './claims.js';
import type { ApiClient } from './client.js';
import type { SampleCohort, SamplePresence } from './samples.js';
import type { NewClient, Team } from './story.js';

/** Where it happens, who is who there by address, and the instant of each minute of the session. */
interface Stage {
  cohortId: string;
  sessionId: string;
  idOf: (email: string) => string;
  at: (minute: number) => string;
  /** Has somebody of the cohort do something, signed in as themselves. */
  as: (email: string, act: (learner: ApiClient) => Promise<void>) => Promise<void>;
}

/**
 * Tells who was at a session that no meeting report knows of: presses on the roster, a shared room's sheet handed in by
 * the organizer of its site, an adjustment, and what two learners say of themselves, which waits for the team.
 *
 * The session lies in the last days, since people can state their times for some weeks only. It gives no credit, and
 * comes after the cohort's survey, so that nobody is invited by it.
 *
 * @param operator gives each a way in, since so many mailed links would be more than one network may ask for
 */
export async function tellPresence(
  newClient: NewClient,
  operator: Recovery,
  team: Team,
  cohort: SampleCohort,
  sample: SamplePresence,
): Promise<void> {
  const cohortId = await cohortNamed(team, cohort.name);
  const { sessionId, start } = await holdSession(team, cohortId, cohort, sample.session);
  const stage: Stage = {
    cohortId,
    sessionId,
    idOf: await peopleOf(team, cohortId),
    at: (minute) => start.plus({ minutes: minute }).toUTC().toISO() ?? '',
    as: async (email, act) => {
      const client = newClient();
      const token = await operator.link(email);
      await client.ask(`mutation ($token: String!) { finishSignIn(token: $token) { __typename } }`, {
        token,
      });
      await act(client);
      await client.ask(`mutation { signOut }`);
    },
  };
  await pressRoster(team, stage, sample.presses);
  await handInSheet(team, stage, sample.sheet);
  await adjust(team, stage, sample.adjustment);
  await askCorrection(stage, sample.correction);
  await statePresence(team, stage, sample.statement);
}

/** Who is enrolled, by address. */
async function peopleOf({ facilitator }: Team, cohortId: string): Promise<Stage['idOf']> {
  const { cohort } = await facilitator.ask<{
    cohort: { roster: { nodes: { person: { id: string; email: string } }[] } };
  }>(`query ($id: ID!) { cohort(id: $id) { roster(first: 100) { nodes { person { id email } } } } }`, {
    id: cohortId,
  });
  const ids = new Map(cohort.roster.nodes.map(({ person }) => [person.email, person.id]));
  return (email) => {
    const id = ids.get(email);
    if (!id) throw new Error(`${email} is not enrolled in the cohort`);
    return id;
  };
}

async function holdSession(
  { facilitator }: Team,
  cohortId: string,
  { series: { zone } }: SampleCohort,
  { title, daysAgo, hour, minutes }: SamplePresence['session'],
): Promise<{ sessionId: string; start: DateTime }> {
  const start = DateTime.now().setZone(zone).startOf('day').minus({ days: daysAgo }).set({ hour });
  const { createSession } = await facilitator.ask<{ createSession: { id: string } }>(
    `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`,
    { cohortId, input: { title, start: start.toFormat("yyyy-LL-dd'T'HH:mm"), minutes, zone } },
  );
  return { sessionId: createSession.id, start };
}

async function pressRoster(
  { facilitator }: Team,
  { sessionId, idOf, at }: Stage,
  presses: SamplePresence['presses'],
): Promise<void> {
  for (const { kind, minute, emails } of presses) {
    await facilitator.ask(
      `mutation ($id: ID!, $input: RosterPressInput!) { pressRoster(sessionId: $id, input: $input) { end } }`,
      { id: sessionId, input: { kind, at: at(minute), personIds: emails.map(idOf) } },
    );
  }
}

/** The organizer of the site hands the sheet in, who sees no roster; a facilitator looks it over and commits it. */
async function handInSheet(
  { facilitator }: Team,
  { cohortId, sessionId, idOf, at, as }: Stage,
  { organizer, organization, site, label, lines }: SamplePresence['sheet'],
): Promise<void> {
  await facilitator.ask(
    `mutation ($id: ID!, $input: SiteOrganizerInput!) { nameSiteOrganizer(cohortId: $id, input: $input) { id } }`,
    { id: cohortId, input: { personId: idOf(organizer), organization, site } },
  );
  await as(organizer, async (client) => {
    await client.ask(
      `mutation ($id: ID!, $input: RoomSheetInput!) { handInRoomSheet(sessionId: $id, input: $input) { sessionId } }`,
      {
        id: sessionId,
        input: {
          label,
          lines: lines.map((line) => ({ ...line, from: at(line.from), until: at(line.until) })),
        },
      },
    );
  });
  const { sharedRooms } = await facilitator.ask<{
    sharedRooms: { sheets: { id: string; lines: { known: boolean }[] }[] };
  }>(`query ($id: ID!) { sharedRooms(sessionId: $id) { sheets { id lines { known } } } }`, { id: sessionId });
  const [sheet] = sharedRooms.sheets;
  if (!sheet?.lines.every(({ known }) => known)) throw new Error('Somebody on the sheet was not recognised');
  await facilitator.ask(`mutation ($id: ID!) { commitRoomSheet(sheetId: $id) { sessionId } }`, {
    id: sheet.id,
  });
}

async function adjust(
  { facilitator }: Team,
  { sessionId, idOf }: Stage,
  { emails, reason }: SamplePresence['adjustment'],
): Promise<void> {
  await facilitator.ask(
    `mutation ($id: ID!, $input: AdjustAttendanceInput!) { adjustAttendance(sessionId: $id, input: $input) { id } }`,
    { id: sessionId, input: { personIds: emails.map(idOf), counted: true, reason } },
  );
}

async function askCorrection(
  { sessionId, at, as }: Stage,
  { email, from, until, words }: SamplePresence['correction'],
): Promise<void> {
  await as(email, async (learner) => {
    const { askCorrection: asked } = await learner.ask<{ askCorrection: { __typename: string } }>(
      `mutation ($id: ID!, $input: AskCorrectionInput!) { askCorrection(sessionId: $id, input: $input) { __typename } }`,
      { id: sessionId, input: { words, startsAt: at(from), endsAt: at(until) } },
    );
    if (asked.__typename !== 'OwnCorrection') throw new Error('The correction was not asked for');
  });
}

async function statePresence(
  { facilitator }: Team,
  { cohortId, sessionId, at, as }: Stage,
  { email, from, until, words }: SamplePresence['statement'],
): Promise<void> {
  await facilitator.ask(`mutation ($id: ID!) { setSelfAttesting(cohortId: $id, allowed: true) }`, {
    id: cohortId,
  });
  await as(email, async (learner) => {
    await learner.ask(
      `mutation ($id: ID!, $input: AttestationInput!) { attestPresence(sessionId: $id, input: $input) { id } }`,
      { id: sessionId, input: { from: at(from), until: at(until), words } },
    );
  });
}
