import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { AWARD_PAST, UNDO_PAST } from './award-past.js';
import { markDuplicates } from './duplicates.js';
import { MatchPast } from './match-past.js';
import { PastImport } from './past.entity.js';
import {
  PastCreditCommitted,
  PastCreditDiscarded,
  PastCreditUndone,
  PastPersonMatched,
} from './past.events.js';
import type { MatchPastInput } from './past.inputs.js';
import { importPast } from './past.policy.js';
import { type PastFacts, PastReader, type RecordFacts } from './past.reader.js';

/** What becomes of a table of past credit: who stands in it, its commit, and its undoing. */
@Injectable()
export class PastService {
  constructor(
    private readonly work: Work,
    private readonly reader: PastReader,
    private readonly matching: MatchPast,
  ) {}

  /** A table that the viewer may work on. */
  async import(viewer: Viewer, id: string): Promise<PastFacts> {
    const found = await this.reader.import(id);
    if (!found) throw Refusal.notFound('The table');
    authorize(viewer, importPast, found);
    return found;
  }

  /**
   * Says who a line is, and every other line of its table with the same name and address. Of a table that was committed
   * the credit follows at once.
   *
   * @throws Refusal INVALID_INPUT for an address of nobody in the hub; CONFLICT for a line that is settled
   */
  async match(viewer: Viewer, recordId: string, said: MatchPastInput): Promise<RecordFacts> {
    const record = await this.reader.record(recordId);
    if (!record) throw Refusal.notFound('The line');
    authorize(viewer, importPast, record);
    const personId = await this.personSaid(record, said);
    await this.work.run(viewer.actor, async (tx) => {
      const { state } = await this.locked(tx, record.importId);
      if (state !== 'preview' && state !== 'committed')
        throw Refusal.conflict('This table is being worked off. Please wait until it is done.');
      const changed = await tx.sql<{ id: string }>(
        `update past_record r set person_id = $2, match_kind = $3, state = 'open'
          where r.import_id = $1 and r.state in ('open', 'duplicate') and r.problem is null
            and lower(r.name) = lower($4) and r.email_key = (select email_key from past_record where id = $5)
          returning r.id`,
        [record.importId, personId, personId ? 'confirmed' : null, record.name, recordId],
      );
      const ids = (changed as unknown as [{ id: string }[]])[0].map(({ id }) => id);
      if (ids.length === 0) throw Refusal.conflict('This line is settled.');
      await markDuplicates(tx, record.importId, ids);
      const { hubId, importId } = record;
      await tx.record(PastPersonMatched, recordId, { hubId }, { importId, personId, lines: ids.length });
      if (state === 'committed') await run(tx, importId, 'running', AWARD_PAST);
    });
    return (await this.reader.record(recordId)) as RecordFacts;
  }

  /** Takes every person who was suggested by their name for who they are. */
  async confirmSuggested(viewer: Viewer, id: string): Promise<PastFacts> {
    const { hubId } = await this.import(viewer, id);
    await this.work.unrecorded('where nobody is suggested, nothing changes', viewer.actor, async (tx) => {
      const { state } = await this.locked(tx, id);
      if (state !== 'preview')
        throw Refusal.conflict('This table has been committed. Say line by line who it is.');
      const [changed] = await tx.sql<{ n: number }>(
        `with said as (update past_record set person_id = suggested_person_id, match_kind = 'confirmed'
           where import_id = $1 and state = 'open' and problem is null and person_id is null
             and suggested_person_id is not null returning 1) select count(*)::int as n from said`,
        [id],
      );
      if (!changed?.n) return;
      await markDuplicates(tx, id, null);
      await tx.record(PastPersonMatched, id, { hubId }, { importId: id, personId: null, lines: changed.n });
    });
    return this.import(viewer, id);
  }

  /** Has the lines awarded of which it is known who they are; once, however often it is asked for. */
  async commit(viewer: Viewer, id: string): Promise<PastFacts> {
    const { hubId } = await this.import(viewer, id);
    await this.work.unrecorded('a table is committed once', viewer.actor, async (tx) => {
      const { state } = await this.locked(tx, id);
      if (state === 'undone' || state === 'undoing')
        throw Refusal.conflict('This table was undone. Send it once more.');
      if (state !== 'preview') return;
      const [ready] = await tx.sql<{ n: number }>(
        `select count(*)::int as n from past_record
          where import_id = $1 and state = 'open' and problem is null and person_id is not null`,
        [id],
      );
      if (!ready?.n) throw Refusal.conflict('There is no line in this table that could be awarded.');
      await tx.of(PastImport).update({ id }, { committedAt: tx.now });
      await tx.record(PastCreditCommitted, id, { hubId }, { records: ready.n });
      await run(tx, id, 'running', AWARD_PAST);
    });
    return this.import(viewer, id);
  }

  /** Takes a table back as a whole: what it awarded is revoked. One that was only looked at is forgotten. */
  async undo(viewer: Viewer, id: string): Promise<PastFacts> {
    const { hubId } = await this.import(viewer, id);
    await this.work.unrecorded('undoing twice changes nothing', viewer.actor, async (tx) => {
      const { state } = await this.locked(tx, id);
      if (state === 'undone' || state === 'undoing') return;
      if (state === 'running')
        throw Refusal.conflict('This table is being worked off. Please wait until it is done.');
      if (state === 'committed') {
        await tx.record(PastCreditUndone, id, { hubId }, {});
        return run(tx, id, 'undoing', UNDO_PAST);
      }
      await tx.sql(`delete from past_record where import_id = $1`, [id]);
      await tx.of(PastImport).update({ id }, { state: 'undone', undoneAt: tx.now });
      await tx.record(PastCreditDiscarded, id, { hubId }, {});
    });
    return this.import(viewer, id);
  }

  private async personSaid({ hubId, suggestedPersonId }: RecordFacts, said: MatchPastInput) {
    if (said.suggested && said.email)
      throw Refusal.invalid('Either the one who is suggested, or the one with this address.');
    if (said.email) {
      const personId = await this.matching.byAddress(hubId, said.email);
      if (personId) return personId;
      throw Refusal.invalid('Nobody in a cohort of this hub has this address. Enroll them first.', {
        email: 'is of nobody in this hub',
      });
    }
    if (said.suggested && !suggestedPersonId) throw Refusal.invalid('Nobody is suggested for this line.');
    return said.suggested ? suggestedPersonId : null;
  }

  private async locked(tx: Tx, id: string): Promise<PastImport> {
    return tx.of(PastImport).findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}

async function run(tx: Tx, id: string, state: 'running' | 'undoing', handler: string): Promise<void> {
  await tx.of(PastImport).update({ id }, { state });
  await tx.schedule([{ handler, subjectId: id, occurrence: tx.ids.next() }]);
}
