import {
  type Client,
  createCohort,
  createProgram,
  foundHub,
  signIn,
  TestApp,
  type TestHub,
} from '../../../test/harness/index.js';

const SET = `mutation ($id: ID!, $language: String!) { setHubLanguage(hubId: $id, language: $language) { id language } }`;
const ENROLL = `mutation ($id: ID!, $input: EnrollInput!) { enroll(cohortId: $id, input: $input) { __typename } }`;

let app: TestApp;
let hub: TestHub;
let cohortId: string;
beforeAll(async () => {
  app = await TestApp.start();
  hub = await foundHub(app);
  cohortId = await createCohort(hub, await createProgram(hub), { name: 'Primavera' });
});
afterAll(() => app.stop());

const enroll = (email: string) => hub.admin.get(ENROLL, { id: cohortId, input: { name: 'Pat', email } });
const set = async (language: string, client: Client = hub.admin) => {
  await client.get(SET, { id: hub.id, language });
  await app.settled();
};
const languageOf = async (email: string) =>
  (await app.sql<{ language: string }>(`select language from person where email = $1`, [email]))[0]?.language;

describe('the language in which a hub writes', () => {
  it('is that of whoever has chosen none: those who are there, and those who come', async () => {
    await enroll('there@spoke.example');
    await enroll('choosy@spoke.example');
    const choosy = await signIn(app, 'choosy@spoke.example');
    await choosy.get(`mutation { changeProfile(input: {language: "en"}) { language } }`);
    await set('es');
    await enroll('comes@spoke.example');
    await hub.admin.get(
      `mutation ($id: ID!, $input: CreateSessionInput!) { createSession(cohortId: $id, input: $input) { id } }`,
      {
        id: cohortId,
        input: {
          title: 'Rondas',
          start: `${new Date(app.clock.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10)}T12:00`,
          minutes: 60,
          zone: 'America/Denver',
          faculty: [{ name: 'Dra. Luz', email: 'luz@mesa.example' }],
        },
      },
    );
    await app.settled();
    const languages = await Promise.all(
      ['there', 'choosy', 'comes'].map((name) => languageOf(`${name}@spoke.example`)),
    );
    expect([...languages, await languageOf('luz@mesa.example')]).toEqual(['es', 'en', 'es', 'es']);
    expect(app.mailbox.to('comes@spoke.example').at(-1)?.subject).toBe('Invitación: Rondas');
    expect(app.mailbox.to('choosy@spoke.example').at(-1)?.subject).toBe('Invitation: Rondas');
    await set('en');
    expect(await languageOf('there@spoke.example')).toBe('en');
  });

  it('is chosen by its admins, of those that the product speaks', async () => {
    expect(await hub.admin.refusal(SET, { id: hub.id, language: 'tlh' })).toBe('INVALID_INPUT');
    await enroll('p@spoke.example');
    expect(await (await signIn(app, 'p@spoke.example')).refusal(SET, { id: hub.id, language: 'es' })).toBe(
      'FORBIDDEN',
    );
    const stranger = (await foundHub(app, 'Far Hub', 'fay@far.example')).admin;
    expect(await stranger.refusal(SET, { id: hub.id, language: 'es' })).toBe('NOT_FOUND');
  });
});
