import { Config, ConfigFaults, type Environment } from './config.js';

function faultsOf(env: Environment): readonly string[] {
  try {
    Config.read(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults;
    throw error;
  }
}

describe('the configuration', () => {
  it('needs nothing to run on one machine', () => {
    const config = Config.read({});
    expect([config.role, config.host, config.port, config.databaseUrl, config.smtpUrl]).toEqual([
      'all',
      '127.0.0.1',
      3000,
      null,
      null,
    ]);
  });

  it('names every fault at once', () => {
    const faults = faultsOf({
      ROLE: 'boss',
      PORT: '99999',
      REDIS_URL: 'here',
      SURVEY_MASTER_KEY: 'short',
      LEDGER_SIGNING_KEY: 'c2hvcnQ=',
    });
    expect(faults.map((f) => f.split(' ')[0])).toEqual(
      expect.arrayContaining(['ROLE', 'PORT', 'REDIS_URL', 'SURVEY_MASTER_KEY', 'LEDGER_SIGNING_KEY']),
    );
  });

  it('never repeats a value that may hold a password', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://hub:secret@db/x' }).join()).not.toContain('secret');
  });

  it('binds to this machine alone while mail is kept on it', () => {
    expect(faultsOf({ HOST: '0.0.0.0' })).toEqual([expect.stringContaining('HOST')]);
    expect(faultsOf({ PUBLIC_URL: 'https://hub.example' })).toEqual([expect.stringContaining('PUBLIC_URL')]);
    expect(faultsOf({ HOST: '0.0.0.0', SMTP_URL: 'smtp://mail', MAIL_FROM: 'hub@hub.example' })).toEqual([]);
  });

  it('does without a second factor only while mail is kept on this machine', () => {
    const relay = { SMTP_URL: 'smtp://mail', MAIL_FROM: 'hub@hub.example' };
    expect(faultsOf({ SECOND_FACTOR: 'off' })).toEqual([]);
    expect(faultsOf({ SECOND_FACTOR: 'off', ...relay })).toEqual([expect.stringContaining('SECOND_FACTOR')]);
    expect(Config.read({}).secondFactor).toBe(true);
  });

  it('trusts proxies by address alone', () => {
    expect(faultsOf({ TRUST_PROXY: '10.0.0.0/8, ::1,192.0.2.1' })).toEqual([]);
    for (const wrong of ['true', '10.0.0.0/33', 'proxy.example', '10.0.0.0/8/8'])
      expect(faultsOf({ TRUST_PROXY: wrong })).toEqual([expect.stringContaining('TRUST_PROXY')]);
  });

  it.each(['127.evil.example', '127.0.0.1.evil.example', '127.1', 'localhost.evil.example'])(
    'does not take the name %s for this machine',
    (host) => {
      expect(faultsOf({ HOST: host })).toEqual([expect.stringContaining('HOST')]);
    },
  );

  it.each(['127.0.0.1', '127.8.0.1', '::1', 'localhost'])('knows %s as this machine', (host) => {
    expect(faultsOf({ HOST: host })).toEqual([]);
  });

  it('lets a process of one role share a database only', () => {
    expect(faultsOf({ ROLE: 'worker' }).map((f) => f.split(' ')[0])).toEqual([
      'ROLE',
      'SURVEY_MASTER_KEY',
      'LEDGER_SIGNING_KEY',
    ]);
  });

  it('refuses one role for both the application and its migrations', () => {
    const url = 'postgres://app@db/hub';
    expect(faultsOf({ DATABASE_URL: url, DATABASE_MIGRATION_URL: url })).toEqual([
      expect.stringContaining('another role'),
    ]);
  });
});
