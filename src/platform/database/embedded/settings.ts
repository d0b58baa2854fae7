/** Settings that hold for every embedded server, each for the reason beside it. */
const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  logging_collector: 'off',
  log_destination: 'stderr',
  // An error's text, detail and statement can hold what people typed: only the server's own state is logged.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const ORDINARY = { max_connections: '100', shared_buffers: '128MB' };

/** A test's database need not outlive a power cut. */
const FOR_TESTS = {
  max_connections: '200',
  shared_buffers: '32MB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** The name under which a server carries its data folder, so that its command line tells whose it is. */
export const FOLDER_SETTING = 'spokewell.folder';

/**
 * The arguments that PostgreSQL is started with. They are given at each start and not written into the cluster:
 * the next release may change them.
 *
 * @param folder - the cluster's real path; it comes last, so that a reader can take the rest of the line for it
 */
export function serverArguments(settings: { port: number; forTests: boolean; folder: string }): string[] {
  const all = {
    ...ALWAYS,
    ...(settings.forTests ? FOR_TESTS : ORDINARY),
    port: String(settings.port),
    [FOLDER_SETTING]: settings.folder,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
