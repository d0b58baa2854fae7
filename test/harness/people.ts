import { createHash } from 'node:crypto';
import { FoundingService } from '../../src/features/programs/index.js';
import { Client } from './client.js';
import type { TestApp } from './test-app.js';

/**
 * Signs a person in by the mailed link, as they would. Their second factor is then taken as used, so that roles are
 * awake, at the cost of one statement; with `strong: false` it is not, and a test uses an `Authenticator`.
 */
export async function signIn(app: TestApp, email: string, { strong = true } = {}): Promise<Client> {
  const client = app.anonymous;
  await client.get(`mutation ($email: String!) { requestSignInLink(email: $email) { message } }`, { email });
  await app.settled();
  const token = app.mailbox.secretFor(email, '/sign-in/finish');
  const { finishSignIn } = await client.get<{ finishSignIn: { __typename: string } }>(
    `mutation ($token: String!) { finishSignIn(token: $token) { __typename } }`,
    { token },
  );
  if (finishSignIn.__typename !== 'SignInDone') throw new Error(`${email} could not sign in`);
  // The people of a test sit at networks of their own; all of them would use up what one network may ask for.
  await app.sql(`delete from link_asking`);
  if (strong) {
    const hash = createHash('sha256')
      .update(client.sessionSecret ?? '')
      .digest('hex');
    await app.sql(`update sign_in set strong_at = created_at where secret_hash = $1`, [hash]);
  }
  return client;
}

/** Takes the second factor of all of a person's sessions as used, as `signIn` does; for those begun in a browser. */
export async function wake(app: TestApp, email: string): Promise<void> {
  await app.sql(
    `update sign_in set strong_at = created_at where person_id = (select id from person where email = $1)`,
    [email],
  );
}

/** A hub with an admin who is signed in. */
export interface TestHub {
  id: string;
  admin: Client;
}

/** Founds a hub by the operator's link, and signs its founder in. */
export async function foundHub(
  app: TestApp,
  name = 'Mesa Hub',
  email = 'ana@mesa.example',
): Promise<TestHub> {
  const token = await app.get(FoundingService).issueLink();
  const input = {
    token,
    hubName: name,
    country: 'US',
    zone: 'America/Denver',
    yourName: 'Ana Ruiz',
    yourEmail: email,
  };
  const { foundHub: founded } = await app.anonymous.get<{ foundHub: { hub: { id: string } } }>(
    `mutation ($input: FoundHubInput!) { foundHub(input: $input) { ... on HubFoundedType { hub { id } } } }`,
    { input },
  );
  await app.settled();
  return { id: founded.hub.id, admin: await signIn(app, email) };
}

/** Begins a program of a hub. */
export async function createProgram(hub: TestHub, name = 'Behavioral Health'): Promise<string> {
  const { createProgram: program } = await hub.admin.get<{ createProgram: { id: string } }>(
    `mutation ($hubId: ID!, $input: CreateProgramInput!) { createProgram(hubId: $hubId, input: $input) { id } }`,
    { hubId: hub.id, input: { name } },
  );
  return program.id;
}

/** Begins a cohort of a program. */
export async function createCohort(
  hub: TestHub,
  programId: string,
  input: object = { name: 'Spring' },
): Promise<string> {
  const { createCohort: cohort } = await hub.admin.get<{ createCohort: { id: string } }>(
    `mutation ($programId: ID!, $input: CreateCohortInput!) { createCohort(programId: $programId, input: $input) { id } }`,
    { programId, input },
  );
  return cohort.id;
}

/** Enrolls people `p1@spoke.example` … in a cohort. */
export async function enrollPeople(
  client: Client,
  cohortId: string,
  count: number,
  profession?: (i: number) => string,
): Promise<void> {
  for (let i = 1; i <= count; i++) {
    const input = { name: `Person ${i}`, email: `p${i}@spoke.example`, profession: profession?.(i) };
    await client.get(
      `mutation ($cohortId: ID!, $input: EnrollInput!) { enroll(cohortId: $cohortId, input: $input) { __typename } }`,
      {
        cohortId,
        input,
      },
    );
  }
}

/** Gives a person a role and signs them in. */
export async function grantRole(
  app: TestApp,
  hub: TestHub,
  role: string,
  email: string,
  scope: object = {},
): Promise<Client> {
  await hub.admin.get(`mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id } } }`, {
    input: { hubId: hub.id, role, name: email.split('@')[0], email, ...scope },
  });
  return signIn(app, email);
}
