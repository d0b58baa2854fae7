import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { Clock } from '../../platform/clock/index.js';
import { OnEvent, type Task, type Tx, Work } from '../../platform/events/index.js';
import { PostOffice } from '../../platform/mail/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { ProgramReader } from '../programs/index.js';
import { BallotBox } from './ballot-box.js';
import { definitionsOf } from './instruments-of-wave.js';
import { ManagedWave, placeOf } from './managed-wave.js';
import { strataOf } from './strata.rules.js';
import { WaveOpened } from './surveys.events.js';
import { INVITATION_MAIL } from './invitation.mail.js';
import { manageWave } from './surveys.policy.js';
import { SurveyReader, type WaveFacts } from './surveys.reader.js';
import { Invitation, Wave } from './wave.entity.js';
import { reasonsNotToOpen, reminderTimes } from './wave.rules.js';
import { WhomToAsk } from './whom-to-ask.js';

/** How opening went: the reasons when the wave is not ready. */
export type Opening = { wave: WaveFacts } | { reasons: string[] };

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
      if (opened.length === 0) throw Refusal.conflict('This wave, or another one of this cohort, was opened meanwhile.');
      await tx.record(WaveOpened, waveId, placeOf(wave), {});
      await tx.schedule([
        { handler: 'surveys.count-ballots', subjectId: waveId, occurrence: 'closes', due: wave.closesAt },
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

/** Invites, once a wave has opened. */
@Injectable()
export class InviteToWave {
  constructor(
    private readonly whom: WhomToAsk,
    private readonly postOffice: PostOffice,
  ) {}

  /** Makes the invitations, fixes the groups, and orders a mail for each person. */
  @OnEvent(WaveOpened, { handler: 'surveys.invite' })
  async invite(task: Task, tx: Tx): Promise<void> {
    const wave = await tx.of(Wave).findOne({ where: { id: task.subjectId }, lock: { mode: 'pessimistic_write' } });
    if (wave?.state !== 'open' || wave.invited > 0) return;
    const asked = await this.whom.of(wave);
    const { dimensions, places } = strataOf(asked, wave.detailThreshold);
    const invitations = asked.map(
      ({ personId, anchorMonth }, index): Invitation => ({
        id: tx.ids.random(),
        createdAt: tx.now,
        ...placeOf(wave),
        waveId: wave.id,
        personId,
        state: 'invited',
        strata: places[index] ?? [],
        anchorMonth,
      }),
    );
    const chunk = 1_000;
    for (let at = 0; at < invitations.length; at += chunk) {
      await tx.of(Invitation).insert(invitations.slice(at, at + chunk));
    }
    await tx.of(Wave).update(wave.id, { invited: invitations.length, strata: dimensions });
    await this.postOffice.order(
      tx,
      invitations.map(({ personId }) => ({ template: INVITATION_MAIL, subjectId: wave.id, recipientId: personId })),
    );
  }
}
