import { DateTime } from 'luxon';
import { type ApiClient, until } from './client.js';
import type { SampleCohort } from './samples.js';
import type { Team } from './story.js';

/** How many of the earlier cohort's people come again: the demo is to start quickly. */
const PEOPLE = 6;
const PRESENTER = { name: 'Dr. Noor Haddad', email: 'noor.haddad@mesa-hub.example', part: 'presenter' };
const AGENDA = [
  { kind: 'introductions', title: 'Welcome', minutes: 5 },
  { kind: 'didactic', title: 'What a shift does to sleep', minutes: 20, ledBy: 'Dr. Noor Haddad' },
  { kind: 'case', title: 'A case from a spoke', minutes: 20 },
  { kind: 'recommendations', title: 'Recommendations, spokes first', minutes: 10 },
  { kind: 'summary', title: 'What we take with us', minutes: 5 },
];

interface Session {
  id: string;
}

/**
 * Plans a cohort that is still to come: a series from next week on, with faculty and a run sheet, one session moved and
 * one called off, so that schedule, calendars and join pages have something to show.
 */
export async function planSeason({ facilitator, programId }: Team, like: SampleCohort): Promise<Session[]> {
  const { zone, minutes } = like.series;
  const first = DateTime.now().setZone(zone).plus({ weeks: 1 }).set({ hour: 12, minute: 0 });
  const { createCohort } = await facilitator.ask<{ createCohort: { id: string } }>(
    `mutation ($programId: ID!, $input: CreateCohortInput!) { createCohort(programId: $programId, input: $input) { id } }`,
    { programId, input: { name: 'Next cohort', capacity: 40 } },
  );
  for (const person of like.people.slice(0, PEOPLE)) {
    await facilitator.ask(
      `mutation ($cohortId: ID!, $input: EnrollInput!) { enroll(cohortId: $cohortId, input: $input) { __typename } }`,
      { cohortId: createCohort.id, input: person },
    );
  }
  const { createSeries } = await facilitator.ask<{ createSeries: { sessions: Session[] } }>(
    `mutation ($cohortId: ID!, $input: CreateSeriesInput!) { createSeries(cohortId: $cohortId, input: $input) { sessions { id } } }`,
    {
      cohortId: createCohort.id,
      input: {
        title: 'Rest, shifts and recovery',
        firstStart: first.toFormat("yyyy-LL-dd'T'HH:mm"),
        minutes,
        zone,
        sessions: 8,
        meetingUrl: 'https://meet.example/mesa-hub',
        objectives: ['Name two ways in which a rota can protect sleep.', 'Bring a case from your own team.'],
        faculty: [PRESENTER],
      },
    },
  );
  const { sessions } = createSeries;
  await facilitator.ask(
    `mutation ($id: ID!, $segments: [SegmentInput!]!) { setAgenda(sessionId: $id, segments: $segments) { id } }`,
    { id: sessions[0]?.id, segments: AGENDA },
  );
  await teach(facilitator, sessions[0]?.id ?? '');
  await facilitator.ask(
    `mutation ($id: ID!, $input: ChangeSessionsInput!) { changeSessions(sessionId: $id, input: $input) { seriesId } }`,
    {
      id: sessions[2]?.id,
      input: { start: first.plus({ weeks: 2, days: 1 }).toFormat("yyyy-LL-dd'T'HH:mm") },
    },
  );
  await facilitator.ask(
    `mutation ($id: ID!, $reason: String) { cancelSession(sessionId: $id, reason: $reason) { state } }`,
    { id: sessions[4]?.id, reason: 'The hub is at a conference that day.' },
  );
  return sessions;
}

/** The team puts a packet together; the presenter, who has no account, states and brings slides by a link of their own. */
async function teach(facilitator: ApiClient, sessionId: string): Promise<void> {
  const { session } = await facilitator.ask<{ session: { faculty: { personId: string }[] } }>(
    `query ($id: ID!) { session(id: $id) { faculty { personId } } }`,
    { id: sessionId },
  );
  await facilitator.ask(
    `mutation ($id: ID!, $link: LinkInput!) { addMaterialLink(sessionId: $id, link: $link) { id } }`,
    {
      id: sessionId,
      link: { title: 'Case packet', url: 'https://files.example/case-packet', forFaculty: true },
    },
  );
  await facilitator.ask(
    `mutation ($id: ID!, $personId: ID!) { mailTeachingLink(sessionId: $id, personId: $personId) }`,
    { id: sessionId, personId: session.faculty[0]?.personId },
  );
  const secret = await until('the presenter’s link', async () =>
    (await facilitator.linksTo(PRESENTER.email, `/teach/${sessionId}`)).at(0),
  );
  await facilitator.ask(
    `mutation ($id: ID!, $secret: String, $statement: DisclosureInput!) { disclose(sessionId: $id, secret: $secret, statement: $statement) { madeAt } }`,
    { id: sessionId, secret, statement: { none: true, relationships: [] } },
  );
  await facilitator.ask(
    `mutation ($id: ID!, $secret: String, $link: LinkInput!) { contributeLink(sessionId: $id, secret: $secret, link: $link) { sessionId } }`,
    { id: sessionId, secret, link: { title: 'Slides', url: 'https://files.example/sleep-and-shifts' } },
  );
}
