import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { ProgramReader } from '../programs/index.js';
import { definitionsOf } from './instruments-of-wave.js';
import { SurveyReader, type WaveFacts } from './surveys.reader.js';
import { reasonsNotToOpen } from './wave.rules.js';
import { WhomToAsk } from './whom-to-ask.js';

/** Looks whether a wave can open. */
@Injectable()
export class WaveReadiness {
  constructor(
    private readonly clock: Clock,
    private readonly programs: ProgramReader,
    private readonly reader: SurveyReader,
    private readonly whom: WhomToAsk,
  ) {}

  /** Why a wave cannot open yet; empty when it can. */
  async reasons(wave: WaveFacts): Promise<string[]> {
    const [sources, asked, otherOpen] = await Promise.all([
      this.programs.resources(wave.hubId),
      this.whom.of(wave),
      this.reader.hasOpenWave(wave.cohortId),
    ]);
    return reasonsNotToOpen({
      ...wave,
      instruments: definitionsOf(wave),
      supportSources: sources.length,
      now: this.clock.now(),
      invited: asked.length,
      otherOpen,
    });
  }
}
