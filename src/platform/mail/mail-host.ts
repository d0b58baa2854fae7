import type { Config } from '../config/index.js';

/** The host in the Message-ID of all our mail, by which it is known when it comes back. */
export function mailHostOf({ publicUrl }: Pick<Config, 'publicUrl'>): string {
  return publicUrl ? new URL(publicUrl).hostname : 'spokewell.local';
}
