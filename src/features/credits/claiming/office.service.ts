import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import type { LedgerReason } from '../ledger/ledger.rules.js';
import { LedgerService } from '../ledger/ledger.service.js';
import { hundredthsOf, isDecimal } from '../rules/amount.rules.js';
import { CreditSetupReader } from '../setup/setup.reader.js';
import { AwardCredit } from './award-credit.js';
import { ClaimReopening } from './claim.entity.js';
import { ClaimReopened } from './claim.events.js';
import { amountRefusedBecause, refusalWords } from './claim.rules.js';
import type { Claimed } from './claim-credit.js';
import { ClaimsDesk } from './claims-desk.js';

const DAY_MS = 86_400_000;

/** What the office does with the credit of others: awards it for them, changes it, takes it back, gives more time. */
@Injectable()
export class OfficeService {
  constructor(
    private readonly work: Work,
    private readonly desk: ClaimsDesk,
    private readonly awards: AwardCredit,
    private readonly ledger: LedgerService,
    private readonly setup: CreditSetupReader,
  ) {}

  /**
   * Awards credit for somebody who cannot claim it themselves: without the evaluation, and after the time for claiming.
   * It is never more than attendance comes to, never for a profession that may not have it, and never what was taken over
   * from an earlier record.
   *
   * @param reason why, in the office's words
   * @throws Refusal CONFLICT for what was awarded already, for a session that was not held, and where the hub's credit is
   * handled elsewhere
   */
  async award(
    viewer: Viewer,
    about: { sessionId: string; personId: string; creditType: string },
    amount: string,
    reason: string,
  ): Promise<Claimed> {
    const { hubId, state } = await this.desk.managed(viewer, about.sessionId);
    if (state !== 'held') throw Refusal.conflict('Credit is awarded of sessions that were held.');
    if (await this.setup.handledElsewhere(hubId))
      throw Refusal.conflict('This hub’s credit is handled elsewhere: nothing is awarded here.');
    return this.work.unrecorded('awarding twice is awarding once', viewer.actor, async (tx) => {
      const { credit, before } = await this.awards.standing(tx, hubId, about);
      if (before) throw Refusal.conflict('This credit was awarded already. Please adjust it instead.');
      const { type } = credit.designation;
      const refused =
        (credit.eligible ? null : 'NOT_ELIGIBLE') ??
        (hundredthsOf(credit.computed) === 0 ? 'NOTHING_COMPUTED' : null) ??
        amountRefusedBecause(type, credit.computed, amount) ??
        ((await this.awards.isAwardedBefore(tx, credit)) ? 'AWARDED_BEFORE' : null);
      if (refused) return { kind: 'refused', reason: refused, message: refusalWords(refused, { credit }) };
      const onBehalf = { by: viewer.personId as string, reason };
      const entry = await this.awards.award(tx, credit, amount, { attestation: null, onBehalf });
      return { kind: 'awarded', amount: entry.amount };
    });
  }

  /**
   * Changes what stands of an award to another amount: to less, or to no more than attendance comes to. After a revocation
   * it gives credit back. Whoever was there for longer has their attendance put right, which is kept with its reason.
   *
   * @param entryId the last entry about it, as whoever adjusts it saw it
   */
  async adjust(viewer: Viewer, entryId: string, to: string, reason: LedgerReason): Promise<string> {
    const { hubId } = await this.entryFor(viewer, entryId);
    return this.work.unrecorded('the same change twice is one', viewer.actor, async (tx) => {
      await this.withinBounds(tx, hubId, entryId, to);
      await this.ledger.append(tx, { kind: 'adjust', hubId, changesId: entryId, to, reason });
      return to;
    });
  }

  /**
   * Takes an award back as a whole.
   *
   * @param entryId the last entry about it, as whoever revokes it saw it
   */
  async revoke(viewer: Viewer, entryId: string, reason: LedgerReason): Promise<void> {
    const { hubId } = await this.entryFor(viewer, entryId);
    await this.work.unrecorded('taking back twice is taking back once', viewer.actor, async (tx) => {
      await this.ledger.append(tx, { kind: 'revoke', hubId, changesId: entryId, reason });
    });
  }

  /** Lets somebody claim the credit of a session for so many days from now on. It takes nobody any time that they have. */
  async reopen(
    viewer: Viewer,
    { sessionId, personId }: { sessionId: string; personId: string },
    days: number,
    reason: string,
  ): Promise<Date> {
    const session = await this.desk.managed(viewer, sessionId);
    const { hubId, programId, cohortId, state } = session;
    if (state !== 'held') throw Refusal.conflict('Credit is claimed of sessions that were held.');
    if (!(await this.desk.concerns(session, personId)))
      throw Refusal.invalid('This person was neither at the session nor expected there.', {
        personId: 'was not at the session',
      });
    const place = { hubId, programId, cohortId };
    return this.work.run(viewer.actor, async (tx) => {
      const closesAt = new Date(tx.now.getTime() + days * DAY_MS);
      const openedBy = viewer.personId as string;
      const row = {
        id: tx.ids.next(),
        createdAt: tx.now,
        ...place,
        sessionId,
        personId,
        closesAt,
        reason,
        openedBy,
      };
      await tx.of(ClaimReopening).insert(row);
      await tx.record(ClaimReopened, sessionId, place, { personId });
      return closesAt;
    });
  }

  private async entryFor(viewer: Viewer, entryId: string): Promise<{ hubId: string }> {
    const entry = await this.desk.entry(entryId);
    // What was imported belongs to no session: it is put right where it was imported.
    if (!entry?.sessionId) throw Refusal.notFound('The entry');
    await this.desk.managed(viewer, entry.sessionId);
    return entry;
  }

  private async withinBounds(tx: Tx, hubId: string, entryId: string, to: string): Promise<void> {
    const { amount, ...about } = await this.awards.stood(tx, hubId, entryId);
    const { credit } = await this.awards.standing(tx, hubId, about);
    const { step } = credit.designation.type;
    if (!isDecimal(to) || hundredthsOf(to) % hundredthsOf(step) !== 0)
      throw Refusal.invalid(`Credit of this kind comes in steps of ${step}.`, { to: 'is between two steps' });
    // What stands may be more than attendance comes to by now: then it may be lowered, in steps.
    const most = Math.max(hundredthsOf(credit.claimable), hundredthsOf(amount));
    if (hundredthsOf(to) > most)
      throw Refusal.invalid(
        `They can have ${credit.claimable} at the most. If they were there for longer, please put their attendance right first.`,
        { to: 'is more than they can have' },
      );
  }
}
