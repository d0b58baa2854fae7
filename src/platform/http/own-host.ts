import type { Config } from '../config/index.js';

/** The names by which this machine speaks to itself. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'] as const;

/**
 * Tells whether a request's `Host` names this machine, with any port, while mail is kept on it.
 *
 * Listening on the loopback address keeps other machines out, but not a page in a browser of this one: its own name
 * can be made to point at 127.0.0.1, and then it may read what it asks for, sign-in links included. Only the name it
 * asks for tells it apart. With a mail relay there is no such mailbox, and proxies may write what they like.
 */
export function ownHosts(config: Config): (host: string | undefined) => boolean {
  if (config.smtpUrl) return () => true;
  const configured = config.host.includes(':') ? `[${config.host}]` : config.host;
  const own = new Set<string>([...THIS_MACHINE, configured.toLowerCase()]);
  return (host) => host !== undefined && own.has(host.toLowerCase().replace(/:\d{1,5}$/, ''));
}
