import { SessionsInviteAtLast1795536989746 } from '../../../../../migrations/1795536989746-sessions-invite-at-last.js';
import {
  createCohort,
  createProgram,
  createTestDatabase,
  foundHub,
  SmtpSink,
  TestApp,
  type TestDatabase,
  type TestHub,
} from '../../../../../test/harness/index.js';
import { migrationDataSource } from '../../../../platform/database/data-source.js';

const SERIES = `mutation ($cohortId: ID!, $input: CreateSeriesInput!) {
  createSeries(cohortId: $cohortId, input: $input) { sessions { id } } }`;
const ENROLL = `mutation ($cohortId: ID!, $input: EnrollInput!) {
  enroll(cohortId: $cohortId, input: $input) { ... on EnrolledType { enrollment { id } } } }`;

describe('people who were enrolled before there were invitations by mail', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let app: TestApp;
  let hub: TestHub;
  let programId: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    sink = await SmtpSink.start();
    app = await TestApp.start(
      { SMTP_URL: sink.url, MAIL_FROM: 'Mesa Hub <hub@mesa.example>' },
      { database, mail: sink },
    );
    app.clock.set('2026-02-01T09:00:00Z');
    hub = await foundHub(app);
    programId = await createProgram(hub);
  });
  afterAll(async () => {
    await app?.stop();
    await sink?.stop();
    await database?.drop();
  });

  /** A cohort with one person and four weekly sessions, in which nobody heard of it for their calendars. */
  async function silent(email: string, firstStart: string): Promise<void> {
    const cohortId = await createCohort(hub, programId, { name: email });
    await app.pauseWork(async () => {
      await hub.admin.get(ENROLL, { cohortId, input: { name: 'Pat', email } });
      await hub.admin.get(SERIES, {
        cohortId,
        input: { title: 'Rounds', minutes: 60, zone: 'America/Denver', firstStart, sessions: 4 },
      });
      await app.sql(
        `update delivery set state = 'done' where state = 'pending' and handler like 'sessions.invite%'`,
      );
    });
    await app.settled();
    expect(mailTo(email)).toEqual([]);
  }

  const mailTo = (email: string) => sink.to(email).map(({ subject }) => subject);

  /** Has done what the migration asked for; the database's own clock is ahead of the test's. */
  async function due(): Promise<void> {
    await app.sql(
      `update delivery set state = 'pending', due_at = $1 where handler = 'sessions.invite-at-last'`,
      [app.clock.now()],
    );
    await app.settled();
  }

  it('are invited once to what is to come, and nobody else is told anything', async () => {
    const later = '2027-02-24T12:00';
    await silent('pat@spoke.example', later);
    await silent('over@spoke.example', '2026-01-07T12:00');
    const cohortId = await createCohort(hub, programId, { name: 'Known' });
    await hub.admin.get(ENROLL, { cohortId, input: { name: 'Pat', email: 'known@spoke.example' } });
    await hub.admin.get(SERIES, {
      cohortId,
      input: { title: 'Rounds', minutes: 60, zone: 'America/Denver', firstStart: later, sessions: 4 },
    });
    await app.settled();
    const taken = sink.taken.length;
    const dataSource = await migrationDataSource(database.ownerUrl).initialize();
    await new SessionsInviteAtLast1795536989746().up(dataSource.createQueryRunner());
    await dataSource.destroy();
    await due();
    expect(mailTo('pat@spoke.example')).toEqual(['Invitation: Rounds']);
    expect(mailTo('known@spoke.example')).toEqual(['Invitation: Rounds']);
    expect(mailTo('over@spoke.example')).toEqual([]);
    expect(sink.taken).toHaveLength(taken + 1);
    await due();
    expect(sink.taken).toHaveLength(taken + 1);
  });
});
