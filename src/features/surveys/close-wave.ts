import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { OnDue, type Task, type Tx, Work } from '../../platform/events/index.js';
import { CountBallots } from './count-ballots.js';
import { ManagedWave, placeOf } from './managed-wave.js';
import { WaveEndedEarly } from './surveys.events.js';
import { endWave } from './surveys.policy.js';
import type { WaveFacts } from './surveys.reader.js';
import { Wave } from './wave.entity.js';

/** Ends waves: on their day by themselves, or earlier by those who lead the program. */
@Injectable()
export class CloseWave {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedWave,
    private readonly ballots: CountBallots,
  ) {}

  /**
   * Ends a wave now: no answer is taken from this moment on. Opening and counting thousands of ballots takes longer
   * than a request should, so it follows in a job. A wave that has ended already stays as it is.
   */
  async end(viewer: Viewer, waveId: string): Promise<WaveFacts> {
    const wave = await this.managed.wave(viewer, waveId, endWave);
    return this.work.unrecorded('ending twice changes nothing', viewer.actor, async (tx) => {
      const ended = await tx.sql(
        `with ended as (
           update wave set closes_at = $2 where id = $1 and state = 'open' and closes_at > $2 returning id)
         select id from ended`,
        [waveId, tx.now],
      );
      if (ended.length === 0) return wave;
      await tx.record(WaveEndedEarly, waveId, placeOf(wave), {});
      await tx.schedule([{ handler: 'surveys.close-wave', subjectId: waveId, occurrence: 'ended' }]);
      return { ...wave, closesAt: tx.now };
    });
  }

  /** Counts the ballots of a wave whose day has come. */
  @OnDue({ handler: 'surveys.close-wave' })
  async close(task: Task, tx: Tx): Promise<void> {
    // Answers lock the same row, so none is between its acceptance and the box while the box is emptied.
    const wave = await tx
      .of(Wave)
      .findOne({ where: { id: task.subjectId }, lock: { mode: 'pessimistic_write' } });
    if (wave?.state !== 'open' || wave.closesAt > tx.now) return;
    await this.ballots.count(tx, wave);
  }
}
