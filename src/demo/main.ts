import 'reflect-metadata';
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppModule } from '../app.module.js';
import { Recovery } from '../features/identity/index.js';
import { FoundingService } from '../features/programs/index.js';
import { Config } from '../platform/config/index.js';
import { openDatabase } from '../platform/database/index.js';
import { createApp, Site } from '../platform/http/index.js';
import { Refusal } from '../platform/refusal/index.js';
import { explain, refuseUnready, say, stopAfter } from '../start.js';
import { giveCredit } from './claims.js';
import { ApiClient } from './client.js';
import { designate, offerCredit, sessionsOf } from './credit.js';
import { takePastCredit } from './past-credit.js';
import { tellPresence } from './presence.js';
import { askShift, tellProfiles } from './profiles.js';
import { openRegistration } from './registration.js';
import { type ReleaseFigures, reportOf } from './report.js';
import { readCohort, readHub, readPastCredit, readPresence, type SampleHub } from './samples.js';
import { planSeason } from './season.js';
import {
  answer,
  beginCohort,
  closeWave,
  foundHub,
  openWave,
  type Team,
  takeAttendance,
  writeToAbsent,
} from './story.js';

/** Why sessions of the past were designated only now. */
const LATE = 'The sample tells of sessions that are over.';

/** Where the demo keeps its data; wiped at every start. */
const FOLDER = resolve('data/demo');

/** Runs the sample hub through the public API, prints its reports, and goes on serving. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { exit: { type: 'boolean' }, json: { type: 'string' } } });
  const config = demoConfig();
  await refuseUnready(config);
  rmSync(FOLDER, { recursive: true, force: true });
  const connections = await openDatabase(config, say);
  const app = await createApp(AppModule.with(config, connections), config);
  stopAfter(app, connections.stop);
  await app.listen(config.port, config.host);
  const { url } = app.get(Site);
  const newClient = () => new ApiClient(url);

  const sample = await readHub();
  const token = await app.get(FoundingService).issueLink();
  const team = await foundHub(newClient, token, sample);
  say(`${sample.hub.name} is founded, and its team is signed in.`);
  await offerCredit(team);
  const spring = await runCohort(newClient, team, 'spring');
  const autumn = await runCohort(newClient, team, 'autumn');
  const before = await takePastCredit(team, await readPastCredit());
  say(`Credit from before: ${before} awards were taken in from a table; they stand on people’s transcripts.`);
  const questionId = await askShift(team);
  for (const folder of ['spring', 'autumn'])
    await tellProfiles(newClient, app.get(Recovery), questionId, await readCohort(folder));
  say('Most people have told what they do and where, and answered what the hub asks beyond that.');
  const credit = await giveCredit(newClient, app.get(Recovery), team, await readCohort('spring'));
  say(
    `Spring: ${credit.evaluated} evaluations and ${credit.claimed} awards of credit; one was taken back, one waits for the office.`,
  );
  await tellPresence(newClient, app.get(Recovery), team, await readCohort('autumn'), await readPresence());
  say(
    'Autumn: of one more session the roster, the sheet of a shared room and an adjustment tell who was there; ' +
      'a correction and somebody’s own statement wait for the team.',
  );
  const season = await planSeason(team, await readCohort('spring'));
  await designate(team, [season[0]?.id ?? ''], null);
  say(
    `Next cohort: ${season.length} sessions are planned, one was moved, one called off, and the first gives credit.`,
  );
  const page = await openRegistration(newClient, team, await readCohort('spring'));
  say(`Next cohort: anybody can register at ${url}${page}; in a small group somebody waits for a seat.`);
  say('');
  say(reportOf(spring));
  say('  The sample data is modelled on published means of a program of this kind; nobody was asked.');
  say('');
  say(reportOf(autumn));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(spring, null, 2)}\n`);
  if (values.exit) {
    await app.close();
    await connections.stop();
    process.exit(0);
  }
  await sayWhereToGo(app.get(Recovery), url, sample);
}

/** Takes one sample cohort from its roster to its release. */
async function runCohort(newClient: () => ApiClient, team: Team, folder: string): Promise<ReleaseFigures> {
  const sample = await readCohort(folder);
  const cohortId = await beginCohort(team, sample);
  await designate(team, await sessionsOf(team, cohortId), LATE);
  await takeAttendance(team, cohortId, sample);
  say(
    `${sample.name}: ${sample.people.length} people enrolled, ${sample.reports.length} meeting reports taken in.`,
  );
  if (folder === 'spring') await writeToAbsent(team, cohortId);
  const waveId = await openWave(team, cohortId, 'Then and now');
  await answer(newClient, team, waveId, sample.answers);
  say(`${sample.name}: the invitations were mailed, and ${sample.answers.length} people answered.`);
  const releaseId = await closeWave(team, cohortId, waveId);
  const { release } = await team.lead.ask<{ release: { json: string } }>(
    `query ($id: ID!) { release(id: $id) { json } }`,
    {
      id: releaseId,
    },
  );
  return JSON.parse(release.json) as ReleaseFigures;
}

async function sayWhereToGo(operator: Recovery, url: string, sample: SampleHub): Promise<void> {
  const [participant] = (await readCohort('spring')).people;
  say('');
  say(`Spokewell is ready at ${url}`);
  for (const [who, email] of [
    ['facilitator', sample.facilitator.email],
    ['program lead', sample.lead.email],
    ['participant', participant?.email ?? ''],
  ] as const) {
    say(`  as a ${who}: ${url}/sign-in/finish#${await operator.link(email)}`);
  }
  say(`  These links work once, for ten minutes. Afterwards ask for another at ${url}/sign-in`);
  say(`  with ${sample.facilitator.email}, ${sample.lead.email} or ${participant?.email},`);
  say(`  and open it in the mailbox: ${url}/mailbox`);
  say('  This server tries things out: roles need no passkey here, as they do everywhere else.');
  say('  Press Ctrl-C to stop.');
}

function demoConfig(): Config {
  const config = Config.ofProcess();
  if (config.databaseUrl) {
    throw Refusal.invalid('The demo makes and wipes a database of its own. Run it without DATABASE_URL.');
  }
  return config.forDemo(FOLDER);
}

main().catch((error: unknown) => {
  say(explain(error));
  process.exit(1);
});
