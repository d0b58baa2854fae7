import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** The parts of the process environment that are read, as given. */
export type Environment = Record<string, string | undefined>;

/** What a process does: answer requests, carry out jobs, or both. */
export type Role = 'api' | 'worker' | 'all';

/** Every fault found in the environment, so that an operator mends them in one go. */
export class ConfigFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((f) => `  - ${f}`).join('\n')}`);
    this.name = 'ConfigFaults';
  }
}

/**
 * The settings of one process, read once from the environment. Each property documents its variable.
 *
 * Nothing else in the product reads the environment.
 */
export class Config {
  /** `ROLE`: `api`, `worker` or `all` (default). Anything but `all` needs DATABASE_URL, since an embedded server has one owner. */
  readonly role: Role;
  /** `HOST`: the address to listen on. Default 127.0.0.1; without SMTP_URL nothing else is accepted. */
  readonly host: string;
  /** `PORT`: default 3000; 0 takes any free port. */
  readonly port: number;
  /** `PUBLIC_URL`: the address people use, without a path. Default `http://localhost:PORT`; needs SMTP_URL. */
  readonly publicUrl: string | null;
  /** `DATA_DIR`: where the embedded database, mailbox and secrets live. Default `./data/hub`. */
  readonly dataDir: string;
  /** `DATABASE_URL`: the application role's PostgreSQL. Without it an embedded server is run in DATA_DIR. */
  readonly databaseUrl: string | null;
  /** `DATABASE_MIGRATION_URL`: the owning role's PostgreSQL; with it, the start brings the schema up to date. */
  readonly databaseMigrationUrl: string | null;
  /** `REDIS_URL`: the engine of the queues. Without it they live in PostgreSQL. */
  readonly redisUrl: string | null;
  /** `SMTP_URL`: where mail goes, `smtp://user:password@host:port`. Without it, a mailbox of files on this machine. */
  readonly smtpUrl: string | null;
  /** `MAIL_FROM`: the sender of all mail. Needed with SMTP_URL. */
  readonly mailFrom: string;
  /**
   * `MAIL_RETURNS_SECRET`: what a relay shows to hand in returned mail at `/mail/returns`; 32 characters at least.
   * Without it, nothing is taken there.
   */
  readonly mailReturnsSecret: string | null;
  /** `SURVEY_MASTER_KEY`: 32 bytes in base64 that wrap the keys of open waves and seal dates of birth. Without it, `secrets.json` in DATA_DIR. */
  readonly surveyMasterKey: string | null;
  /** `LEDGER_SIGNING_KEY`: 32 bytes in base64 with which the ledgers of credit are signed. Without it, `secrets.json` in DATA_DIR. */
  readonly ledgerSigningKey: string | null;
  /** `LOG_LEVEL`: `debug`, `info` (default), `warn`, `error` or `silent`. */
  readonly logLevel: string;
  /** `NODE_ENV` is `production`: the schema cannot be asked about itself. */
  readonly production: boolean;
  /** `GRAPHQL_JIT`: `off` disables compiled queries, to compare both ways. */
  readonly graphqlJit: boolean;

  /**
   * `SECOND_FACTOR`: `off` wakes roles without a passkey. Only where mail is kept on this machine, to try things out.
   */
  readonly secondFactor: boolean;
  /**
   * `TRUST_PROXY`: addresses or networks of the proxies in front, by commas, such as `10.0.0.0/8`. Only from them is
   * it believed where a request comes from.
   */
  readonly trustProxy: readonly string[];
  /** `SIGN_IN_PROVIDERS`: a JSON file of the institutions by which people may sign in. See docs/operations.md. */
  readonly signInProviders: string | null;

  private constructor(env: Environment) {
    const read = new Reader(env);
    this.role = read.oneOf('ROLE', ['all', 'api', 'worker']);
    this.smtpUrl = read.url('SMTP_URL', ['smtp:', 'smtps:']);
    this.host = read.host('HOST', '127.0.0.1');
    this.port = read.integer('PORT', 3000, 0, 65535);
    this.publicUrl = read.url('PUBLIC_URL', ['http:', 'https:'])?.replace(/\/$/, '') ?? null;
    this.dataDir = resolve(read.text('DATA_DIR') ?? 'data/hub');
    this.databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
    this.databaseMigrationUrl = read.url('DATABASE_MIGRATION_URL', ['postgres:', 'postgresql:']);
    this.redisUrl = read.url('REDIS_URL', ['redis:', 'rediss:']);
    this.mailFrom = read.text('MAIL_FROM') ?? 'Spokewell <spokewell@localhost>';
    this.mailReturnsSecret = read.secret('MAIL_RETURNS_SECRET', 32);
    this.surveyMasterKey = read.key('SURVEY_MASTER_KEY');
    this.ledgerSigningKey = read.key('LEDGER_SIGNING_KEY');
    this.logLevel = read.oneOf('LOG_LEVEL', ['info', 'debug', 'warn', 'error', 'silent']);
    this.production = read.text('NODE_ENV') === 'production';
    this.graphqlJit = read.oneOf('GRAPHQL_JIT', ['on', 'off']) === 'on';

    this.secondFactor = read.oneOf('SECOND_FACTOR', ['on', 'off']) === 'on';
    this.trustProxy = read.networks('TRUST_PROXY');
    const providers = read.text('SIGN_IN_PROVIDERS');
    this.signInProviders = providers === null ? null : resolve(providers);

    if (!this.secondFactor && this.smtpUrl) {
      read.fault(
        'SECOND_FACTOR',
        'may be off only without SMTP_URL: whoever reads a mailbox would hold its roles',
      );
    }
    if (!this.smtpUrl) {
      if (!isLoopback(this.host)) {
        read.fault(
          'HOST',
          'must be 127.0.0.1 while SMTP_URL is not set: the local mailbox shows sign-in links',
        );
      }
      if (this.publicUrl) read.fault('PUBLIC_URL', 'needs SMTP_URL: the local mailbox shows sign-in links');
    } else if (!read.text('MAIL_FROM')) {
      read.fault('MAIL_FROM', 'is needed with SMTP_URL, such as "Our hub <hub@example.org>"');
    }
    if (this.publicUrl && new URL(this.publicUrl).pathname !== '/') {
      read.fault('PUBLIC_URL', 'must not have a path');
    }
    if (this.role !== 'all' && !this.databaseUrl) {
      read.fault('ROLE', `${this.role} needs DATABASE_URL: an embedded database serves one process`);
    }
    const keys = { SURVEY_MASTER_KEY: this.surveyMasterKey, LEDGER_SIGNING_KEY: this.ledgerSigningKey };
    for (const [name, key] of Object.entries(keys)) {
      if (this.role !== 'all' && !key)
        read.fault(name, `is needed with ROLE=${this.role}, the same in every process`);
    }
    if (this.databaseMigrationUrl && !this.databaseUrl) {
      read.fault('DATABASE_MIGRATION_URL', 'is used only with DATABASE_URL');
    }
    if (this.databaseUrl && this.databaseUrl === this.databaseMigrationUrl) {
      read.fault(
        'DATABASE_MIGRATION_URL',
        'must name another role than DATABASE_URL: the application must not own its tables',
      );
    }
    read.finish();
  }

  /**
   * Reads the environment.
   *
   * @throws ConfigFaults naming every fault at once
   */
  static read(env: Environment): Config {
    return new Config(env);
  }

  /** Reads this process's own environment: the one place that does. */
  static ofProcess(): Config {
    return new Config(process.env);
  }

  /** The same settings on a folder of the demo's own, with mail kept on this machine. */
  forDemo(dataDir: string): Config {
    const only = {
      dataDir,
      databaseUrl: null,
      databaseMigrationUrl: null,
      smtpUrl: null,
      mailReturnsSecret: null,
      publicUrl: null,
      host: '127.0.0.1',
      role: 'all',
      secondFactor: false,
      signInProviders: null,
    };
    return Object.create(
      this,
      Object.fromEntries(Object.entries(only).map(([name, value]) => [name, { value }])),
    ) as Config;
  }

  /** The same settings for a command that runs beside a server: it carries out no jobs. */
  withoutJobs(): Config {
    return Object.create(this, { role: { value: 'api' } }) as Config;
  }

  /** Whether this process answers requests. */
  get servesApi(): boolean {
    return this.role !== 'worker';
  }

  /** Whether this process carries out jobs. */
  get runsWorker(): boolean {
    return this.role !== 'api';
  }
}

// A name may begin like an address and lead anywhere: only a literal address, or the one name that is this machine.
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

class Reader {
  private readonly faults: string[] = [];

  constructor(private readonly env: Environment) {}

  fault(name: string, text: string): void {
    this.faults.push(`${name} ${text}`);
  }

  text(name: string): string | null {
    const value = this.env[name]?.trim();
    return value ? value : null;
  }

  oneOf<const T extends readonly string[]>(name: string, allowed: T): T[number] {
    const value = this.text(name);
    if (value === null) return allowed[0] as T[number];
    if (!allowed.includes(value)) this.fault(name, `must be one of ${allowed.join(', ')}`);
    return value;
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const value = this.text(name);
    if (value === null) return fallback;
    const number = Number(value);
    if (!Number.isInteger(number) || number < min || number > max) {
      this.fault(name, `must be a whole number from ${min} to ${max}`);
      return fallback;
    }
    return number;
  }

  host(name: string, fallback: string): string {
    const value = this.text(name) ?? fallback;
    if (isIP(value) === 0 && !/^[a-z0-9.-]+$/i.test(value))
      this.fault(name, 'must be an address or a host name');
    return value;
  }

  networks(name: string): string[] {
    const given = (this.text(name) ?? '').split(',').map((entry) => entry.trim());
    const entries = given.filter((entry) => entry !== '');
    for (const entry of entries) {
      const [address = '', bits, ...more] = entry.split('/');
      const longest = isIP(address) === 4 ? 32 : 128;
      const sized = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
      if (isIP(address) === 0 || !sized || more.length > 0)
        this.fault(name, 'must be addresses or networks by commas, such as 10.0.0.0/8,192.0.2.1');
    }
    return entries;
  }

  // The value is never repeated in a fault: addresses carry passwords.
  url(name: string, protocols: readonly string[]): string | null {
    const value = this.text(name);
    if (value === null) return null;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      this.fault(name, `must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`);
      return null;
    }
    return value;
  }

  key(name: string): string | null {
    const value = this.text(name);
    if (value !== null && Buffer.from(value, 'base64').length !== 32) {
      this.fault(name, 'must be 32 bytes in base64 (openssl rand -base64 32)');
    }
    return value;
  }

  secret(name: string, least: number): string | null {
    const value = this.text(name);
    if (value !== null && (value.length < least || !/^[\w-]+$/.test(value))) {
      this.fault(name, `must have ${least} letters and digits at least (openssl rand -hex 32)`);
    }
    return value;
  }

  finish(): void {
    if (this.faults.length > 0) throw new ConfigFaults(this.faults);
  }
}
