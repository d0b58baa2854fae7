// P3: what taking in a meeting report of 100,000 rows costs, beside reading the file and copying it into a table.
import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { copyFrom } from './copy-from.mjs';

const ROWS = 100_000;
const SIZES = [25_000, 50_000, ROWS, 200_000];
const PEOPLE = 2_000;
const ROUNDS = 5;
const TARGET = 3;
const TARGET_MB = 200;
const START = Date.UTC(2026, 2, 4, 19);
const HEADER = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest';

const dist = (path) => import(new URL(`../dist/src/${path}`, import.meta.url).href);

export default async function run() {
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
    await measure(server, folder);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(server, folder) {
  const { AppModule } = await dist('app.module.js');
  const { Config } = await dist('platform/config/index.js');
  const { Connections, StatementLog } = await dist('platform/database/index.js');
  const { createApp } = await dist('platform/http/index.js');
  const { Viewer } = await dist('platform/authz/index.js');
  const { ReportIntake } = await dist('features/attendance/report-intake.js');
  const { ImportService } = await dist('features/attendance/import.service.js');
  const statements = { provide: StatementLog, useValue: new StatementLog() };
  const config = Config.read({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' });
  const connections = new Connections(server.appUrl, randomBytes(32), randomBytes(32), async () => {});
  const app = await createApp(AppModule.with(config, connections, [statements]));
  try {
    const client = new pg.Client(server.ownerUrl);
    await client.connect();
    const place = await fill(client);
    const viewer = new Viewer(
      place.personId,
      'cookie',
      [{ role: 'facilitator', hubId: place.hub_id, programId: null, cohortId: null }],
      [],
      null,
      { strong: true, withheld: [], mayWrite: true },
    );
    const takeIn = async (bytes) => {
      const sessionId = await newSession(client, place);
      const began = process.hrtime.bigint();
      const { importId } = await app.get(ReportIntake).take(viewer, sessionId, Readable.from([bytes]), {});
      const read = process.hrtime.bigint();
      await app.get(ImportService).commit(viewer, importId);
      const ended = process.hrtime.bigint();
      await check(client, sessionId, importId);
      return {
        read: Number(read - began) / 1e6,
        commit: Number(ended - read) / 1e6,
        all: Number(ended - began) / 1e6,
      };
    };
    await takeIn(report(5_000));
    await memory(takeIn);
    await compare(client, takeIn);
    await growth(takeIn);
    await client.end();
  } finally {
    await app.close();
  }
}

/** How much more memory the process holds at its most while a report is taken in than it held before. */
async function memory(takeIn) {
  const bytes = report(ROWS);
  global.gc?.();
  const idle = process.memoryUsage().rss;
  let most = idle;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  await takeIn(bytes);
  clearInterval(look);
  const above = (most - idle) / 2 ** 20;
  console.log(
    `Memory above idle, the first report of ${ROWS} rows: ${above.toFixed(0)} MB (target: ${TARGET_MB} at the most)`,
  );
  if (above > TARGET_MB) process.exitCode = 1;
}

async function compare(client, takeIn) {
  const bytes = report(ROWS);
  const ours = [];
  const raw = [];
  for (let round = 0; round < ROUNDS; round++) {
    // Who goes first alternates, so that neither always pays for what the other left behind.
    for (const who of round % 2 ? ['ours', 'raw'] : ['raw', 'ours']) {
      if (who === 'ours') ours.push(await takeIn(Buffer.from(bytes)));
      else raw.push(await parseAndCopy(client, bytes));
    }
  }
  const [all, read, commit] = ['all', 'read', 'commit'].map((part) => median(ours.map((one) => one[part])));
  const alone = median(raw);
  console.log(
    `A report of ${ROWS} rows and ${PEOPLE} people, ${bytes.length} bytes, ${ROUNDS} rounds in turns, medians:`,
  );
  console.log(
    `  taken in              ${all.toFixed(0)} ms (preview ${read.toFixed(0)}, recording ${commit.toFixed(0)})`,
  );
  console.log(`  parsed and copied raw ${alone.toFixed(0)} ms`);
  console.log(`  ratio                 ${(all / alone).toFixed(2)} (target: ${TARGET} at the most)\n`);
  if (all / alone > TARGET) process.exitCode = 1;
}

async function growth(takeIn) {
  console.log('By rows, medians of three:');
  for (const rows of SIZES) {
    const bytes = report(rows);
    const times = [];
    for (let round = 0; round < 3; round++) times.push((await takeIn(Buffer.from(bytes))).all);
    const ms = median(times);
    console.log(
      `  ${String(rows).padStart(7)}  ${ms.toFixed(0).padStart(6)} ms  ${((ms / rows) * 1e3).toFixed(1)} µs a row`,
    );
  }
}

/** csv-parse, and COPY of its cells into a table without keys or indexes. */
async function parseAndCopy(client, bytes) {
  await client.query(
    'create unlogged table if not exists raw_report (name text, email text, joined text, left_at text, minutes text, guest text)',
  );
  await client.query('truncate raw_report');
  await client.query('alter table raw_report set logged');
  const began = process.hrtime.bigint();
  const rows = parse(bytes, { from_line: 2 });
  const copied = await copyFrom(client, 'raw_report', rows);
  const ms = Number(process.hrtime.bigint() - began) / 1e6;
  if (copied !== ROWS) throw new Error(`${copied} rows were copied`);
  return ms;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** A report of so many rows: each person joins and leaves again and again, on some of the rows by another name. */
function report(rows) {
  const lines = [HEADER];
  for (let row = 0; row < rows; row++) {
    const who = row % PEOPLE;
    const from = ((row * 37) % 3_000) + 60;
    const name = row % 7 === 0 ? `Person ${who} (Guest phone ${who})` : `Person ${who}`;
    const minutes = 1 + (row % 9);
    lines.push(
      `${name},p${who}@spoke.example,${clock(from)},${clock(from + minutes * 60 - (row % 31))},${minutes},Yes`,
    );
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}

/** A time as Zoom writes it, so many seconds after noon in Denver. */
function clock(seconds) {
  const at = new Date(Date.UTC(2026, 2, 4, 12) + seconds * 1000);
  const two = (n) => String(n).padStart(2, '0');
  const hour = at.getUTCHours();
  return `03/04/2026 ${two(hour > 12 ? hour - 12 : hour)}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} PM`;
}

async function check(client, sessionId, importId) {
  const { rows } = await client.query(
    `select (select count(*) from attendance_record where session_id = $1)::int as people,
            (select row_count from attendance_import where id = $2) as rows,
            (select count(*) from presence_interval where import_id = $2)::int as intervals`,
    [sessionId, importId],
  );
  const [{ people, rows: read, intervals }] = rows;
  if (people !== PEOPLE || intervals !== read)
    throw new Error(`${people} people, ${intervals} of ${read} rows`);
}

async function newSession(client, { hub_id, program_id, cohort_id }) {
  const id = randomUUID();
  await insert(client, 'session', {
    id,
    hub_id,
    program_id,
    cohort_id,
    title: 'Rounds',
    starts_at: new Date(START),
    ends_at: new Date(START + 3_600_000),
    zone: 'America/Denver',
    changed_at: new Date(),
    state: 'held',
    uid: id,
    sequence: 0,
  });
  return id;
}

function insert(client, table, row) {
  const whole = { id: randomUUID(), created_at: new Date(), ...row };
  const columns = Object.keys(whole);
  const values = columns.map((_, i) => `$${i + 1}`);
  return client.query(`insert into ${table} (${columns}) values (${values})`, Object.values(whole));
}

/** A cohort of all the people, and who runs it. */
async function fill(client) {
  const [hub_id, program_id, cohort_id, personId] = Array.from({ length: 4 }, () => randomUUID());
  const person = { zone: 'UTC', language: 'en', email_key: 'fay@x.example' };
  await insert(client, 'person', { id: personId, name: 'Fay', email: 'fay@x.example', ...person });
  await insert(client, 'hub', { id: hub_id, name: 'H', country: 'US', zone: 'UTC', founder_id: personId });
  await insert(client, 'program', { id: program_id, hub_id, name: 'P', description: '' });
  await insert(client, 'cohort', { id: cohort_id, hub_id, program_id, name: 'C', enrolled: PEOPLE });
  await client.query(
    `with p as (insert into person (id, created_at, name, email, email_key, zone, language)
       select gen_random_uuid(), now(), 'Person ' || n, 'p' || n || '@spoke.example', 'p' || n || '@spoke.example', 'UTC', 'en'
         from generate_series(0, $1 - 1) n returning id)
     insert into enrollment (id, created_at, hub_id, program_id, cohort_id, person_id, state)
     select gen_random_uuid(), now(), $2, $3, $4, p.id, 'enrolled' from p`,
    [PEOPLE, hub_id, program_id, cohort_id],
  );
  return { hub_id, program_id, cohort_id, personId };
}
