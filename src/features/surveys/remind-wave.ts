import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { OnDue, OnEvent, type Task, type Tx, Work } from '../../platform/events/index.js';
import { PostOffice } from '../../platform/mail/index.js';
import { ManagedWave, placeOf } from './managed-wave.js';
import { REMINDER_MAIL } from './reminder.mail.js';
import { WaveReminded } from './surveys.events.js';
import { manageWave } from './surveys.policy.js';
import type { WaveFacts } from './surveys.reader.js';
import { Wave } from './wave.entity.js';
import { nextReminder } from './wave.rules.js';

/** How calling for reminders went: when it may be done, or null for never again in this wave. */
export type Reminding = { wave: WaveFacts } | { notBefore: Date | null };

/** Reminds: by itself on its days, or when the team asks for it; at most three times, days apart. */
@Injectable()
export class RemindWave {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedWave,
    private readonly postOffice: PostOffice,
  ) {}

  /** Calls for a round of reminders now. */
  async remind(viewer: Viewer, waveId: string): Promise<Reminding> {
    const wave = await this.managed.wave(viewer, waveId, manageWave);
    return this.work.unrecorded('too early a round is none', viewer.actor, async (tx) => {
      const locked = await tx
        .of(Wave)
        .findOneOrFail({ where: { id: waveId }, lock: { mode: 'pessimistic_write' } });
      if (!(await callRound(tx, locked))) return { notBefore: nextReminder(locked) };
      return { wave: { ...wave, reminders: locked.reminders + 1, lastRemindedAt: tx.now } };
    });
  }

  /** Reminds on its day, unless the team has just done so. */
  @OnDue({ handler: 'surveys.remind-when-due' })
  async remindWhenDue(task: Task, tx: Tx): Promise<void> {
    const wave = await tx
      .of(Wave)
      .findOne({ where: { id: task.subjectId }, lock: { mode: 'pessimistic_write' } });
    if (wave) await callRound(tx, wave);
  }

  /**
   * Orders a mail for everyone who has not declined, whether they have answered or not: a row for those alone who
   * have not would be a list of them. Whom to skip is found at sending, and leaves the same row behind.
   */
  @OnEvent(WaveReminded, { handler: 'surveys.order-reminders' })
  async order(task: Task<{ round: number }>, tx: Tx): Promise<void> {
    if (!task.fact) return;
    const occurrence = String(task.fact.data.round);
    const invited = await tx.sql<{ personId: string }>(
      `select person_id as "personId" from invitation where wave_id = $1 and state = 'invited' order by id`,
      [task.subjectId],
    );
    await this.postOffice.order(
      tx,
      invited.map(({ personId }) => ({
        template: REMINDER_MAIL,
        subjectId: task.subjectId,
        recipientId: personId,
        occurrence,
      })),
    );
  }
}

async function callRound(tx: Tx, wave: Wave): Promise<boolean> {
  const earliest = nextReminder(wave);
  if (!earliest || earliest > tx.now || wave.closesAt <= tx.now) return false;
  const round = wave.reminders + 1;
  await tx.of(Wave).update(wave.id, { reminders: round, lastRemindedAt: tx.now });
  await tx.record(WaveReminded, wave.id, placeOf(wave), { round });
  return true;
}
