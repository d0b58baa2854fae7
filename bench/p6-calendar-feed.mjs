// P6: what the product adds to its iCalendar library when it makes a feed of 500 events, and what an unchanged feed costs.
import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import pg from 'pg';

const EVENTS = 500;
const WARM_UP = 5;
const ROUNDS = 31;
const TARGET = 1.5;
const ZONES = ['America/Denver', 'Australia/Sydney', 'Asia/Kathmandu', 'UTC'];
const WEEK = 7 * 86_400_000;

const dist = (path) => import(new URL(`../dist/src/${path}`, import.meta.url).href);

export default async function run() {
  await compare();
  await unchanged();
}

async function compare() {
  const { calendarOf } = await dist('features/sessions/calendar/calendar.rules.js');
  const { vtimezone } = await dist('features/sessions/calendar/calendar-zone.rules.js');
  const sessions = Array.from({ length: EVENTS }, (_, i) => sessionOf(i));
  const product = () => calendarOf('Spring', [], sessions);
  const alone = () => byTheLibraryAlone(sessions, vtimezone);
  const count = (text) => text.match(/BEGIN:VEVENT/g)?.length;
  if (count(product()) !== EVENTS || count(alone()) !== EVENTS) throw new Error('Both must tell all events');
  const times = { product: [], alone: [] };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    // Who goes first alternates, so that neither always pays for the other's garbage.
    const order = round % 2 ? ['product', 'alone'] : ['alone', 'product'];
    for (const who of order) {
      const ms = timed(who === 'product' ? product : alone);
      if (round >= WARM_UP) times[who].push(ms);
    }
  }
  const [ours, theirs] = [median(times.product), median(times.alone)];
  const ratio = ours / theirs;
  console.log(`A feed of ${EVENTS} events, ${ROUNDS} rounds in turns, medians:`);
  console.log(`  the product           ${ours.toFixed(1)} ms`);
  console.log(`  ical-generator alone  ${theirs.toFixed(1)} ms`);
  console.log(`  ratio                 ${ratio.toFixed(2)} (target: ${TARGET} at the most)\n`);
  if (ratio > TARGET) process.exitCode = 1;
}

function sessionOf(i) {
  const startsAt = new Date(Date.UTC(2026, 0, 5, 15) + i * (WEEK / 5));
  return {
    id: `session-${i}`,
    cohortId: 'cohort',
    seriesId: null,
    originalStart: null,
    title: `Rounds ${i}: grief, burnout; and what helps – a case of the week`,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 75 * 60_000),
    zone: ZONES[i % ZONES.length],
    state: i % 25 === 0 ? 'cancelled' : 'scheduled',
    uid: `session-${i}`,
    sequence: 0,
    changedAt: new Date('2026-01-05T10:00:00Z'),
  };
}

function byTheLibraryAlone(sessions, generator) {
  const calendar = new ICalCalendar({
    prodId: { company: 'Spokewell', product: 'Sessions', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator },
    ttl: 3_600,
    x: { 'X-WR-CALNAME': 'Spring' },
  });
  for (const one of sessions) {
    const cancelled = one.state === 'cancelled';
    calendar.createEvent({
      id: one.uid,
      sequence: one.sequence,
      stamp: DateTime.fromJSDate(one.changedAt),
      lastModified: DateTime.fromJSDate(one.changedAt),
      timezone: one.zone,
      start: DateTime.fromJSDate(one.startsAt),
      end: DateTime.fromJSDate(one.endsAt),
      summary: one.title,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return calendar.toString();
}

function timed(run) {
  const began = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - began) / 1e6;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function unchanged() {
  const { startEmbeddedPostgres } = await dist('platform/database/embedded/index.js');
  const { migrate } = await dist('platform/database/migrate.js');
  const folder = mkdtempSync(join(tmpdir(), 'spokewell-bench-'));
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    passwords: { superuser: 'bench', owner: 'bench', app: 'bench' },
    forTests: true,
    log: () => {},
  });
  try {
    await migrate(server.ownerUrl);
    await measureUnchanged(server, folder);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureUnchanged(server, folder) {
  const { AppModule } = await dist('app.module.js');
  const { Config } = await dist('platform/config/index.js');
  const { Connections, StatementLog } = await dist('platform/database/index.js');
  const { createApp } = await dist('platform/http/index.js');
  const statements = new StatementLog();
  const config = Config.read({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' });
  const connections = new Connections(server.appUrl, randomBytes(32), randomBytes(32), async () => {});
  const app = await createApp(
    AppModule.with(config, connections, [{ provide: StatementLog, useValue: statements }]),
  );
  try {
    const paths = await fill(server.ownerUrl);
    await app.listen(0, '127.0.0.1');
    const base = await app.getUrl();
    for (const [who, path] of Object.entries(paths)) await tellCost(who, `${base}${path}`, statements);
  } finally {
    await app.close();
  }
}

async function tellCost(who, url, statements) {
  const first = await fetch(url);
  const text = await first.text();
  const events = text.match(/BEGIN:VEVENT/g)?.length;
  if (events !== EVENTS) throw new Error(`The feed of ${who} told ${events} events`);
  const headers = { 'if-none-match': first.headers.get('etag') };
  const whole = await medianOf(async () => (await fetch(url)).text());
  const same = await medianOf(async () => (await fetch(url, { headers })).text());
  const asked = await statements.counting(() => fetch(url, { headers }));
  const { status } = await fetch(url, { headers });
  console.log(`The feed of ${who}, over HTTP, ${EVENTS} events:`);
  console.log(`  whole      ${whole.toFixed(1)} ms, ${(text.length / 1024).toFixed(0)} KiB`);
  console.log(
    `  unchanged  ${same.toFixed(1)} ms, status ${status}, ${asked} statement(s) (target: 1 at the most)`,
  );
  if (status !== 304 || asked > 1) process.exitCode = 1;
}

async function medianOf(run) {
  const times = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const began = process.hrtime.bigint();
    await run();
    if (round >= WARM_UP) times.push(Number(process.hrtime.bigint() - began) / 1e6);
  }
  return median(times);
}

/** One cohort with its sessions, and one person in it; gives the paths of both feeds. */
async function fill(ownerUrl) {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  const [hub, program, cohort, person] = Array.from({ length: 4 }, () => randomUUID());
  const secrets = ['swc', 'swm'].map((prefix) => `${prefix}_${randomBytes(32).toString('base64url')}`);
  const sessions = Array.from({ length: EVENTS }, (_, i) => ({ ...sessionOf(i), id: randomUUID() }));
  const insert = (table, row) => {
    const columns = Object.keys(row);
    const values = columns.map((_, i) => `$${i + 1}`);
    return client.query(`insert into ${table} (${columns}) values (${values})`, Object.values(row));
  };
  const new_ = (row) => ({ id: randomUUID(), created_at: new Date(), ...row });
  const place = { hub_id: hub, program_id: program, cohort_id: cohort };
  await insert(
    'person',
    new_({
      id: person,
      name: 'P',
      email: 'p@x.example',
      email_key: 'p@x.example',
      zone: 'UTC',
      language: 'en',
    }),
  );
  await insert('hub', new_({ id: hub, name: 'H', country: 'US', zone: 'UTC', founder_id: person }));
  await insert('program', new_({ id: program, hub_id: hub, name: 'P', description: '' }));
  await insert('cohort', new_({ id: cohort, hub_id: hub, program_id: program, name: 'C', enrolled: 1 }));
  await insert('enrollment', new_({ ...place, person_id: person, state: 'enrolled' }));
  for (const { id, title, startsAt, endsAt, zone, state, sequence, changedAt } of sessions) {
    const times = { starts_at: startsAt, ends_at: endsAt, zone, changed_at: changedAt };
    await insert('session', new_({ id, ...place, title, ...times, state, uid: id, sequence }));
  }
  await insert('calendar_feed', new_({ ...place, secret: secrets[0], secret_since: new Date() }));
  await insert(
    'personal_calendar',
    new_({ person_id: person, wants: 'feed', secret: secrets[1], secret_since: new Date() }),
  );
  await client.end();
  return { 'a cohort': `/calendar/${secrets[0]}.ics`, 'a person': `/calendar/me/${secrets[1]}.ics` };
}
