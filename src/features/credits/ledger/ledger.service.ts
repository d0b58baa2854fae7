import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { CreditAdjusted, CreditAwarded, CreditRevoked } from '../credits.events.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import { type ChainEntry, hashOfHolder } from './chain.rules.js';
import { HolderReader } from './holder.reader.js';
import { LedgerHolder } from './ledger.entity.js';
import { LedgerReader } from './ledger.reader.js';
import {
  askedHundredths,
  type HolderSnapshot,
  keptUntil,
  type LedgerReason,
  ledgerAmountOf,
  signedHundredthsOf,
} from './ledger.rules.js';
import { LedgerHeads } from './ledger-head.js';
import type { HeadFacts } from './signing.js';

/** What credit was earned by: a session of a cohort, or what an imported record tells from before. */
export type CreditSource =
  | { kind: 'session'; id: string; programId: string; cohortId: string }
  | { kind: 'imported'; id: string };

/** Credit that is to be put down for somebody. */
export interface Award {
  kind: 'award';
  hubId: string;
  personId: string;
  source: CreditSource;
  creditType: CreditCode;
  /** A decimal string, more than 0. */
  amount: string;
  /** Whole years for which the holder's name is kept with it: the credit type's `retentionYears`. */
  retentionYears: number;
  /** Who they were, where it is not who they are now: for what is imported. */
  holder?: HolderSnapshot;
}

/** That what stands is changed to another amount; after a revocation it gives credit back. */
export interface Adjustment {
  kind: 'adjust';
  hubId: string;
  /** The last entry about this credit, as whoever adjusts it saw it. */
  changesId: string;
  /** What is to stand from now on, a decimal string. */
  to: string;
  reason: LedgerReason;
}

/** That credit is taken back as a whole. */
export interface Revocation {
  kind: 'revoke';
  hubId: string;
  /** The last entry about this credit, as whoever revokes it saw it. */
  changesId: string;
  reason: LedgerReason;
}

/** What came of it: the entry, and whether it is new or was there already. */
export interface Appended {
  entry: ChainEntry;
  appended: boolean;
}

/**
 * Adds to the ledgers of credit. It works inside the transaction of whoever awards or changes credit, so that both
 * happen or neither, and takes the end of the hub's ledger as its last lock.
 */
@Injectable()
export class LedgerService {
  constructor(
    private readonly heads: LedgerHeads,
    private readonly reader: LedgerReader,
    private readonly holders: HolderReader,
  ) {}

  /**
   * Puts an entry down. Asking again answers the first time's entry: there is one award for a person, source and credit
   * type, even after it was revoked, and one change of each entry.
   *
   * @throws Refusal INVALID_INPUT for an amount that is none, or that changes nothing; NOT_FOUND for an entry of another
   * hub; CONFLICT where the entry that was to be changed has been changed otherwise meanwhile
   */
  async append(tx: Tx, draft: Award | Adjustment | Revocation): Promise<Appended> {
    const head = await this.heads.take(tx, draft.hubId);
    return draft.kind === 'award' ? this.award(tx, head, draft) : this.change(tx, head, draft);
  }

  /**
   * Takes the end of a hub's ledger before it is added to, for whoever has to know that nobody else adds to it: until the
   * end of the transaction what they read of it stays true.
   */
  async hold(tx: Tx, hubId: string): Promise<void> {
    await this.heads.take(tx, hubId);
  }

  private async award(tx: Tx, head: HeadFacts, draft: Award): Promise<Appended> {
    const { personId, source, creditType, hubId } = draft;
    const amount = ledgerAmountOf(askedHundredths(draft.amount, 1));
    const first = await this.reader.awardOf(tx, { hubId, personId, sourceId: source.id, creditType });
    if (first) return { entry: first, appended: false };
    const holder = draft.holder ?? (await this.holders.now(tx, personId));
    const salt = randomBytes(32).toString('hex');
    const until = keptUntil(tx.now, draft.retentionYears);
    const ofSession = source.kind === 'session' ? source : null;
    const entry = await this.heads.add(tx, head, {
      id: tx.ids.next(),
      kind: 'award',
      personId,
      programId: ofSession?.programId ?? null,
      cohortId: ofSession?.cohortId ?? null,
      sessionId: ofSession?.id ?? null,
      importedId: ofSession ? null : source.id,
      creditType,
      amount,
      changesId: null,
      ...actorOf(tx),
      reason: null,
      holderHash: hashOfHolder(salt, holder),
      keptUntil: until,
    });
    await tx.of(LedgerHolder).insert({
      id: entry.id,
      createdAt: tx.now,
      hubId,
      personId,
      holder,
      salt,
      keptUntil: until,
    });
    await tx.record(CreditAwarded, entry.id, scopeOf(entry), factOf(entry));
    return { entry, appended: true };
  }

  private async change(tx: Tx, head: HeadFacts, draft: Adjustment | Revocation): Promise<Appended> {
    const { kind, changesId, hubId, reason } = draft;
    const changed = await this.reader.entry(tx, hubId, changesId);
    if (!changed) throw Refusal.notFound('This entry of the ledger');
    const standing = await this.reader.standingUpTo(tx, changed);
    const to = draft.kind === 'adjust' ? askedHundredths(draft.to, 0) : 0;
    const amount = ledgerAmountOf(to - signedHundredthsOf(standing));
    const then = await this.reader.changeOf(tx, changesId);
    if (then) return sameAs(then, { kind, amount, reason });
    if (kind === 'revoke' && changed.kind === 'revoke')
      throw Refusal.invalid('This credit has been revoked already.');
    if (kind === 'adjust' && amount === '0.00')
      throw Refusal.invalid('This is what stands already.', { to: 'is what stands already' });
    const { personId, programId, cohortId, sessionId, importedId, creditType } = changed;
    const entry = await this.heads.add(tx, head, {
      id: tx.ids.next(),
      kind,
      personId,
      programId,
      cohortId,
      sessionId,
      importedId,
      creditType,
      amount,
      changesId,
      ...actorOf(tx),
      reason,
      holderHash: null,
      keptUntil: null,
    });
    const event = kind === 'adjust' ? CreditAdjusted : CreditRevoked;
    await tx.record(event, entry.id, scopeOf(entry), { ...factOf(entry), reason });
    return { entry, appended: true };
  }
}

function sameAs(then: ChainEntry, asked: Pick<ChainEntry, 'kind' | 'amount' | 'reason'>): Appended {
  if (then.kind === asked.kind && then.amount === asked.amount && then.reason === asked.reason)
    return { entry: then, appended: false };
  throw Refusal.conflict('This credit has been changed meanwhile. Please look at it again.');
}

function actorOf({ actor }: Tx) {
  return { actorKind: actor.kind, actorId: actor.personId };
}

function scopeOf({ hubId, programId, cohortId }: ChainEntry) {
  return { hubId, programId, cohortId };
}

function factOf({ personId, creditType, sequence }: ChainEntry) {
  return { personId, creditType, entry: sequence };
}
