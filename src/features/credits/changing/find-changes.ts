import { Injectable } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { AttendanceRecorded } from '../../attendance/index.js';
import { CreditClaim } from '../claiming/claim.entity.js';
import { AwardChangesFound } from '../claiming/claim.events.js';
import { greaterOf } from '../claiming/claim.rules.js';
import { ComputedCredit } from '../computing/computed-credit.js';
import { CreditAwarded } from '../credits.events.js';
import { LedgerEntry } from '../ledger/ledger.entity.js';
import { LedgerReader } from '../ledger/ledger.reader.js';
import { AwardChange } from './change.entity.js';
import { changeOf } from './change.rules.js';

/** Finds awards that attendance does not come to any more, for the office to look at. Nothing else follows by itself. */
@Injectable()
export class FindChanges {
  constructor(
    private readonly computed: ComputedCredit,
    private readonly ledger: LedgerReader,
  ) {}

  /** The attendance of a session was worked out anew: by another report, one that was undone, an adjustment, or its times. */
  @OnEvent(AttendanceRecorded, { handler: 'credits.find-changes' })
  ofSession({ subjectId }: Task, tx: Tx): Promise<void> {
    return this.find(tx, subjectId, null);
  }

  /** Attendance may have changed just while credit was claimed. */
  @OnEvent(CreditAwarded, { handler: 'credits.look-at-award' })
  async ofAward({ subjectId }: Task, tx: Tx): Promise<void> {
    const entry = await tx.of(LedgerEntry).findOneBy({ id: subjectId });
    if (entry?.sessionId) await this.find(tx, entry.sessionId, [entry.personId]);
  }

  private async find(tx: Tx, sessionId: string, personIds: readonly string[] | null): Promise<void> {
    // Of two that look at once, the later one sees what the earlier found.
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 727105))`, [sessionId]);
    const standings = (await this.ledger.standingsIn([sessionId], personIds, tx)).filter(
      (one) => !one.revoked,
    );
    if (standings.length === 0) return;
    const people = [...new Set(standings.map(({ personId }) => personId))];
    const computed = await this.computed.ofSession(sessionId, people, tx);
    const known = await this.known(tx, sessionId);
    let found = 0;
    let place: Pick<AwardChange, 'hubId' | 'programId' | 'cohortId'> | null = null;
    for (const { personId, creditType, amount, lastId } of standings) {
      const credits = (computed.get(personId) ?? []).filter(
        (one) => one.designation.creditType === creditType,
      );
      const credit = greaterOf(credits);
      if (!credit) continue;
      const now = credit.computed;
      const change = changeOf({
        standing: amount,
        known: known.get(`${personId} ${creditType}`) ?? amount,
        computed: now,
      });
      const waiting = await tx
        .of(AwardChange)
        .findOneBy({ sessionId, personId, creditType: credit.designation.creditType, state: 'waiting' });
      if (!change) {
        if (waiting) await tx.of(AwardChange).update({ id: waiting.id }, { state: 'settled' });
        continue;
      }
      const facts = { lastEntryId: lastId, standing: amount, computed: now };
      const { hubId, programId, cohortId } = credit.designation;
      place = { hubId, programId, cohortId };
      found += 1;
      if (waiting) await tx.of(AwardChange).update({ id: waiting.id }, facts);
      else
        await tx.of(AwardChange).insert({
          id: tx.ids.next(),
          createdAt: tx.now,
          ...place,
          ...{ sessionId, personId, creditType: credit.designation.creditType },
          ...facts,
          state: 'waiting',
        });
    }
    if (place) await tx.record(AwardChangesFound, sessionId, place, { awards: found });
  }

  /** What attendance came to when each award was made, or when the office last decided about it; by person and type. */
  private async known(tx: Tx, sessionId: string): Promise<Map<string, string>> {
    const claims = await tx.of(CreditClaim).findBy({ sessionId });
    const known = new Map(claims.map((one) => [`${one.personId} ${one.creditType}`, one.computed]));
    const decided = await tx.of(AwardChange).find({
      where: [
        { sessionId, state: 'confirmed' },
        { sessionId, state: 'declined' },
      ],
      order: { decidedAt: 'ASC', id: 'ASC' },
    });
    for (const { personId, creditType, computed } of decided)
      known.set(`${personId} ${creditType}`, computed);
    return known;
  }
}
