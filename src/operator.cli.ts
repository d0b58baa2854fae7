import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { LedgerAnchors, readAnchors, VerifyLedger } from './features/credits/index.js';
import { ApiTokens, MOST_TOKEN_DAYS, PersonReader, Recovery } from './features/identity/index.js';
import { RunRetention } from './features/privacy/index.js';
import { FoundingService, ProgramReader } from './features/programs/index.js';
import { type Command, CommandError, readArgs } from './platform/cli/command.js';
import { openText, readBytes } from './platform/cli/read-file.js';
import { Config } from './platform/config/index.js';
import { migrate, openDatabase } from './platform/database/index.js';
import { Site } from './platform/http/index.js';
import { MailReturns, MOST_REPORT_BYTES } from './platform/mail/index.js';

const TOKEN_USAGE = 'token create EMAIL [--label TEXT] [--scope read|write] [--days N]';
const RECOVER_USAGE = 'admin recover EMAIL --yes';
const RETURNED_USAGE = 'mail returned FILE';
const SIGN_IN_USAGE = 'admin sign-in EMAIL';
const VERIFY_USAGE = 'credits verify [--hub ID] [--anchor FILE]';
/** Bytes of a file of anchors at the most. */
const MOST_ANCHOR_BYTES = 5_000_000;
const UNKNOWN =
  'Nobody with this e-mail address is known, or their account was joined with another one: then use the address of that one.';

/** What whoever runs the server does from its command line; it works beside a running server. */
export const operatorCommands: Command[] = [
  {
    name: 'admin link',
    usage: 'admin link',
    summary: 'Makes a new link to found a hub; earlier unused ones end.',
    run: (args) => {
      readArgs('admin link', args, {}, 0);
      return inProduct(async (app) => ({
        link: app.get(Site).link('/found', await app.get(FoundingService).issueLink()),
        worksForDays: 7,
      }));
    },
  },
  {
    name: 'admin sign-in',
    usage: SIGN_IN_USAGE,
    summary: 'Makes a sign-in link for a person, without mail; it opens once, in any browser.',
    run: async (args) => {
      const { words } = readArgs(SIGN_IN_USAGE, args, {}, 1);
      return inProduct(async (app) => {
        const token = await app.get(Recovery).link(words[0] as string);
        if (!token) throw new CommandError('unknown_person', UNKNOWN);
        return { link: app.get(Site).link('/sign-in/finish', token), worksForMinutes: 10 };
      });
    },
  },
  {
    name: 'admin recover',
    usage: RECOVER_USAGE,
    summary:
      'For a lost passkey: takes a person’s passkeys, sessions and tokens away, and makes a sign-in link.',
    run: recover,
  },
  {
    name: 'mail returned',
    usage: RETURNED_USAGE,
    summary: 'Takes in a mail that came back, or a complaint, as a raw mail; FILE - reads standard input.',
    run: async (args) => {
      const { words } = readArgs(RETURNED_USAGE, args, {}, 1);
      const raw = await readBytes(words[0] as string, { maxBytes: MOST_REPORT_BYTES });
      return inProduct(async (app) => ({ marked: await app.get(MailReturns).take(raw) }));
    },
  },
  {
    name: 'token create',
    usage: TOKEN_USAGE,
    summary: 'Makes an API token that acts for a person; it is shown this once.',
    run: createToken,
  },
  {
    name: 'retention run',
    usage: 'retention run',
    summary:
      'Removes now what was kept for long enough, in every hub; the server does it once a day by itself.',
    run: (args) => {
      readArgs('retention run', args, {}, 0);
      return inProduct(async (app) => ({ removed: await app.get(RunRetention).run() }));
    },
  },
  {
    name: 'credits verify',
    usage: VERIFY_USAGE,
    summary:
      'Finds whatever was changed in the ledgers of credit; with an anchor that was kept, what was cut off, too.',
    run: verifyLedgers,
  },
  {
    name: 'credits anchor',
    usage: 'credits anchor',
    summary: 'Writes the signed ends of the ledgers of credit, to be kept apart from the database.',
    run: (args) => {
      readArgs('credits anchor', args, {}, 0);
      return inProduct((app) => app.get(LedgerAnchors).all());
    },
  },
  {
    name: 'migrate',
    usage: 'migrate',
    summary: 'Brings the schema of DATABASE_MIGRATION_URL up to date.',
    run: async (args) => {
      readArgs('migrate', args, {}, 0);
      const { databaseMigrationUrl } = Config.ofProcess();
      if (!databaseMigrationUrl) {
        throw new CommandError(
          'usage',
          'Set DATABASE_URL and DATABASE_MIGRATION_URL. An embedded database is brought up to date by the start.',
        );
      }
      await import('./app.module.js');
      return { migrations: await migrate(databaseMigrationUrl) };
    },
  },
];

async function recover(args: string[]): Promise<unknown> {
  const { values, words } = readArgs(RECOVER_USAGE, args, { yes: { type: 'boolean' } }, 1);
  if (!values.yes) {
    throw new CommandError(
      'not_confirmed',
      'This removes all passkeys of the person and ends their sessions and tokens. Make sure by another way than mail that it is they who ask, then add --yes.',
    );
  }
  return inProduct(async (app) => {
    const done = await app.get(Recovery).recover(words[0] as string);
    if (!done) throw new CommandError('unknown_person', UNKNOWN);
    const { linkToken, ...gone } = done;
    return { ...gone, link: app.get(Site).link('/sign-in/finish', linkToken), worksForMinutes: 10 };
  });
}

async function verifyLedgers(args: string[]): Promise<unknown> {
  const text = { type: 'string' } as const;
  const { values } = readArgs(VERIFY_USAGE, args, { hub: text, anchor: text }, 0);
  const hub = values.hub?.toLowerCase() ?? null;
  const anchors = values.anchor === undefined ? [] : await anchorsOf(values.anchor);
  return inProduct(async (app) => {
    if (hub !== null && !(await app.get(ProgramReader).hubIds()).includes(hub))
      throw new CommandError('unknown_hub', 'There is no hub with this id.');
    const ledgers = await app.get(VerifyLedger).run(hub, anchors);
    return { ok: ledgers.every(({ ok }) => ok), ledgers };
  });
}

async function anchorsOf(path: string) {
  let text = '';
  for await (const piece of openText(path, { maxBytes: MOST_ANCHOR_BYTES })) text += piece;
  try {
    return readAnchors(text);
  } catch (error) {
    throw new CommandError('bad_anchor', (error as Error).message);
  }
}

async function createToken(args: string[]): Promise<unknown> {
  const { values, words } = readArgs(
    TOKEN_USAGE,
    args,
    { label: { type: 'string' }, days: { type: 'string' }, scope: { type: 'string' } },
    1,
  );
  const { scope = 'write' } = values;
  if (scope !== 'read' && scope !== 'write')
    throw new CommandError('usage', 'The scope must be read or write.');
  const days = Number(values.days ?? 90);
  if (!Number.isInteger(days) || days < 1 || days > MOST_TOKEN_DAYS)
    throw new CommandError('usage', 'Days must be a whole number from 1 to 365.');
  return inProduct(async (app) => {
    const person = await app.get(PersonReader).byOwnEmail(words[0] as string);
    if (!person) throw new CommandError('unknown_person', UNKNOWN);
    const label = values.label ?? 'made by the operator';
    const token = await app.get(ApiTokens).createFor(person.id, { label, scope, days });
    return { token, scope, worksForDays: days };
  });
}

/** Runs a command on the product's services and database, without its server and jobs. */
async function inProduct<T>(run: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = Config.ofProcess();
  const connections = await openDatabase(config, () => {}, { beside: true });
  try {
    const app = await NestFactory.createApplicationContext(
      AppModule.with(config.withoutJobs(), connections),
      {
        logger: false,
        abortOnError: false,
      },
    );
    try {
      return await run(app);
    } finally {
      await app.close();
    }
  } finally {
    await connections.stop();
  }
}
