import ICAL from 'ical.js';
import { type Client, type TestApp, type TestHub } from '../../../../test/harness/index.js';
import { CANCEL, RESET, SessionScene } from '../../../../test/sessions/scene.js';

const URL_OF = `query ($id: ID!) { cohort(id: $id) { calendarFeedUrl } }`;

let scene: SessionScene;
let app: TestApp;
let hub: TestHub;

beforeAll(async () => {
  scene = await SessionScene.start();
  ({ app, hub } = scene);
});
afterAll(() => app.stop());

const cohortOf = (name: string) => scene.cohortOf(name);
const createSeries = (cohortId: string, input: object) => scene.createSeries(cohortId, input);
const createSession = (cohortId: string, input: object = {}) => scene.createSession(cohortId, input);
const feedPath = (client: Client, cohortId: string) => scene.feedPath(client, cohortId);
const cost = (request: () => Promise<unknown>) => scene.cost(request);

/** The starts that a calendar program reads out of a feed, cancelled ones left out. */
function startsIn(ics: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event, { exceptions: [] }));
  const starts: string[] = [];
  for (const event of events.filter((e) => !e.isRecurrenceException())) {
    for (const other of events) {
      if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
    }
    const occurrences = event.iterator();
    for (let at = occurrences.next(); at; at = occurrences.next()) {
      const { item, startDate } = event.getOccurrenceDetails(at);
      const status = item.component.getFirstPropertyValue('status');
      if (status !== 'CANCELLED') starts.push(startDate.toJSDate().toISOString());
    }
  }
  return starts.sort();
}

describe('the calendar of a cohort', () => {
  it('has an address once someone asks for it, the same for everyone who sees the cohort', async () => {
    const { cohortId, participant } = await cohortOf('Feed');
    expect(await hub.admin.get(URL_OF, { id: cohortId })).toEqual({ cohort: { calendarFeedUrl: null } });
    const asked = await Promise.all([
      feedPath(participant, cohortId),
      feedPath(hub.admin, cohortId),
      feedPath(participant, cohortId),
    ]);
    expect(new Set(asked).size).toBe(1);
    expect(asked[0]).toMatch(/^\/calendar\/swc_[\w-]{43}\.ics$/);
    const { cohort } = await participant.get<{ cohort: { calendarFeedUrl: string } }>(URL_OF, {
      id: cohortId,
    });
    expect(cohort.calendarFeedUrl).toBe(`${app.url}${asked[0]}`);
  });

  it('is read by a calendar program without signing in, at the instants that were scheduled', async () => {
    const { cohortId } = await cohortOf('Read');
    const { sessions } = await createSeries(cohortId, {
      firstStart: '2026-02-25T12:00',
      sessions: 52,
      skips: ['2026-11-25'],
    });
    const alone = await createSession(cohortId, { zone: 'Asia/Kathmandu', start: '2026-03-02T17:45' });
    await hub.admin.get(CANCEL, { sessionId: sessions[2]?.id });
    const answer = await app.anonymous.fetch(await feedPath(hub.admin, cohortId));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    const expected = [...sessions.filter((_, i) => i !== 2), alone].map((s) => s.startsAt).sort();
    expect(startsIn(answer.text)).toEqual(expected);
    expect(answer.text).toContain('STATUS:CANCELLED');
    expect(answer.text).not.toMatch(/ATTENDEE|ORGANIZER|CONFERENCE/);
  });

  it('shows a session that was added where another was called off, beside that one', async () => {
    const { cohortId } = await cohortOf('Added');
    const { series, sessions } = await createSeries(cohortId, {
      firstStart: '2026-02-25T12:00',
      sessions: 3,
    });
    await scene.hub.admin.get(CANCEL, { sessionId: sessions[1]?.id });
    await scene.hub.admin.get(
      `mutation ($id: ID!) { addSession(seriesId: $id, start: "2026-03-04T12:00") { id } }`,
      { id: series.id },
    );
    const { text } = await app.anonymous.fetch(await feedPath(scene.hub.admin, cohortId));
    expect(startsIn(text)).toEqual(sessions.map((s) => s.startsAt));
    expect(text.match(/STATUS:CANCELLED/g)).toHaveLength(1);
  });

  it('answers 304 in one statement while nothing changes, and anew when something does', async () => {
    const { cohortId } = await cohortOf('Etag');
    const { id } = await createSession(cohortId);
    const path = await feedPath(hub.admin, cohortId);
    const ask = (etag: string, method = 'GET') =>
      fetch(`${app.url}${path}`, { method, headers: { 'if-none-match': etag } });
    const etag = (await ask('')).headers.get('etag') ?? '';
    let unchanged: Response | null = null;
    const again = async () => {
      unchanged = await ask(`"other", ${etag}`);
    };
    expect(await cost(again)).toBe(1);
    expect((unchanged as Response | null)?.status).toBe(304);
    expect((await ask(etag, 'HEAD')).status).toBe(304);
    await hub.admin.get(CANCEL, { sessionId: id });
    const changed = await ask(etag);
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('tells nothing of drafts through what is published of their series', async () => {
    const { cohortId, participant } = await cohortOf('Partly');
    const { sessions } = await createSeries(cohortId, {
      title: 'Working title',
      firstStart: '2026-03-04T12:00',
      sessions: 3,
      draft: true,
    });
    const [first, , last] = sessions.map(({ id }) => id);
    await scene.change(first, { title: 'Opening' });
    const publish = `mutation ($id: ID!, $all: Boolean!) { publishSession(sessionId: $id, wholeSeries: $all) { id } }`;
    await hub.admin.get(publish, { id: first, all: false });
    const path = await feedPath(hub.admin, cohortId);
    const { text } = await app.anonymous.fetch(path);
    expect(text).toContain('SUMMARY:Opening');
    expect(text).not.toMatch(/Working title|RRULE:FREQ=WEEKLY|EXDATE/);
    const ofSeries = `query ($id: ID!) { session(id: $id) { series { title rrule firstStart } } }`;
    expect(await participant.get(ofSeries, { id: first })).toEqual({ session: { series: null } });
    expect(await hub.admin.get(ofSeries, { id: first })).toMatchObject({
      session: { series: { title: 'Working title' } },
    });
    await hub.admin.get(publish, { id: last, all: true });
    expect((await app.anonymous.fetch(path)).text).toContain('RRULE:FREQ=WEEKLY');
    expect(await participant.get(ofSeries, { id: first })).toMatchObject({
      session: { series: { title: 'Working title' } },
    });
  });

  it('answers HEAD with the headers alone', async () => {
    const { cohortId } = await cohortOf('Head');
    const path = await feedPath(hub.admin, cohortId);
    const answer = await fetch(`${app.url}${path}`, { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await answer.text()).toBe('');
  });

  it('is not found by an address that is none of ours, nor by the one before a reset', async () => {
    const { cohortId } = await cohortOf('Reset');
    const before = await feedPath(hub.admin, cohortId);
    const { resetCalendarFeed } = await hub.admin.get<{ resetCalendarFeed: { calendarFeedUrl: string } }>(
      RESET,
      { cohortId },
    );
    const after = new URL(resetCalendarFeed.calendarFeedUrl).pathname;
    const statuses = await Promise.all(
      [
        before,
        after,
        '/calendar/swc_short.ics',
        after.replace('.ics', ''),
        `/calendar/swc_${'A'.repeat(43)}.ics`,
      ].map(async (path) => (await app.anonymous.fetch(path)).status),
    );
    expect(statuses).toEqual([404, 200, 404, 404, 404]);
  });

  it('gets its first address by a reset, too', async () => {
    const { cohortId } = await cohortOf('Resetfirst');
    const { resetCalendarFeed } = await hub.admin.get<{ resetCalendarFeed: { calendarFeedUrl: string } }>(
      RESET,
      { cohortId },
    );
    expect((await app.anonymous.fetch(new URL(resetCalendarFeed.calendarFeedUrl).pathname)).status).toBe(200);
  });

  it('keeps the secret out of the record of facts', async () => {
    const { cohortId } = await cohortOf('Secret');
    const secret = /swc_[\w-]{43}/.exec(await feedPath(hub.admin, cohortId))?.[0];
    const [found] = await app.sql<{ n: number }>(
      `select (select count(*) from domain_event where data::text like $1)::int + (select count(*) from delivery d where d::text like $1)::int as n`,
      [`%${secret}%`],
    );
    expect(found?.n).toBe(0);
  });
});
