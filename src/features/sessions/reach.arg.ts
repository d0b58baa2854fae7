import { Refusal } from '../../platform/refusal/index.js';
import { REACHES, type Reach } from './sessions.inputs.js';

/** The argument of a command that says how far into a series it reaches. */
export const REACH_ARG = {
  type: () => String,
  nullable: true,
  description: '`this` (default), `following` or `all`.',
};

/**
 * Reads it.
 *
 * @throws Refusal INVALID_INPUT for what is none
 */
export function reachOf(reach: string | null): Reach {
  const known = REACHES.find((one) => one === (reach ?? 'this'));
  if (!known)
    throw Refusal.invalid('Say `this`, `following` or `all`.', {
      reach: 'is not one of this, following, all',
    });
  return known;
}
