import { Injectable } from '@nestjs/common';
import { OnDue, type Task, type Tx } from '../../../platform/events/index.js';
import { AwardsReader } from '../certifying/awards.reader.js';
import { LedgerService } from '../ledger/ledger.service.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import { CreditSetupReader } from '../setup/setup.reader.js';
import { markDuplicates } from './duplicates.js';
import { PastImport, PastRecord } from './past.entity.js';

/** Puts a committed table into the ledger. */
export const AWARD_PAST = 'credits.award-past';
/** Revokes what a table awarded. */
export const UNDO_PAST = 'credits.undo-past';
/** Lines that are settled in one transaction: for so long nobody else adds to the hub's ledger. */
const STEP = 100;

/** Puts tables of past credit into the ledger, and takes them back, in steps that can break off and go on anywhere. */
@Injectable()
export class AwardPast {
  constructor(
    private readonly ledger: LedgerService,
    private readonly awards: AwardsReader,
    private readonly setup: CreditSetupReader,
  ) {}

  @OnDue({ handler: AWARD_PAST })
  async award({ subjectId }: Task, tx: Tx): Promise<void> {
    const table = await lockedIn(tx, subjectId, 'running');
    if (!table) return;
    // Others may have been awarded the same since it was looked at; from now on nobody is.
    await this.ledger.hold(tx, table.hubId);
    await markDuplicates(tx, table.id, null);
    const records = await some(
      tx,
      table.id,
      `r.state = 'open' and r.problem is null and r.personId is not null`,
    );
    const years = new Map<string, number>();
    for (const record of records) {
      const creditType = record.creditType as CreditCode;
      if (!years.has(creditType))
        years.set(
          creditType,
          (await this.setup.currentOf(table.hubId, creditType))?.type.retentionYears ?? 6,
        );
      await this.ledger.append(tx, {
        kind: 'award',
        hubId: table.hubId,
        personId: record.personId as string,
        source: { kind: 'imported', id: record.id },
        creditType,
        amount: record.amount as string,
        retentionYears: years.get(creditType) ?? 6,
        // Who they were then, as the table tells.
        holder: { name: record.name, credentials: record.credentials, licences: [] },
      });
      await tx.of(PastRecord).update({ id: record.id }, { state: 'awarded' });
    }
    if (records.length === STEP) return goOn(tx, table.id, AWARD_PAST);
    await tx.of(PastImport).update({ id: table.id }, { state: 'committed' });
  }

  @OnDue({ handler: UNDO_PAST })
  async undo({ subjectId }: Task, tx: Tx): Promise<void> {
    const table = await lockedIn(tx, subjectId, 'undoing');
    if (!table) return;
    const records = await some(tx, table.id, `r.state = 'awarded'`);
    for (const { id } of records) {
      const award = await this.awards.ofImported(tx.manager, table.hubId, id);
      if (award && !award.revoked)
        await this.ledger.append(tx, {
          kind: 'revoke',
          hubId: table.hubId,
          changesId: award.lastId,
          reason: 'entered_in_error',
        });
      await tx.of(PastRecord).update({ id }, { state: 'revoked' });
    }
    if (records.length === STEP) return goOn(tx, table.id, UNDO_PAST);
    // What was never awarded need not be kept.
    await tx.sql(`delete from past_record where import_id = $1 and state <> 'revoked'`, [table.id]);
    await tx.of(PastImport).update({ id: table.id }, { state: 'undone', undoneAt: tx.now });
  }
}

function lockedIn(tx: Tx, id: string, state: 'running' | 'undoing'): Promise<PastImport | null> {
  return tx.of(PastImport).findOne({ where: { id, state }, lock: { mode: 'pessimistic_write' } });
}

function some(tx: Tx, importId: string, condition: string): Promise<PastRecord[]> {
  return tx
    .of(PastRecord)
    .createQueryBuilder('r')
    .where(`r.importId = :importId and ${condition}`, { importId })
    .orderBy('r.line')
    .limit(STEP)
    .getMany();
}

function goOn(tx: Tx, subjectId: string, handler: string): Promise<void> {
  return tx.schedule([{ handler, subjectId, occurrence: tx.ids.next() }]);
}
