import type { InstrumentDefinition } from './instruments/instrument.js';
import { instrument } from './instruments/registry.js';
import type { InstrumentRef } from './wave.rules.js';

/**
 * The questionnaires of a wave, in its order, by the versions it was drawn up with.
 *
 * @throws Error when this release does not know a version that a newer one gave the wave
 */
export function definitionsOf(wave: { instruments: readonly InstrumentRef[] }): InstrumentDefinition[] {
  return wave.instruments.map(({ code, version }) => {
    const definition = instrument(code, version);
    if (!definition)
      throw new Error(`The questionnaire ${code} version ${version} is not known to this release`);
    return definition;
  });
}
