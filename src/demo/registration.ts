import { type ApiClient, until } from './client.js';
import type { SampleCohort } from './samples.js';
import type { Team } from './story.js';

const CONSENT = [
  'Mesa Hub keeps your name, your address, your profession and which sessions you attended, to run the program and to',
  'report on it. Surveys are confidential: no name stays with an answer.\n\nThis is sample text; a hub writes its own.',
].join(' ');

const ABOUT = {
  description:
    'Eight weekly sessions on rest, shifts and recovery, each with a short talk and a case from a spoke.\nBring a case of your own.',
  audience: 'Everyone who works in shifts and cares for others.',
  approval: false,
  waitlist: true,
};

/**
 * Lists the cohort that is still to come, with what one agrees to by registering, and begins a small group in which one
 * person has the only seat and another, who registered by the page, waits for it. One person gets a second account.
 *
 * @returns the path of the cohort's page
 */
export async function openRegistration(
  newClient: () => ApiClient,
  team: Team,
  like: SampleCohort,
): Promise<string> {
  await team.admin.ask(
    `mutation ($hubId: ID!, $input: ConsentTextInput!) { writeConsentText(hubId: $hubId, input: $input) { id } }`,
    { hubId: team.hubId, input: { language: 'en', body: CONSENT, asksAgain: false } },
  );
  const { cohorts } = await team.facilitator.ask<{ cohorts: { nodes: { id: string; name: string }[] } }>(
    `query ($id: ID!) { cohorts(programId: $id, first: 20) { nodes { id name } } }`,
    { id: team.programId },
  );
  const next = cohorts.nodes.find(({ name }) => name === 'Next cohort');
  const page = await list(team, next?.id ?? '', 40);
  const [seated, waiting] = like.people.slice(6, 8);
  const { createCohort } = await team.facilitator.ask<{ createCohort: { id: string } }>(
    `mutation ($programId: ID!, $input: CreateCohortInput!) { createCohort(programId: $programId, input: $input) { id } }`,
    { programId: team.programId, input: { name: 'Small group', capacity: 1 } },
  );
  const small = await list(team, createCohort.id, 1);
  for (const person of [seated, waiting]) if (person) await register(newClient(), small, person);
  if (next && like.people[0]) await enrollTwice(team, next.id, like.people[0]);
  return page;
}

/** Enrolls somebody a second time, by a private address: a hub's admin finds them among the possible duplicates. */
async function enrollTwice(
  { facilitator }: Team,
  cohortId: string,
  { name, profession }: SampleCohort['people'][number],
): Promise<void> {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@home.example`;
  await facilitator.ask(
    `mutation ($cohortId: ID!, $input: EnrollInput!) { enroll(cohortId: $cohortId, input: $input) { __typename } }`,
    { cohortId, input: { name, email, profession } },
  );
}

async function list({ facilitator }: Team, cohortId: string, capacity: number): Promise<string> {
  const { setCohortSettings } = await facilitator.ask<{ setCohortSettings: { slug: string } }>(
    `mutation ($id: ID!, $input: CohortSettingsInput!) { setCohortSettings(cohortId: $id, input: $input) { slug } }`,
    { id: cohortId, input: { ...ABOUT, listing: 'listed', capacity } },
  );
  return `/c/${setCohortSettings.slug}`;
}

/** Registers as a stranger does: by the page, and then by the link in the mail. */
async function register(
  client: ApiClient,
  page: string,
  { name, email, profession }: SampleCohort['people'][number],
): Promise<void> {
  const slug = page.replace('/c/', '');
  const { cohortPage } = await client.ask<{ cohortPage: { consentText: { id: string } } }>(
    `query ($slug: String!) { cohortPage(slug: $slug) { consentText { id } } }`,
    { slug },
  );
  const consentTextId = cohortPage.consentText.id;
  await client.ask(
    `mutation ($slug: String!, $input: RegisterInput!) { register(slug: $slug, input: $input) { __typename } }`,
    { slug, input: { name, email, profession, consentTextId } },
  );
  const token = await until('the link that confirms a registration', async () =>
    (await client.linksTo(email, '/register/confirm')).at(-1),
  );
  await client.ask(
    `mutation ($token: String!) { confirmRegistration(token: $token) { ... on RegistrationDone { state } } }`,
    { token },
  );
}
