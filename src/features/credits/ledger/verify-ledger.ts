import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/index.js';
import { type Anchor, headOf } from './anchor.rules.js';
import {
  type ChainEntry,
  faultOfEntry,
  faultOfHolder,
  GENESIS,
  type KeptHolder,
  type Link,
} from './chain.rules.js';
import { ENTRY, HEAD } from './ledger.reader.js';
import { LedgerSigning, type SignedHead } from './signing.js';

/** Entries that are read at a time. */
const AT_A_TIME = 1_000;

/** What is wrong with a ledger. */
export interface LedgerFault {
  /** The number of the entry at which it shows; null where it is the head, or the ledger as a whole. */
  sequence: number | null;
  words: string;
}

/** What was found of one hub's ledger. */
export interface LedgerVerdict {
  hub: string;
  /** Entries that were read until the first fault. */
  rows: number;
  head: { sequence: number; hash: string; at: string; keyId: string } | null;
  /** Anchors with which it was compared. */
  anchors: number;
  /** Awards whose holder is not kept any more, since the time for which they had to be is over. */
  holdersGone: number;
  ok: boolean;
  /** The first fault; null where there is none. */
  fault: LedgerFault | null;
}

type WalkedEntry = ChainEntry & { holder: KeptHolder | null };

class Found extends Error {
  constructor(readonly fault: LedgerFault) {
    super(fault.words);
  }
}

/** Finds whatever was changed in the ledgers of credit behind the product's back. */
@Injectable()
export class VerifyLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly signing: LedgerSigning,
  ) {}

  /**
   * Reads ledgers from end to end, each as it stands at one moment; a running server may go on adding to them.
   *
   * @param hubId this hub's alone; null for all
   * @param anchors heads that were kept apart: what they vouch for must still be there
   */
  async run(hubId: string | null, anchors: readonly Anchor[] = []): Promise<LedgerVerdict[]> {
    const known = (await this.dataSource.query(
      `select hub_id as id from ledger_head union select hub_id from ledger_entry order by 1`,
    )) as { id: string }[];
    const hubs = new Set(hubId ? [hubId] : [...known.map(({ id }) => id), ...anchors.map(({ hub }) => hub)]);
    const verdicts: LedgerVerdict[] = [];
    for (const hub of hubs) {
      const own = anchors.filter((anchor) => anchor.hub === hub);
      verdicts.push(
        await this.dataSource.transaction('REPEATABLE READ', (manager) => this.hub(manager, hub, own)),
      );
    }
    return verdicts;
  }

  private async hub(manager: EntityManager, hub: string, anchors: readonly Anchor[]): Promise<LedgerVerdict> {
    const [head = null] = (await manager.query(`select ${HEAD} from ledger_head h where h.hub_id = $1`, [
      hub,
    ])) as SignedHead[];
    const verdict: LedgerVerdict = {
      hub,
      rows: 0,
      head: head && {
        sequence: head.sequence,
        hash: head.hash,
        at: head.at.toISOString(),
        keyId: head.keyId,
      },
      anchors: anchors.length,
      holdersGone: 0,
      ok: true,
      fault: null,
    };
    try {
      const end = await this.walk(manager, verdict, anchors);
      this.compareHead(head, end);
      for (const anchor of anchors) this.compareAnchor(anchor, end);
    } catch (error) {
      if (!(error instanceof Found)) throw error;
      verdict.ok = false;
      verdict.fault = error.fault;
    }
    return verdict;
  }

  /** Goes along the chain, and answers where it ends. */
  private async walk(
    manager: EntityManager,
    verdict: LedgerVerdict,
    anchors: readonly Anchor[],
  ): Promise<Link> {
    const now = this.clock.now();
    let before: Link = { sequence: 0, hash: GENESIS };
    let last: WalkedEntry | undefined;
    for (;;) {
      const entries = await this.entries(manager, verdict.hub, last);
      for (const entry of entries) {
        const words =
          faultOfEntry(entry, before) ??
          faultOfHolder(entry, entry.holder, now) ??
          faultOfAnchored(entry, anchors);
        if (words) throw new Found({ sequence: entry.sequence, words });
        verdict.rows += 1;
        if (entry.holderHash !== null && !entry.holder) verdict.holdersGone += 1;
        before = entry;
      }
      if (entries.length < AT_A_TIME) return before;
      last = entries.at(-1);
    }
  }

  private async entries(
    manager: EntityManager,
    hub: string,
    last: ChainEntry | undefined,
  ): Promise<WalkedEntry[]> {
    const rows = (await manager.query(
      `select ${ENTRY}, k.person_id as "holderId", k.holder, k.salt, k.kept_until as "holderKeptUntil"
         from ledger_entry e left join ledger_holder k on k.id = e.id
        where e.hub_id = $1 and ($2::integer is null or (e.sequence, e.id) > ($2, $3::uuid))
        order by e.sequence, e.id limit ${AT_A_TIME}`,
      [hub, last?.sequence ?? null, last?.id ?? null],
    )) as (ChainEntry & { holderId: string | null } & Omit<KeptHolder, 'personId'> & {
        holderKeptUntil: Date;
      })[];
    return rows.map(({ holderId, holder, salt, holderKeptUntil, ...entry }) => ({
      ...entry,
      holder: holderId === null ? null : { personId: holderId, holder, salt, keptUntil: holderKeptUntil },
    }));
  }

  private compareHead(head: SignedHead | null, end: Link): void {
    if (!head) {
      if (end.sequence === 0) return;
      throw new Found({ sequence: null, words: 'The head of the ledger is missing.' });
    }
    if (head.sequence > end.sequence)
      throw new Found({
        sequence: end.sequence + 1,
        words: `The head tells of ${head.sequence} entries; those from ${end.sequence + 1} on are missing.`,
      });
    if (head.sequence < end.sequence)
      throw new Found({
        sequence: head.sequence + 1,
        words: `The head tells of ${head.sequence} entries; those from ${head.sequence + 1} on were inserted.`,
      });
    if (head.hash !== end.hash)
      throw new Found({ sequence: null, words: 'The head does not tell of the last entry.' });
    const fault = this.signing.faultOf(head);
    if (fault) throw new Found({ sequence: null, words: `The head ${fault}.` });
  }

  private compareAnchor(anchor: Anchor, end: Link): void {
    const fault = this.signing.faultOf(headOf(anchor));
    if (fault) throw new Found({ sequence: null, words: `The anchor ${fault}.` });
    if (anchor.sequence > end.sequence)
      throw new Found({
        sequence: end.sequence + 1,
        words: `The anchor tells of ${anchor.sequence} entries; those from ${end.sequence + 1} on were cut off.`,
      });
  }
}

function faultOfAnchored({ sequence, hash }: ChainEntry, anchors: readonly Anchor[]): string | null {
  return anchors.some((anchor) => anchor.sequence === sequence && anchor.hash !== hash)
    ? `Entry ${sequence} is not the one of which the anchor tells.`
    : null;
}
