import type { DatabasePasswords } from '../../secrets/index.js';
import { chooseAccount } from './account.js';
import { findBinaries } from './binaries.js';
import { findCluster, handOver, makeDataDir, requireVersion, SUPERUSER } from './cluster-folder.js';
import { requireRoom, rethrowFileError } from './errors.js';
import { createCluster } from './new-cluster.js';
import { APP_ROLE, closeMaintenanceDatabases, DATABASE, ensureRoles, OWNER_ROLE } from './roles.js';
import { type ServerPlan, type ServerProcess, startServer } from './server-process.js';
import { isPasswordCurrent, renewSuperuserPassword } from './superuser-password.js';

/** How an embedded server is started. */
export interface EmbeddedPostgresOptions {
  /** A folder of ours alone; made when missing. The cluster is `cluster` below it, the log `postgres.log`. */
  dataDir: string;
  /** Set at every start, so that another secrets file than last time is no obstacle. */
  passwords: DatabasePasswords;
  /** On 127.0.0.1; a free one is picked when not given. */
  port?: number;
  /** Gives up all safety against a power cut for speed; allows 200 connections. */
  forTests?: boolean;
  /** Told what an operator may want to know, a line at a time. */
  log?: (line: string) => void;
}

/** A running server of our own. Its life ends with this process, even when this process is killed. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** PostgreSQL's version, as "18.4". */
  readonly version: string;
  /** The superuser at the maintenance database `postgres`: for making roles and databases only. */
  readonly superuserUrl: string;
  /** The migrations' role at the product's database. */
  readonly ownerUrl: string;
  /** The application's role at the product's database. */
  readonly appUrl: string;
  /** Resolves when the server is gone, whether or not it was asked to. */
  readonly ended: Promise<void>;
  /** Cuts off clients and ends the server in order; at once after 10 s. May be called more than once. */
  stop(): Promise<void>;
}

/** A start writes one WAL segment (16 MB) and small files. */
const ROOM_FOR_START_MB = 32;

/**
 * Starts the PostgreSQL that comes with the program, on 127.0.0.1 only, and makes its database and roles.
 *
 * As root the server runs as the user who owns its cluster, at first the system's `postgres` or else `nobody`.
 *
 * @throws {@link EmbeddedPostgresError} with a code, and words for an operator
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const began = performance.now();
  try {
    const plan = await planStart(options, log);
    const server = await startWithPassword(plan, options.passwords.superuser, log);
    try {
      const running = describe(server, plan, options.passwords, log);
      await ensureRoles(running.superuserUrl, options.passwords);
      await closeMaintenanceDatabases(running.superuserUrl);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      log(
        `PostgreSQL ${running.version} runs on 127.0.0.1:${running.port} in ${plan.dataDir} (${seconds} s).`,
      );
      return running;
    } catch (error) {
      await server.end();
      throw error;
    }
  } catch (error) {
    return rethrowFileError(error, options.dataDir);
  }
}

/** Everything that is settled before a server is started: its folder, user and programs. */
async function planStart(options: EmbeddedPostgresOptions, log: (line: string) => void): Promise<ServerPlan> {
  const dataDir = await makeDataDir(options.dataDir);
  const forTests = options.forTests ?? false;
  const existing = await findCluster(dataDir);
  const account = chooseAccount(existing?.owner);
  const binaries = await findBinaries(account, dataDir, log);
  const plan = { dataDir, binaries, account, port: options.port, forTests };
  if (existing) {
    await requireVersion(existing, binaries.version);
    await handOver(existing, account);
    await requireRoom(dataDir, ROOM_FOR_START_MB);
    return { ...plan, cluster: existing };
  }
  log(`Making a new database in ${dataDir}.`);
  const superuserPassword = options.passwords.superuser;
  const cluster = await createCluster(dataDir, binaries, { account, superuserPassword, forTests });
  return { ...plan, cluster };
}

/** Starts the server; where the secrets are not those of the last start, gives the superuser the new password. */
async function startWithPassword(
  plan: ServerPlan,
  password: string,
  log: (line: string) => void,
): Promise<ServerProcess> {
  const server = await startServer(plan);
  try {
    if (await isPasswordCurrent(addressOf(server.port, SUPERUSER, password, 'postgres'))) return server;
  } catch (error) {
    await server.end();
    throw error;
  }
  log(
    `The secrets are not those that the database in ${plan.dataDir} was last started with: renewing its passwords.`,
  );
  await server.end();
  renewSuperuserPassword(plan.cluster, plan.dataDir, { ...plan, password });
  return startServer(plan);
}

function describe(
  server: ServerProcess,
  plan: ServerPlan,
  passwords: DatabasePasswords,
  log: (line: string) => void,
): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  const ended = server.ended.then((code) => {
    if (stopping) return;
    log(`PostgreSQL in ${plan.dataDir} ended unasked (code ${code}); see postgres.log there.`);
  });
  return {
    port: server.port,
    version: plan.binaries.version,
    superuserUrl: addressOf(server.port, SUPERUSER, passwords.superuser, 'postgres'),
    ownerUrl: addressOf(server.port, OWNER_ROLE, passwords.owner, DATABASE),
    appUrl: addressOf(server.port, APP_ROLE, passwords.app, DATABASE),
    ended,
    stop() {
      stopping ??= server.end().then(() => ended);
      return stopping;
    },
  };
}

/** Says that there is no TLS on this machine's own loopback, against a PGSSLMODE in the caller's environment. */
function addressOf(port: number, role: string, password: string, database: string): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?sslmode=disable`;
}
