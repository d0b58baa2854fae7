import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { FoundingService } from './features/programs/index.js';
import { Config } from './platform/config/index.js';
import { openDatabase } from './platform/database/index.js';
import { createApp, Site } from './platform/http/index.js';
import { explain, refuseUnready, say, stopAfter } from './start.js';

/** Starts this process in its role, and says where to go. */
async function main(): Promise<void> {
  const config = Config.ofProcess();
  await refuseUnready(config);
  const connections = await openDatabase(config, say);
  const app = await createApp(AppModule.with(config, connections), config).catch(async (error: unknown) => {
    await connections.stop();
    throw error;
  });
  stopAfter(app, connections.stop);
  if (!config.servesApi) {
    await app.init();
    say('Spokewell carries out jobs.');
    return;
  }
  await app.listen(config.port, config.host);
  const site = app.get(Site);
  const founding = app.get(FoundingService);
  if (await founding.isEmpty()) {
    say(`No hub yet. Found one with this link: ${site.link('/found', await founding.issueLink())}`);
  }
  if (!config.smtpUrl) say(`Mail is kept on this machine: ${site.url}/mailbox`);
  say(`Spokewell is ready at ${site.url}`);
}

main().catch((error: unknown) => {
  say(explain(error));
  process.exit(1);
});
