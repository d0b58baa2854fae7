import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { PostOffice } from '../../../platform/mail/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { AwardCredit } from '../claiming/award-credit.js';
import { AwardChangeConfirmed, AwardChangeDeclined } from '../claiming/claim.events.js';
import { manageClaims, seeClaims } from '../claiming/claim.policy.js';
import { LedgerService } from '../ledger/ledger.service.js';
import { hundredthsOf } from '../rules/amount.rules.js';
import { AwardChange } from './change.entity.js';
import { CHANGE_MAIL } from './change.mail.js';

const DAY_MS = 86_400_000;

/** Says what becomes of awards that attendance does not come to any more. */
@Injectable()
export class DecideChanges {
  constructor(
    private readonly work: Work,
    private readonly awards: AwardCredit,
    private readonly ledger: LedgerService,
    private readonly postOffice: PostOffice,
  ) {}

  /**
   * Puts awards right, all of them or none: what is more than attendance comes to is lowered in the ledger; where it comes
   * to more, the learner may claim the rest. Each is told by mail.
   *
   * @returns how many
   * @throws Refusal CONFLICT where one was decided or changed meanwhile
   */
  async confirm(viewer: Viewer, ids: readonly string[]): Promise<number> {
    return this.each(viewer, ids, async (tx, change) => {
      const { hubId, sessionId, personId, creditType, computed, lastEntryId, standing } = change;
      const { credit } = await this.awards.standing(tx, hubId, { sessionId, personId, creditType });
      if (hundredthsOf(credit.computed) !== hundredthsOf(computed)) throw changedMeanwhile();
      const { type } = credit.designation;
      const lower = hundredthsOf(computed) < hundredthsOf(standing);
      let entryId: string | null = null;
      if (lower) {
        const reason = 'attendance_corrected' as const;
        const { entry } = await this.ledger.append(tx, {
          kind: 'adjust',
          hubId,
          changesId: lastEntryId,
          to: computed,
          reason,
        });
        entryId = entry.id;
      }
      await tx.of(AwardChange).update(
        { id: change.id },
        {
          state: 'confirmed',
          decidedBy: viewer.personId,
          decidedAt: tx.now,
          entryId,
          claimableUntil: lower ? null : new Date(tx.now.getTime() + type.claimWindowDays * DAY_MS),
          reportAgain: type.reportedTo !== null,
        },
      );
      await tx.record(AwardChangeConfirmed, change.id, placeOf(change), { sessionId, lower });
      await this.postOffice.order(tx, [
        { template: CHANGE_MAIL, subjectId: change.id, recipientId: personId, occurrence: '' },
      ]);
    });
  }

  /**
   * Leaves awards as they stand, for a reason.
   *
   * @returns how many
   * @throws Refusal CONFLICT where one was decided meanwhile
   */
  async decline(viewer: Viewer, ids: readonly string[], reason: string): Promise<number> {
    return this.each(viewer, ids, async (tx, change) => {
      await tx
        .of(AwardChange)
        .update(
          { id: change.id },
          { state: 'declined', decidedBy: viewer.personId, decidedAt: tx.now, declineReason: reason },
        );
      await tx.record(AwardChangeDeclined, change.id, placeOf(change), { sessionId: change.sessionId });
    });
  }

  private async each(
    viewer: Viewer,
    ids: readonly string[],
    decide: (tx: Tx, change: AwardChange) => Promise<void>,
  ): Promise<number> {
    return this.work.run(viewer.actor, async (tx) => {
      // In the order of their ids, so that of two who decide at once one waits for the other.
      const changes = await tx
        .of(AwardChange)
        .createQueryBuilder('change')
        .where('change.id in (:...ids)', { ids })
        .orderBy('change.id')
        .setLock('pessimistic_write')
        .getMany();
      for (const change of changes) {
        authorize(viewer, seeClaims, change);
        authorize(viewer, manageClaims, change);
      }
      if (changes.length < new Set(ids).size) throw Refusal.notFound('The change');
      if (changes.some(({ state }) => state !== 'waiting')) throw changedMeanwhile();
      for (const change of changes) await decide(tx, change);
      return changes.length;
    });
  }
}

function changedMeanwhile(): Refusal {
  return Refusal.conflict('This was decided or changed meanwhile. Please look at the list again.');
}

function placeOf({ hubId, programId, cohortId }: AwardChange) {
  return { hubId, programId, cohortId };
}
