import { isNobodysName } from '../group-people.rules.js';
import { plainName } from '../report/participant-name.js';
import type { AliasKind } from './participant-alias.entity.js';

/** By what a participant of a report can be known again. */
export interface AliasKey {
  readonly kind: AliasKind;
  readonly key: string;
  readonly shown: string;
}

/**
 * By what a participant can be known again: their address, else their name. Names of devices, numbers and what is not
 * whole are nobody's: the next who bears one is another.
 *
 * @param emailKey as addresses are compared
 */
export function aliasKeyOf(name: string, emailKey: string | null): AliasKey | null {
  if (emailKey) return { kind: 'email', key: emailKey, shown: emailKey };
  const key = plainName(name);
  if (key.length < 2 || !/\p{L}{2}/u.test(key) || isNobodysName(name) || /[*•]/.test(key)) return null;
  return { kind: 'name', key, shown: name };
}
