import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { PersonReader, ProfileService } from './features/identity/index.js';
import { FoundingService } from './features/programs/index.js';
import { type Command, CommandError, readArgs } from './platform/cli/command.js';
import { Config } from './platform/config/index.js';
import { migrate, openDatabase } from './platform/database/index.js';
import { SYSTEM } from './platform/events/index.js';
import { Site } from './platform/http/index.js';

const TOKEN_USAGE = 'token create EMAIL [--label TEXT] [--days N]';

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
    name: 'token create',
    usage: TOKEN_USAGE,
    summary: 'Makes an API token that acts for a person; it is shown this once.',
    run: createToken,
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

async function createToken(args: string[]): Promise<unknown> {
  const { values, words } = readArgs(
    TOKEN_USAGE,
    args,
    { label: { type: 'string' }, days: { type: 'string' } },
    1,
  );
  const days = Number(values.days ?? 90);
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new CommandError('usage', 'Days must be a whole number from 1 to 366.');
  return inProduct(async (app) => {
    const person = await app.get(PersonReader).byEmail(words[0] as string);
    if (!person) throw new CommandError('unknown_person', 'Nobody with this e-mail address is known.');
    const token = await app
      .get(ProfileService)
      .createToken(SYSTEM, person.id, values.label ?? 'made by the operator', days);
    return { token, worksForDays: days };
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
