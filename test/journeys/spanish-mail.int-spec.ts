import supertest from 'supertest';
import { createCohort, createProgram, foundHub, signIn, TestApp, type TestHub } from '../harness/index.js';
import { openedWave, sceneOf } from '../surveys/scene.js';

const SESSION = `mutation ($cohortId: ID!, $input: CreateSessionInput!) { createSession(cohortId: $cohortId, input: $input) { id } }`;
const SERIES = `mutation ($cohortId: ID!, $input: CreateSeriesInput!) { createSeries(cohortId: $cohortId, input: $input) { sessions { id } } }`;
const ENROLL = `mutation ($cohortId: ID!, $input: EnrollInput!) { enroll(cohortId: $cohortId, input: $input) { __typename } }`;
const CHANGE = `mutation ($id: ID!, $input: ChangeSessionsInput!) { changeSessions(sessionId: $id, input: $input) { seriesId } }`;
const ANNOUNCE = `mutation ($id: ID!, $input: AnnounceInput!) { announce(sessionId: $id, input: $input) { id } }`;
const SEND = `mutation ($cohortId: ID!, $input: SendMessageInput!) { sendMessage(cohortId: $cohortId, input: $input) { id } }`;
const GIVE = `mutation ($id: ID!, $guest: GuestInput!) { giveGuestPass(sessionId: $id, guest: $guest) { id } }`;
const PROFILE = `mutation { changeProfile(input: { language: "es", zone: "America/Bogota" }) { language } }`;

/** Words that English sentences can hardly do without, and Spanish ones have not. */
const ENGLISH =
  /\b(the|this|that|is|are|was|you|your|of|to|in|on|at|and|for|with|from|it|its|by|will|if|not|do|get|more|hello|open|join|mail|calendar|session|sessions|link|page|today|and)\b/i;

describe('whoever reads Spanish', () => {
  let app: TestApp;
  let hub: TestHub;
  let programId: string;
  const eva = 'eva@spoke.example';
  let inEnglish = 0;
  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.set('2026-03-02T15:00:00Z');
    hub = await foundHub(app, 'Centro Mesa');
    programId = await createProgram(hub, 'Salud mental');
    await hub.admin.get(`mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id } } }`, {
      input: { hubId: hub.id, role: 'facilitator', name: 'Eva', email: eva },
    });
    await (await signIn(app, eva)).get(PROFILE);
    inEnglish = app.mailbox.to(eva).length;
  });
  afterAll(() => app.stop());
  // The clock goes on by more than a session of a browser lasts.
  beforeEach(async () => {
    hub = { ...hub, admin: await signIn(app, 'ana@mesa.example') };
  });

  const ours = (text: string) => text.replace(/https?:\/\/\S+/g, '');
  const expectSpanish = (email: string) => {
    const mails = app.mailbox.to(email).slice(email === eva ? inEnglish : 0);
    for (const { subject, text, html } of mails) {
      expect(ENGLISH.exec(ours(`${subject}\n${text}`))?.[0]).toBeUndefined();
      expect(html).toContain('<html lang="es">');
      expect(text).toContain('Hola, Eva:');
    }
    return mails.map(({ subject }) => subject);
  };

  it('gets all mail about sessions in Spanish, and no English sentence', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Primavera' });
    const before = app.mailbox.to(eva).length;
    await hub.admin.get(ENROLL, { cohortId, input: { name: 'Eva', email: eva } });
    const session = async (title: string, start: string) => {
      const { createSession } = await hub.admin.get<{ createSession: { id: string } }>(SESSION, {
        cohortId,
        input: { title, start, minutes: 60, zone: 'America/Denver', meetingUrl: 'https://meet.example/1' },
      });
      await app.settled();
      return createSession.id;
    };
    const id = await session('Sueño', '2026-03-20T09:00');
    const { createSeries } = await hub.admin.get<{ createSeries: { sessions: { id: string }[] } }>(SERIES, {
      cohortId,
      input: {
        title: 'Rondas',
        firstStart: '2026-05-06T09:00',
        minutes: 60,
        zone: 'America/Denver',
        sessions: 3,
      },
    });
    await app.settled();
    await hub.admin.get(CHANGE, {
      id: createSeries.sessions[1]?.id,
      input: { start: '2026-05-14T10:00' },
    });
    await app.settled();
    await hub.admin.get(CHANGE, { id, input: { title: 'Sueño y turnos', start: '2026-03-21T09:00' } });
    await app.settled();
    await hub.admin.get(ANNOUNCE, {
      id,
      input: { kind: 'link_changed', meetingUrl: 'https://meet.example/2', note: 'Hay otra sala.' },
    });
    await hub.admin.get(SEND, {
      cohortId,
      input: {
        audience: 'participants',
        subject: 'Antes',
        body: 'Traiga un caso.',
        sessionId: id,
        key: 'mensaje-1',
      },
    });
    await app.settled();
    await hub.admin.get(ANNOUNCE, {
      id: createSeries.sessions[2]?.id,
      input: { kind: 'cancelled', note: 'Hay una inundación.' },
    });
    await app.settled();
    app.clock.set('2026-03-20T16:00:00Z');
    await app.settled();
    app.clock.set('2026-03-21T16:30:00Z');
    await app.settled();
    app.clock.set('2026-03-21T18:30:00Z');
    await app.settled();
    const mails = app.mailbox.to(eva).slice(before);
    const sent = expectSpanish(eva);
    expect(sent).toEqual(
      expect.arrayContaining([
        'Invitación: Sueño',
        'Invitación: Rondas',
        'Cambio: Rondas',
        'Actualización: Sueño y turnos',
        'Nuevo enlace: Sueño y turnos',
        'Antes',
        'Se cancela: Rondas',
        'Sueño y turnos: sábado, 21 de marzo de 2026, 10:00 GMT-5',
        'Después de Sueño y turnos',
      ]),
    );
    const all = mails.map(({ text }) => text).join('\n');
    for (const words of [
      'jueves, 14 de mayo de 2026, 11:00 GMT-5, en lugar del miércoles, 13 de mayo de 2026, 10:00 GMT-5',
      'El equipo escribe: Hay otra sala.',
      'El equipo escribe: Hay una inundación.',
      'Con este correo, su calendario lo elimina.',
      'Mensaje de Ana Ruiz (Centro Mesa) para participantes de Primavera.',
      'No recibir más recordatorios de sesiones:',
      'No recibir más invitaciones de calendario:',
    ])
      expect(all).toContain(words);
  });

  it('gets the mail about signing in, roles and surveys in Spanish', async () => {
    await signIn(app, eva);
    await hub.admin.get(`mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id } } }`, {
      input: { hubId: hub.id, programId, role: 'program_lead', name: 'Eva', email: eva },
    });
    const scene = await sceneOf(app, hub, { people: 7 });
    await app.sql(`update person set language = 'es-MX', name = 'Eva' where id = $1`, [scene.people[0]?.id]);
    await openedWave(scene, { title: 'Antes y ahora' });
    app.clock.advance(6 * 86_400_000);
    await app.settled();
    expect(expectSpanish(eva)).toEqual(
      expect.arrayContaining([
        'Su enlace para iniciar sesión',
        'Tiene un nuevo papel en Centro Mesa: responsable de un programa',
      ]),
    );
    expect(app.mailbox.to(scene.people[0]?.email as string).map(({ subject }) => subject)).toEqual([
      'Antes y ahora: su opinión sobre Behavioral Health',
      'Antes y ahora: sigue abierta',
    ]);
  });

  it('invites guests in Spanish, who hear of a move in Spanish, unless another language is said', async () => {
    const cohortId = await createCohort(hub, programId, { name: 'Otoño' });
    const { createSession } = await hub.admin.get<{ createSession: { id: string } }>(SESSION, {
      cohortId,
      input: { title: 'Sueño', start: '2026-06-20T09:00', minutes: 60, zone: 'America/Denver' },
    });
    const client = await signIn(app, eva);
    await client.get(GIVE, { id: createSession.id, guest: { name: 'Eva', email: 'gil@else.example' } });
    await client.get(GIVE, {
      id: createSession.id,
      guest: { name: 'Gus', email: 'gus@else.example', language: 'en' },
    });
    await hub.admin.get(CHANGE, { id: createSession.id, input: { start: '2026-06-21T09:00' } });
    await app.settled();
    expect(expectSpanish('gil@else.example')).toEqual(['Le invitamos: Sueño', 'Nuevo horario: Sueño']);
    expect(app.mailbox.to('gus@else.example')[1]?.subject).toBe('New time: Sueño');
  });

  it('switches mail off on a page in Spanish; who is unknown, on one in the language of their browser', async () => {
    const path = app.mailbox
      .to(eva)
      .map(({ text }) => /\/unsubscribe\/swu_[\w-]+/.exec(text)?.[0])
      .find(Boolean) as string;
    const site = supertest(app.url);
    const pages = [
      await site.get(path).set('accept-language', 'en'),
      await site.post(path).set('accept-language', 'en').type('form').send('List-Unsubscribe=One-Click'),
      await site.get('/unsubscribe/swu_none').set('accept-language', 'es-CO,es;q=0.9'),
    ];
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 404]);
    for (const { text } of pages) {
      expect(text).toContain('<html lang="es">');
      const words = text.slice(text.indexOf('<main>')).replace(/<[^>]*>/g, ' ');
      expect(ENGLISH.exec(words)?.[0]).toBeUndefined();
    }
    expect((await site.get('/unsubscribe/swu_none').set('accept-language', 'de')).text).toContain(
      '<html lang="en">',
    );
  });
});
