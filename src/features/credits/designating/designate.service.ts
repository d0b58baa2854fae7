import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { planClocksOf, type SessionFacts } from '../../sessions/index.js';
import { LedgerReader } from '../ledger/ledger.reader.js';
import { hundredthsOf } from '../rules/amount.rules.js';
import type { KeptTypeFacts } from '../setup/setup.reader.js';
import { plannedSecondsOf } from './counting.rules.js';
import { type Blocked, CreditDesk, type Live } from './credit-desk.js';
import { Designation } from './designation.entity.js';
import { CreditDesignated } from './designation.events.js';
import type { DesignateInput } from './designation.inputs.js';
import { designateCredit } from './designation.policy.js';
import { hasBegun, maximumFor } from './designation.rules.js';

/** Designates sessions for credit. */
@Injectable()
export class DesignateService {
  constructor(
    private readonly work: Work,
    private readonly desk: CreditDesk,
    private readonly ledger: LedgerReader,
  ) {}

  /**
   * Designates a session, or with it those of its series that follow, for a type of credit by the rules that the hub has
   * now: all of them or none. One that was designated before is designated anew in its place, unless somebody was
   * awarded credit by it.
   *
   * @returns what stands in the way; null when it is done
   * @throws Refusal INVALID_INPUT for an amount that the rules do not give, CONFLICT where the type is not offered, the
   * session was called off, or the hub's credit is handled elsewhere
   */
  async designate(viewer: Viewer, sessionId: string, input: DesignateInput): Promise<Blocked | null> {
    const session = await this.desk.session(viewer, sessionId);
    authorize(viewer, designateCredit, session);
    const type = await this.desk.offered(session.hubId, input.creditType);
    const reason = input.reason || null;
    return this.work.unrecorded('what stands in the way changes nothing', viewer.actor, async (tx) => {
      const sessions = await this.desk.lock(tx, session, input.reach ?? 'this');
      const begun = sessions.some((one) => hasBegun(one, tx.now));
      if (begun && !reason) return { kind: 'begun' };
      const people = await this.desk.inTheWay(
        tx,
        sessions.map(({ id }) => id),
      );
      if (people.length > 0) return { kind: 'disclosures', people };
      const live = await this.desk.live(tx, sessions, type.code);
      const designated = [...live.values()].filter(({ state }) => state === 'designated');
      const designatedIds = designated.map((one) => one.sessionId);
      if (await this.ledger.isAwarded(tx, designatedIds, type.code)) return { kind: 'claimed' };
      await this.put(tx, sessions, type, live, { maximum: input.maximum || null, reason });
      return null;
    });
  }

  private async put(
    tx: Tx,
    sessions: readonly SessionFacts[],
    type: KeptTypeFacts,
    live: ReadonlyMap<string, Live>,
    wish: { maximum: string | null; reason: string | null },
  ): Promise<void> {
    const plans = await planClocksOf(
      tx.manager,
      sessions.map(({ id }) => id),
    );
    for (const session of sessions) {
      const plan = plans.get(session.id);
      const plannedSeconds = plan ? plannedSecondsOf(type.type, plan) : 0;
      const found = maximumFor(type.type, plannedSeconds, wish.maximum);
      if ('fault' in found) throw Refusal.invalid(found.fault, { maximum: found.fault });
      const overrideReason = hasBegun(session, tx.now) ? wish.reason : null;
      const settled = {
        state: 'designated' as const,
        versionId: type.id,
        maximum: found.maximum,
        plannedSeconds,
        plannedStart: session.startsAt,
        plannedEnd: session.endsAt,
        designatedBy: tx.actor.personId,
        designatedAt: tx.now,
        overrideReason,
      };
      const before = live.get(session.id);
      if (before && isSame(before, settled)) continue;
      const id = await place(tx, session, type.code, before, settled);
      const { hubId, programId, cohortId } = session;
      await tx.record(
        CreditDesignated,
        id,
        { hubId, programId, cohortId },
        {
          sessionId: session.id,
          creditType: type.code,
          maximum: found.maximum,
          late: overrideReason !== null,
        },
      );
    }
  }
}

/** Whether a session is designated so already. */
function isSame(
  before: Live,
  settled: Pick<Designation, 'versionId' | 'maximum' | 'plannedSeconds'> & Planned,
): boolean {
  return (
    before.versionId === settled.versionId &&
    before.maximum !== null &&
    hundredthsOf(before.maximum) === hundredthsOf(settled.maximum as string) &&
    before.plannedSeconds === settled.plannedSeconds &&
    +(before.plannedStart ?? 0) === +settled.plannedStart &&
    +(before.plannedEnd ?? 0) === +settled.plannedEnd
  );
}

interface Planned {
  plannedStart: Date;
  plannedEnd: Date;
}

/** Settles what was proposed, or puts a designation in the place of the one before. */
async function place(
  tx: Tx,
  session: SessionFacts,
  creditType: KeptTypeFacts['code'],
  before: Live | undefined,
  settled: Partial<Designation>,
): Promise<string> {
  if (before?.state === 'proposed') {
    await tx.of(Designation).update({ id: before.id }, settled);
    return before.id;
  }
  if (before)
    await tx
      .of(Designation)
      .update({ id: before.id }, { state: 'replaced', endedBy: tx.actor.personId, endedAt: tx.now });
  const id = tx.ids.next();
  const { hubId, programId, cohortId } = session;
  await tx.of(Designation).insert({
    id,
    createdAt: tx.now,
    ...{ hubId, programId, cohortId, sessionId: session.id, creditType },
    proposedBy: null,
    endedBy: null,
    endedAt: null,
    ...settled,
  });
  return id;
}
