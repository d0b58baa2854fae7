import { readFile, stat } from 'node:fs/promises';

/** An institution by which people may sign in, as the operator declares it. */
export interface Provider {
  /** Short, for addresses and logs. */
  id: string;
  /** What people read on the button. */
  name: string;
  /** The issuer's address. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Domains of e-mail addresses that the institution speaks for. */
  domains: readonly string[];
  /** Whether it may make people known whom nobody knew. */
  letsInNewPeople: boolean;
  /** Values of `acr` that stand for a second factor, beside `mfa`. */
  strongAcr: readonly string[];
}

/** A file of providers that cannot be used, in words for the operator. */
export class ProviderFileError extends Error {}

/**
 * Reads the file of providers. It holds secrets, so nobody else may read it, and the database never does.
 *
 * @throws ProviderFileError naming every fault
 */
export async function readProviders(file: string): Promise<Provider[]> {
  const fault = (what: string) => new ProviderFileError(`The file of SIGN_IN_PROVIDERS, ${file}, ${what}`);
  const { mode } = await stat(file).catch(() => {
    throw fault('cannot be read.');
  });
  if ((mode & 0o077) !== 0)
    throw fault(`may be read by other users of this machine. Run: chmod 600 '${file}'`);
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // The parser's own message quotes the text, and the text is secret.
    throw fault('is not JSON.');
  }
  if (!Array.isArray(content)) throw fault('must hold a list of providers.');
  const faults = content.flatMap((entry, at) =>
    faultsOf(entry).map((words) => `provider ${at + 1} ${words}`),
  );
  const providers = content.map(complete);
  if (new Set(providers.map(({ id }) => id)).size < providers.length)
    faults.push('two providers have one id');
  if (faults.length > 0) throw fault(`is not right: ${faults.join('; ')}.`);
  return providers;
}

function faultsOf(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null) return ['is no object'];
  const of = (name: string): unknown => Reflect.get(entry, name);
  const faults = ['id', 'name', 'issuer', 'clientId', 'clientSecret']
    .filter((name) => typeof of(name) !== 'string' || of(name) === '')
    .map((name) => `lacks "${name}"`);
  if (!/^[a-z0-9-]{1,40}$/.test(String(of('id')))) faults.push('has an "id" of other than a-z, 0-9 and -');
  if (!URL.canParse(String(of('issuer')))) faults.push('has an "issuer" that is no address');
  const domains = of('domains');
  if (!Array.isArray(domains) || domains.length === 0 || !domains.every(isDomain))
    faults.push('lacks "domains", such as ["clinic.example"]');
  const known = [
    'id',
    'name',
    'issuer',
    'clientId',
    'clientSecret',
    'domains',
    'letsInNewPeople',
    'strongAcr',
  ];
  for (const name of Object.keys(entry)) if (!known.includes(name)) faults.push(`has an unknown "${name}"`);
  return faults;
}

function isDomain(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value);
}

function complete(entry: unknown): Provider {
  const given = entry as Partial<Provider>;
  return {
    id: String(given.id),
    name: String(given.name),
    issuer: String(given.issuer),
    clientId: String(given.clientId),
    clientSecret: String(given.clientSecret),
    domains: (given.domains ?? []).map((domain) => String(domain).toLowerCase()),
    letsInNewPeople: given.letsInNewPeople === true,
    strongAcr: given.strongAcr ?? [],
  };
}
