import { BRS } from './brs.js';
import { BURNOUT1 } from './burnout1.js';
import { CBI } from './cbi.js';
import { CDRISC10 } from './cdrisc10.js';
import { faultsOf } from './definition.rules.js';
import type { InstrumentDefinition } from './instrument.js';
import { MBIHSS } from './mbihss.js';
import { OLBI } from './olbi.js';
import { PFI } from './pfi.js';
import { PROQOL5 } from './proqol5.js';
import { SWBURN } from './swburn.js';
import { SWPROG } from './swprog.js';
import { SWRES } from './swres.js';

const REGISTRY = registered([
  PROQOL5,
  CDRISC10,
  BRS,
  CBI,
  OLBI,
  PFI,
  BURNOUT1,
  MBIHSS,
  SWBURN,
  SWRES,
  SWPROG,
]);

/** Every version of every instrument that the product knows, deeply frozen. */
export function instruments(): readonly InstrumentDefinition[] {
  return REGISTRY;
}

/**
 * One instrument; without a version, its newest. Undefined when there is none.
 * Whoever holds stored answers passes the version that they were given under.
 */
export function instrument(code: string, version?: number): InstrumentDefinition | undefined {
  return REGISTRY.filter(
    (definition) => definition.code === code && (version === undefined || definition.version === version),
  ).reduce<InstrumentDefinition | undefined>(
    (newest, definition) => (newest && newest.version > definition.version ? newest : definition),
    undefined,
  );
}

/**
 * The definitions, checked and deeply frozen.
 * @throws Error that names every fault at once, so that the boot stops
 */
export function registered(definitions: readonly InstrumentDefinition[]): readonly InstrumentDefinition[] {
  const faults = faultsOf(definitions);
  if (faults.length > 0) throw new Error(`The instruments are not sound:\n${faults.join('\n')}`);
  return frozen(definitions);
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
