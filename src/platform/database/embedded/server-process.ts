import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerAccount } from './account.js';
import type { ServerBinaries } from './binaries.js';
import { type ClusterFolder, pathFor } from './cluster-folder.js';
import { EmbeddedPostgresError, explainOutput } from './errors.js';
import { findFreePort } from './free-port.js';
import { isReady, makeWay } from './postmaster-pid.js';
import { serverArguments } from './settings.js';
import { beginStartupLog, type StartupLog } from './startup-log.js';
import { startTied, type TiedProcess } from './tied-process.js';

/** How often a starting server is looked at, in milliseconds. */
const POLL_MS = 25;

/** Recovery after a crash can take minutes; beyond this a start is given up, in milliseconds. */
const START_LIMIT_MS = 300_000;

/** A free port can be taken by another program before the server has it. */
const PORT_ATTEMPTS = 5;

/** What is started, and how. */
export interface ServerPlan {
  dataDir: string;
  cluster: ClusterFolder;
  binaries: ServerBinaries;
  account: ServerAccount | undefined;
  /** Not set: any free one. */
  port: number | undefined;
  forTests: boolean;
}

/** A server that takes connections. */
export interface ServerProcess extends Pick<TiedProcess, 'ended' | 'end'> {
  readonly port: number;
}

/**
 * Starts the server and waits until it takes connections, which can mean recovery first.
 *
 * @throws {@link EmbeddedPostgresError} FOLDER_IN_USE, PORT_IN_USE, START_TIMEOUT or another cause its log tells
 */
export async function startServer(plan: ServerPlan): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(plan, plan.port ?? (await findFreePort()));
    } catch (error) {
      const unlucky = error instanceof EmbeddedPostgresError && error.code === 'PORT_IN_USE';
      if (!unlucky || plan.port !== undefined || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

async function startOnce(plan: ServerPlan, port: number): Promise<ServerProcess> {
  const { cluster, binaries, account, dataDir } = plan;
  await makeWay(cluster.path, dataDir);
  const log = beginStartupLog(dataDir);
  const settings = serverArguments({ port, forTests: plan.forTests, folder: cluster.path });
  const server = startTied([binaries.postgres, '-D', pathFor(account, cluster.path), ...settings], {
    account,
    cwd: cluster.path,
    outputFile: log.descriptor,
  });
  const ended = server.ended.finally(() => log.close());
  ended.catch(() => undefined);
  try {
    await untilReady(server, cluster, log, { dataDir, port });
  } catch (error) {
    await server.end();
    throw error;
  }
  return { port, ended, end: () => server.end() };
}

async function untilReady(
  server: TiedProcess,
  cluster: ClusterFolder,
  log: StartupLog,
  facts: { dataDir: string; port: number },
): Promise<void> {
  const began = Date.now();
  const pid = await server.pid;
  // Asked by its process id: whoever answers on the port could be another's server.
  while (!(await isReady(cluster.path, pid))) {
    if (!server.running) {
      throw explainOutput(log.text(), facts, `PostgreSQL did not start (code ${await server.ended}).`);
    }
    if (Date.now() - began > START_LIMIT_MS) {
      throw new EmbeddedPostgresError(
        'START_TIMEOUT',
        `PostgreSQL was not ready after ${START_LIMIT_MS / 60_000} minutes; its log is postgres.log in ${facts.dataDir}.`,
      );
    }
    await sleep(POLL_MS);
  }
}
