import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { BallotBox } from './ballot-box.js';
import { ManagedWave, placeOf } from './managed-wave.js';
import { WaveOpened } from './surveys.events.js';
import { manageWave } from './surveys.policy.js';
import type { WaveFacts } from './surveys.reader.js';
import { reminderTimes } from './wave.rules.js';
import { WaveReadiness } from './wave-readiness.js';

/** How opening went: the reasons when the wave is not ready. */
export type Opening = { wave: WaveFacts } | { reasons: string[] };

/** Opens a wave. */
@Injectable()
export class OpenWave {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedWave,
    private readonly readiness: WaveReadiness,
    private readonly box: BallotBox,
  ) {}

  /** Opens a wave that was drawn up: it gets its keys, and the invitations follow. */
  async open(viewer: Viewer, waveId: string): Promise<Opening> {
    const wave = await this.managed.wave(viewer, waveId, manageWave);
    if (wave.state !== 'draft') throw Refusal.conflict('This wave was opened before.');
    const reasons = await this.readiness.reasons(wave);
    if (reasons.length > 0) return { reasons };
    const keys = await this.box.newKeys(waveId);
    return this.work.run(viewer.actor, async (tx) => {
      // The cohort's row is the lock: of two waves opened at once, the second finds the first.
      await tx.sql(`select 1 from cohort where id = $1 for no key update`, [wave.cohortId]);
      const opened = await tx.sql(
        `with opened as (
           update wave set state = 'open', opened_at = $2, public_key = $3, wrapped_key = $4, wrapped_secret = $5
            where id = $1 and state = 'draft'
              and not exists (select 1 from wave o where o.cohort_id = $6 and o.state = 'open') returning id)
         select id from opened`,
        [waveId, tx.now, keys.publicKey, keys.wrappedKey, keys.wrappedSecret, wave.cohortId],
      );
      if (opened.length === 0)
        throw Refusal.conflict('This wave, or another one of this cohort, was opened meanwhile.');
      await tx.record(WaveOpened, waveId, placeOf(wave), {});
      await tx.schedule([
        { handler: 'surveys.close-wave', subjectId: waveId, occurrence: 'closes', due: wave.closesAt },
        ...reminderTimes(tx.now, wave.closesAt).map((due, index) => ({
          handler: 'surveys.remind-when-due',
          subjectId: waveId,
          occurrence: String(index + 1),
          due,
          uselessAfter: wave.closesAt,
        })),
      ]);
      return { wave: { ...wave, state: 'open' as const, openedAt: tx.now } };
    });
  }
}
