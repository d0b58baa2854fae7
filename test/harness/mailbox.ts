import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptMail } from '../../src/platform/mail/index.js';

/** The local mailbox of a test's app. */
export class Mailbox {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** All mail to an address, the oldest first. */
  to(address: string): KeptMail[] {
    return this.all().filter((mail) => mail.to.address === address);
  }

  /** All mail, the oldest first. */
  all(): KeptMail[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .map((name) => JSON.parse(readFileSync(join(this.folder, name), 'utf8')) as KeptMail)
      .sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  /** The secret in the fragment of the last link to a path that was mailed to an address. */
  secretFor(address: string, path: string): string {
    for (const mail of this.to(address).reverse()) {
      const match = new RegExp(`${path}[^\\s#]*#([\\w-]+)`).exec(mail.text);
      if (match?.[1]) return match[1];
    }
    throw new Error(`No link to ${path} was mailed to ${address}`);
  }
}
