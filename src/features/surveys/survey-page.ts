import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { ProgramReader } from '../programs/index.js';
import type { InstrumentDefinition } from './instruments/instrument.js';
import { definitionsOf } from './instruments-of-wave.js';
import { promisesOf } from './promises.rules.js';
import type { SurveyInstrument, SurveyType } from './survey-page.types.js';
import { SurveyReader } from './surveys.reader.js';
import { takesAnswers } from './wave.rules.js';

/** Makes the page of a survey. */
@Injectable()
export class SurveyPage {
  constructor(
    private readonly clock: Clock,
    private readonly reader: SurveyReader,
    private readonly programs: ProgramReader,
  ) {}

  /**
   * The page of a survey that was opened.
   *
   * @throws Refusal NOT_FOUND for a draft as for none
   */
  async page(waveId: string): Promise<SurveyType> {
    const wave = await this.reader.wave(waveId);
    if (!wave || wave.state === 'draft') throw Refusal.notFound('The survey');
    const [hub, program] = await Promise.all([
      this.programs.hub(wave.hubId),
      this.programs.program(wave.programId),
    ]);
    const hubName = hub?.name ?? '';
    return {
      waveId,
      hubId: wave.hubId,
      title: wave.title,
      hubName,
      programName: program?.name ?? '',
      open: takesAnswers(wave, this.clock.now()),
      closesAt: wave.closesAt,
      layout: wave.layout,
      informationSheet: wave.informationSheet,
      ethicsReference: wave.ethicsReference,
      promises: promisesOf({ ...wave, hubName, dimensions: wave.strata.map(({ name }) => name) }),
      instruments: definitionsOf(wave).map(asked),
    };
  }
}

function asked({
  code,
  version,
  title,
  citation,
  validated,
  stems,
  options,
  items,
}: InstrumentDefinition): SurveyInstrument {
  return {
    code,
    version,
    title,
    citation,
    validated,
    nowStem: stems.now,
    beforeStem: stems.before,
    options: options.map(({ value, label = String(value) }) => ({ value, label })),
    items: items.map(({ number, text = '' }) => ({ number, text })),
  };
}
