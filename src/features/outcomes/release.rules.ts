import { hashOf } from '../../platform/canonical-json/index.js';
import type { DisclosedFigures, ReleaseFigures } from './release-figures.types.js';
import { caveatOf } from './words.rules.js';

/** What a release is called. */
export interface ReleaseNames {
  number: number;
  cohort: string;
  wave: string;
}

/**
 * Freezes what may be shown. The hash covers everything but the number, so that the same wave gives the same hash
 * whenever and however often it is computed.
 *
 * @param display the wave's display threshold, named where it withholds a count
 */
export function freeze(
  { number, cohort, wave }: ReleaseNames,
  shown: DisclosedFigures,
  display: number,
): ReleaseFigures {
  const { n, scales, items, breakdowns, withheld } = shown;
  const content = { cohort, wave, n, scales, items, breakdowns, withheld, caveat: caveatOf(n, display) };
  return { number, ...content, hash: hashOf(content) };
}

/** Whether the figures are those that were hashed. */
export function isIntact({ number: _, hash, ...content }: ReleaseFigures): boolean {
  return hashOf(content) === hash;
}
