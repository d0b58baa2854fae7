import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { AwardChange } from '../changing/change.entity.js';
import { LedgerReader } from '../ledger/ledger.reader.js';
import { LedgerService } from '../ledger/ledger.service.js';
import { hundredthsOf } from '../rules/amount.rules.js';
import { AwardCredit } from './award-credit.js';
import { ClaimReader, type Position } from './claim.reader.js';
import {
  amountRefusedBecause,
  attestationOf,
  type ClaimRefusal,
  claimBarredBecause,
  refusalWords,
} from './claim.rules.js';

/** How a claim went: what was awarded, by it or before; or why not. */
export type Claimed =
  | { kind: 'awarded'; amount: string }
  | { kind: 'refused'; reason: ClaimRefusal; message: string };

/** Claiming one’s own credit. */
@Injectable()
export class ClaimCredit {
  constructor(
    private readonly work: Work,
    private readonly reader: ClaimReader,
    private readonly awards: AwardCredit,
    private readonly ledger: LedgerService,
    private readonly entries: LedgerReader,
  ) {}

  /**
   * Claims the viewer’s credit of a session. Claiming twice is claiming once, also at the same time.
   *
   * @param amount a decimal string; everything that was computed when null
   * @param attested whether they made the statement that comes with the claim
   * @throws Refusal NOT_FOUND where there is nothing of theirs to claim
   */
  async claim(
    viewer: Viewer,
    sessionId: string,
    creditType: string,
    { amount, attested }: { amount: string | null; attested: boolean },
  ): Promise<Claimed> {
    const { position, personId } = await this.own(viewer, sessionId, creditType);
    const { hubId } = position.session;
    return this.work.unrecorded('claiming twice is claiming once', viewer.actor, async (tx) => {
      const { credit, before } = await this.awards.standing(tx, hubId, { sessionId, personId, creditType });
      if (before) return this.awardedBefore(tx, position);
      const facts = { ...position, credit };
      const asked = amount ?? credit.computed;
      const attestation = attestationOf(credit.designation.type);
      const refused =
        claimBarredBecause(facts, tx.now) ??
        amountRefusedBecause(credit.designation.type, credit.computed, asked) ??
        (attestation && !attested ? 'NOT_ATTESTED' : null) ??
        ((await this.awards.isAwardedBefore(tx, credit)) ? 'AWARDED_BEFORE' : null);
      if (refused) return { kind: 'refused', reason: refused, message: refusalWords(refused, facts) };
      const entry = await this.awards.award(tx, credit, asked, { attestation, onBehalf: null });
      return { kind: 'awarded', amount: entry.amount };
    });
  }

  /**
   * Claims what was found to be more than was awarded, after the office confirmed it.
   *
   * @throws Refusal NOT_FOUND where there is no more; CONFLICT where the award was changed meanwhile
   */
  async claimRest(viewer: Viewer, sessionId: string, creditType: string): Promise<Claimed> {
    const { position } = await this.own(viewer, sessionId, creditType);
    const { rest, standing } = position;
    if (!rest || !standing) throw Refusal.notFound('More credit to claim');
    return this.work.unrecorded('claiming twice is claiming once', viewer.actor, async (tx) => {
      const change = await tx.of(AwardChange).findOne({
        where: { id: rest.changeId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!change || change.entryId) return this.awardedBefore(tx, position);
      if (tx.now >= rest.until)
        return { kind: 'refused', reason: 'WINDOW_CLOSED', message: refusalWords('WINDOW_CLOSED', position) };
      const { hubId, personId } = change;
      const { credit } = await this.awards.standing(tx, hubId, { sessionId, personId, creditType });
      const barred = position.elsewhere ? 'HANDLED_ELSEWHERE' : credit.eligible ? null : 'NOT_ELIGIBLE';
      if (barred) return { kind: 'refused', reason: barred, message: refusalWords(barred, { credit }) };
      // Attendance may have come to less again since the office confirmed it.
      if (hundredthsOf(credit.computed) < hundredthsOf(change.computed)) {
        const message = refusalWords('ABOVE_COMPUTED', { credit });
        return { kind: 'refused', reason: 'ABOVE_COMPUTED', message };
      }
      const { entry } = await this.ledger.append(tx, {
        kind: 'adjust',
        hubId,
        changesId: change.lastEntryId,
        to: change.computed,
        reason: 'attendance_corrected',
      });
      await tx.of(AwardChange).update({ id: change.id }, { entryId: entry.id });
      return { kind: 'awarded', amount: change.computed };
    });
  }

  private async own(
    viewer: Viewer,
    sessionId: string,
    creditType: string,
  ): Promise<{ position: Position; personId: string }> {
    const personId = viewer.personId as string;
    const positions = await this.reader.ofSessions([sessionId], [personId]);
    const position = positions.find((one) => one.creditType === creditType);
    // Whoever was neither there nor taught learns nothing of the session by asking.
    if (
      !position ||
      (position.credit.computed === '0' && !position.standing && !(await this.wasThere(position)))
    )
      throw Refusal.notFound('This credit');
    return { position, personId };
  }

  private async wasThere({ session, personId }: Position): Promise<boolean> {
    return (await this.reader.sessionsOf(personId)).includes(session.id);
  }

  private async awardedBefore(tx: Tx, { session, personId, creditType }: Position): Promise<Claimed> {
    const standings = await this.entries.standingsIn([session.id], [personId], tx);
    const standing = standings.find((one) => one.creditType === creditType);
    return { kind: 'awarded', amount: standing?.amount ?? '0.00' };
  }
}
