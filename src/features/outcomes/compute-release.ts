import { Injectable } from '@nestjs/common';
import { OnEvent, SYSTEM, type Task, type Tx, Work } from '../../platform/events/index.js';
import { CohortReader } from '../cohorts/index.js';
import { definitionsOf, SurveyReader, WaveClosed, type WaveFacts } from '../surveys/index.js';
import { disclose } from './disclosure.rules.js';
import { ReleaseComputed } from './outcomes.events.js';
import { OutcomesReader } from './outcomes.reader.js';
import { rawFigures } from './raw-figures.rules.js';
import { Release } from './release.entity.js';
import { freeze } from './release.rules.js';
import type { DisclosedFigures } from './release-figures.types.js';
import { legendOf, type ReleaseLegend } from './release-legend.js';

interface Computed {
  wave: WaveFacts;
  cohort: string;
  shown: DisclosedFigures;
  legend: ReleaseLegend;
}

/** Makes the release of a wave when it has closed. */
@Injectable()
export class ComputeRelease {
  constructor(
    private readonly work: Work,
    private readonly surveys: SurveyReader,
    private readonly cohorts: CohortReader,
    private readonly reader: OutcomesReader,
  ) {}

  /** Computes and freezes the figures of a closed wave. A second time changes nothing. */
  @OnEvent(WaveClosed, { handler: 'outcomes.compute-release', mode: 'steps' })
  async compute(task: Task): Promise<void> {
    if (await this.reader.releaseOfWave(task.subjectId)) return;
    const computed = await this.figuresOf(task.subjectId);
    await this.work.unrecorded('a wave has one release', SYSTEM, (tx) => keep(tx, computed));
  }

  private async figuresOf(waveId: string): Promise<Computed> {
    const closed = await this.surveys.closedAnswers(waveId);
    if (!closed) throw new Error('A release was asked for a wave that is not closed');
    const { wave, answers } = closed;
    const [cells, cohort] = await Promise.all([
      this.surveys.cells(waveId),
      this.cohorts.cohort(wave.cohortId),
    ]);
    const definitions = definitionsOf(wave);
    const raw = rawFigures({ wave, definitions, answers, cells });
    return {
      wave,
      cohort: cohort?.name ?? '',
      shown: disclose(raw, { display: wave.displayThreshold, detail: wave.detailThreshold }),
      legend: legendOf(wave, definitions),
    };
  }
}

async function keep(tx: Tx, { wave, cohort, shown, legend }: Computed): Promise<void> {
  const { id: waveId, hubId, programId, cohortId } = wave;
  // The cohort's row is the lock: of two releases made at once, the second counts on from the first.
  await tx.sql(`select 1 from cohort where id = $1 for no key update`, [cohortId]);
  if (await tx.of(Release).existsBy({ waveId })) return;
  const number = ((await tx.of(Release).maximum('number', { cohortId })) ?? 0) + 1;
  const figures = freeze({ number, cohort, wave: wave.title }, shown, wave.displayThreshold);
  const id = tx.ids.next();
  const place = { hubId, programId, cohortId };
  await tx
    .of(Release)
    .insert({ id, createdAt: tx.now, ...place, waveId, number, figures, legend, hash: figures.hash });
  await tx.record(ReleaseComputed, id, place, { waveId, number });
}
