import {
  type Client,
  createCohort,
  createProgram,
  foundHub,
  signIn,
  TestApp,
  type TestHub,
} from '../harness/index.js';

export const CREATE = `mutation ($cohortId: ID!, $input: CreateSessionInput!) {
  createSession(cohortId: $cohortId, input: $input) { id seriesId title startsAt endsAt zone state viewerCan { manage } cohort { name } program { name } } }`;
export const SERIES = `mutation ($cohortId: ID!, $input: CreateSeriesInput!) {
  createSeries(cohortId: $cohortId, input: $input) {
    series { id firstStart rrule skips } sessions { id seriesId title startsAt endsAt state } } }`;
export const CHANGE = `mutation ($sessionId: ID!, $input: ChangeSessionsInput!) {
  changeSessions(sessionId: $sessionId, input: $input) { seriesId sessions { id startsAt title seriesId } } }`;
export const CANCEL = `mutation ($sessionId: ID!, $reason: String, $reach: String) {
  cancelSession(sessionId: $sessionId, reason: $reason, reach: $reach) { id state cancelReason } }`;
export const FEED = `mutation ($cohortId: ID!) { calendarFeed(cohortId: $cohortId) { id calendarFeedUrl } }`;
export const RESET = `mutation ($cohortId: ID!) { resetCalendarFeed(cohortId: $cohortId) { calendarFeedUrl } }`;
const OF_COHORT = `query ($id: ID!) { cohort(id: $id) { sessions(first: 100) { nodes { id title startsAt state seriesId meetingUrl viewerCan { change } } } } }`;

/** Six sessions by the week, at noon, across a change of clocks. */
export const WEEKLY = {
  title: 'Rounds',
  minutes: 60,
  zone: 'America/Denver',
  firstStart: '2026-02-25T12:00',
  sessions: 6,
};
/** What a session is beside its time. */
export const NOON = { title: 'Resilience rounds', minutes: 75, zone: 'America/Denver' };

export interface Made {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  state: string;
  seriesId: string;
}

interface MadeSeries {
  series: { id: string; firstStart: string; rrule: string; skips: string[] };
  sessions: Made[];
}

/** The starts of sessions, to the minute. */
export const starts = (sessions: readonly { startsAt: string }[]) =>
  sessions.map(({ startsAt }) => startsAt.slice(0, 16));

/** A hub whose cohorts meet; it is the first of February 2026, 09:00 UTC. */
export class SessionScene {
  private cohorts = 0;

  private constructor(
    readonly app: TestApp,
    readonly hub: TestHub,
    readonly programId: string,
  ) {}

  static async start(): Promise<SessionScene> {
    const app = await TestApp.start();
    app.clock.set('2026-02-01T09:00:00Z');
    const hub = await foundHub(app);
    return new SessionScene(app, hub, await createProgram(hub));
  }

  /** A series in a cohort of its own. */
  async series(input: object = {}) {
    const cohortId = await createCohort(this.hub, this.programId, { name: `Cohort ${++this.cohorts}` });
    const made = await this.createSeries(cohortId, { ...WEEKLY, ...input });
    return { cohortId, ...made, ids: made.sessions.map(({ id }) => id) };
  }

  async createSeries(cohortId: string, input: object): Promise<MadeSeries> {
    const { createSeries } = await this.hub.admin.get<{ createSeries: MadeSeries }>(SERIES, {
      cohortId,
      input: { ...NOON, ...input },
    });
    return createSeries;
  }

  async createSession(cohortId: string, input: object = {}): Promise<Made> {
    const { createSession } = await this.hub.admin.get<{ createSession: Made }>(CREATE, {
      cohortId,
      input: { ...NOON, start: '2026-03-04T12:00', ...input },
    });
    return createSession;
  }

  /** The sessions of a cohort, as somebody sees them. */
  async sessionsOf(cohortId: string, client: Client = this.hub.admin): Promise<Made[]> {
    const { cohort } = await client.get<{ cohort: { sessions: { nodes: Made[] } } }>(OF_COHORT, {
      id: cohortId,
    });
    return cohort.sessions.nodes;
  }

  async change(sessionId: string | undefined, input: object) {
    const { changeSessions } = await this.hub.admin.get<{
      changeSessions: { seriesId: string; sessions: Made[] };
    }>(CHANGE, { sessionId, input });
    return changeSessions;
  }

  /** How the team, or somebody else, is turned down. */
  async refusalOf(query: string, variables: object, client: Client = this.hub.admin) {
    const { errors } = await client.ask(query, variables);
    return { code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
  }

  /** A cohort with a participant who is signed in. */
  async cohortOf(name: string) {
    const cohortId = await createCohort(this.hub, this.programId, { name });
    const email = `${name.toLowerCase()}@spoke.example`;
    await this.hub.admin.get(
      `mutation ($cohortId: ID!, $input: EnrollInput!) { enroll(cohortId: $cohortId, input: $input) { __typename } }`,
      { cohortId, input: { name: 'Pat', email } },
    );
    return { cohortId, participant: await signIn(this.app, email) };
  }

  /** The path of a cohort's calendar. */
  async feedPath(client: Client, cohortId: string): Promise<string> {
    const { calendarFeed } = await client.get<{ calendarFeed: { calendarFeedUrl: string } }>(FEED, {
      cohortId,
    });
    return new URL(calendarFeed.calendarFeedUrl).pathname;
  }

  /** Statements that a request costs: the least of a few tries, for the relay looks around in between. */
  async cost(request: () => Promise<unknown>): Promise<number> {
    const tries: number[] = [];
    // What follows from what was done before is no cost of the request.
    await this.app.settled();
    for (let i = 0; i < 4; i++) tries.push(await this.app.statements.counting(request));
    return Math.min(...tries);
  }
}
