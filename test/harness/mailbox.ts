import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptMail } from '../../src/platform/mail/index.js';
import type { SmtpSink } from './smtp-sink.js';

/** A mail as a test reads it. */
export interface ReadMail {
  to: { address: string };
  subject: string;
  text: string;
  html: string;
}

/** The mail of a test's app, wherever it went. */
export abstract class ReadMailbox {
  /** All mail, the oldest first. */
  abstract all(): ReadMail[];

  /** All mail to an address, the oldest first. */
  to(address: string): ReadMail[] {
    return this.all().filter((mail) => mail.to.address === address);
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

/** Reads the local mailbox. */
export class Mailbox extends ReadMailbox {
  constructor(private readonly folder: string) {
    super();
    mkdirSync(folder, { recursive: true });
  }

  all(): ReadMail[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .map((name) => JSON.parse(readFileSync(join(this.folder, name), 'utf8')) as KeptMail)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ to, subject, text, html }) => ({ to, subject, text, html }));
  }
}

/** Reads what a mail relay took. */
export class SinkMailbox extends ReadMailbox {
  constructor(private readonly sink: SmtpSink) {
    super();
  }

  all(): ReadMail[] {
    return this.sink.taken.map(({ to, subject, text, html }) => ({
      to: { address: to },
      subject,
      text,
      html,
    }));
  }
}
