import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { instrument, instruments } from './instruments/registry.js';
import { ManagedWave, placeOf } from './managed-wave.js';
import { WaveCreated } from './surveys.events.js';
import type { CreateWaveInput } from './surveys.inputs.js';
import { manageWave } from './surveys.policy.js';
import type { WaveFacts } from './surveys.reader.js';
import { Wave } from './wave.entity.js';
import {
  DETAIL_THRESHOLD,
  DISPLAY_THRESHOLD,
  type InstrumentRef,
  MIN_SESSIONS,
  wrongEnd,
} from './wave.rules.js';

/** Draws up a wave. */
@Injectable()
export class CreateWave {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedWave,
  ) {}

  /**
   * Draws up a wave for a cohort; nobody is asked before it opens.
   *
   * @throws Refusal INVALID_INPUT for an unknown questionnaire, thresholds that contradict one another, or an end that
   * has passed or is more than a year away
   */
  async create(viewer: Viewer, cohortId: string, input: CreateWaveInput): Promise<WaveFacts> {
    const cohort = await this.managed.cohort(viewer, cohortId, manageWave);
    const displayThreshold = input.displayThreshold ?? DISPLAY_THRESHOLD;
    const detailThreshold = input.detailThreshold ?? Math.max(DETAIL_THRESHOLD, displayThreshold);
    if (detailThreshold < displayThreshold) {
      throw Refusal.invalid('Details cannot be shown of fewer answers than anything is shown of.', {
        detailThreshold: 'must not be below displayThreshold',
      });
    }
    return this.work.run(viewer.actor, async (tx) => {
      const wrong = wrongEnd(input.closesAt, tx.now);
      if (wrong) throw Refusal.invalid(wrong, { closesAt: 'must lie ahead, within a year' });
      const wave: Wave = {
        id: tx.ids.next(),
        createdAt: tx.now,
        hubId: cohort.hubId,
        programId: cohort.programId,
        cohortId,
        title: input.title.trim(),
        kind: 'retrospective',
        layout: input.layout ?? 'two_pages',
        instruments: newest(input.instruments),
        minSessions: input.minSessions ?? MIN_SESSIONS,
        displayThreshold,
        detailThreshold,
        state: 'draft',
        openedAt: null,
        closesAt: input.closesAt,
        closedAt: null,
        publicKey: null,
        wrappedKey: null,
        wrappedSecret: null,
        informationSheet: input.informationSheet.trim(),
        ethicsReference: input.ethicsReference?.trim() || null,
        invited: 0,
        answered: null,
        strata: [],
        reminders: 0,
        lastRemindedAt: null,
      };
      await tx.of(Wave).insert(wave);
      await tx.record(WaveCreated, wave.id, placeOf(wave), {});
      return wave;
    });
  }
}

// The version of the day is what the page will show, whatever is published later.
function newest(codes: readonly string[]): InstrumentRef[] {
  return codes.map((code) => {
    const known = instrument(code);
    if (!known) {
      const all = [...new Set(instruments().map((i) => i.code))].join(', ');
      throw Refusal.invalid(`There is no questionnaire ${code}. Known are: ${all}.`, {
        instruments: 'are not all known',
      });
    }
    return { code: known.code, version: known.version };
  });
}
