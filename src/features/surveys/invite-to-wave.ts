import { Injectable } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../platform/events/index.js';
import { PostOffice } from '../../platform/mail/index.js';
import { INVITATION_MAIL } from './invitation.mail.js';
import { placeOf } from './managed-wave.js';
import { strataOf } from './strata.rules.js';
import { WaveOpened } from './surveys.events.js';
import { Invitation, Wave } from './wave.entity.js';
import { WhomToAsk } from './whom-to-ask.js';

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
    const wave = await tx
      .of(Wave)
      .findOne({ where: { id: task.subjectId }, lock: { mode: 'pessimistic_write' } });
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
      invitations.map(({ personId }) => ({
        template: INVITATION_MAIL,
        subjectId: wave.id,
        recipientId: personId,
      })),
    );
  }
}
