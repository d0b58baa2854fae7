import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { ComputedCredit, type PersonCredit } from '../computing/computed-credit.js';
import { DesignationReader } from '../designating/designation.reader.js';
import type { ChainEntry } from '../ledger/chain.rules.js';
import { LedgerReader } from '../ledger/ledger.reader.js';
import { LedgerService } from '../ledger/ledger.service.js';
import { awardedBefore } from '../past/duplicates.js';
import { hundredthsOf } from '../rules/amount.rules.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import { CreditClaim } from './claim.entity.js';
import { greaterOf } from './claim.rules.js';

/** Whose credit of which session is meant. */
export interface AwardAbout {
  sessionId: string;
  personId: string;
  creditType: string;
}

/** How a claim was made. */
export interface ClaimManner {
  attestation: string | null;
  onBehalf: { by: string; reason: string } | null;
}

/** Awards what is claimed: the ledger's entry and the claim, in the transaction of whoever claims. */
@Injectable()
export class AwardCredit {
  constructor(
    private readonly designations: DesignationReader,
    private readonly computed: ComputedCredit,
    private readonly ledger: LedgerService,
    private readonly entries: LedgerReader,
  ) {}

  /**
   * What somebody can have now, worked out inside the transaction, with its designation held in place until the end of it;
   * and what was awarded before, or null.
   *
   * @throws Refusal NOT_FOUND for what the session is not designated for
   */
  async standing(
    tx: Tx,
    hubId: string,
    { sessionId, personId, creditType }: AwardAbout,
  ): Promise<{ credit: PersonCredit; before: ChainEntry | null }> {
    const designation = await this.designations.forAward(tx, sessionId, creditType);
    const all = (await this.computed.ofSession(sessionId, [personId], tx)).get(personId) ?? [];
    const credit = greaterOf(all.filter((one) => one.designation.creditType === creditType));
    if (!designation || !credit) throw Refusal.notFound('This credit');
    return {
      credit,
      before: await this.entries.awardOf(tx, { hubId, personId, sourceId: sessionId, creditType }),
    };
  }

  /**
   * Whether this very credit was awarded by a table of past credit. From then on, until the transaction ends, nobody else
   * is awarded any in the hub: of both at the same time one sees the other.
   */
  async isAwardedBefore(tx: Tx, { personId, designation }: PersonCredit): Promise<boolean> {
    const { hubId, sessionId, creditType } = designation;
    await this.ledger.hold(tx, hubId);
    const all = await awardedBefore(tx.manager, [sessionId], [personId]);
    return all.some((one) => one.creditType === creditType);
  }

  /**
   * What an entry of the ledger is about, and what stood of it once the entry was made: a decimal string.
   *
   * @throws Refusal NOT_FOUND for an entry of another hub, or of no session
   */
  async stood(tx: Tx, hubId: string, entryId: string): Promise<AwardAbout & { amount: string }> {
    const entry = await this.entries.entry(tx, hubId, entryId);
    if (!entry?.sessionId) throw Refusal.notFound('The entry');
    const { sessionId, personId, creditType } = entry;
    return { sessionId, personId, creditType, amount: await this.entries.standingUpTo(tx, entry) };
  }

  /** Puts the award down, once: of several at the same time all answer the one entry. */
  async award(tx: Tx, credit: PersonCredit, amount: string, manner: ClaimManner): Promise<ChainEntry> {
    const { personId, designation, computed } = credit;
    const { hubId, programId, cohortId, sessionId, type } = designation;
    const creditType = designation.creditType as CreditCode;
    const { entry, appended } = await this.ledger.append(tx, {
      kind: 'award',
      hubId,
      personId,
      source: { kind: 'session', id: sessionId, programId, cohortId },
      creditType,
      amount,
      retentionYears: type.retentionYears,
    });
    if (!appended) return entry;
    const learner = credit.as === 'learner';
    const most = hundredthsOf(designation.maximum) >= hundredthsOf(computed);
    await tx.of(CreditClaim).insert({
      id: tx.ids.next(),
      createdAt: tx.now,
      ...{ hubId, programId, cohortId, sessionId, personId, creditType },
      claimedAs: credit.as,
      amount,
      computed,
      // Teaching may be worth more than being there.
      designated: learner || most ? designation.maximum : computed,
      designationId: designation.id,
      entryId: entry.id,
      attestation: manner.attestation,
      onBehalfBy: manner.onBehalf?.by ?? null,
      onBehalfReason: manner.onBehalf?.reason ?? null,
    });
    return entry;
  }
}
