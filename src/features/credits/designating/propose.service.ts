import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { LedgerReader } from '../ledger/ledger.reader.js';
import { CreditDesk, type CreditReach } from './credit-desk.js';
import { Designation } from './designation.entity.js';
import { CreditProposed, DesignationWithdrawn } from './designation.events.js';
import { designateCredit, proposeCredit } from './designation.policy.js';
import { type DesignationFacts, DesignationReader } from './designation.reader.js';

/** Proposes sessions for credit, and takes back what was proposed or designated. */
@Injectable()
export class ProposeService {
  constructor(
    private readonly work: Work,
    private readonly desk: CreditDesk,
    private readonly reader: DesignationReader,
    private readonly ledger: LedgerReader,
  ) {}

  /**
   * Proposes a session, or with it those of its series that follow, for a type of credit. What is proposed or designated
   * already stays.
   *
   * @throws Refusal CONFLICT where the type is not offered, the session was called off, or credit is handled elsewhere
   */
  async propose(viewer: Viewer, sessionId: string, creditType: string, reach: CreditReach): Promise<void> {
    const session = await this.desk.session(viewer, sessionId);
    authorize(viewer, proposeCredit, session);
    const { code } = await this.desk.offered(session.hubId, creditType);
    await this.work.unrecorded('what is proposed already stays', viewer.actor, async (tx) => {
      const sessions = await this.desk.lock(tx, session, reach);
      const { hubId, programId, cohortId } = session;
      for (const { id: of } of sessions) {
        const [made] = await tx.sql<{ id: string }>(
          `insert into designation (id, created_at, hub_id, program_id, cohort_id, session_id, credit_type, state, proposed_by)
           values ($1, $2, $3, $4, $5, $6, $7, 'proposed', $8)
           on conflict (session_id, credit_type) where state in ('proposed', 'designated') do nothing returning id`,
          [tx.ids.next(), tx.now, hubId, programId, cohortId, of, code, viewer.personId],
        );
        const place = { hubId, programId, cohortId };
        if (made) await tx.record(CreditProposed, made.id, place, { sessionId: of, creditType: code });
      }
    });
  }

  /**
   * Takes back a proposal, or a designation by which nobody was awarded credit. A proposal is taken back by whoever may
   * propose, a designation by whoever may designate.
   *
   * @returns false where somebody was awarded credit by it, and nothing was done
   * @throws Refusal CONFLICT for what was taken back or replaced already
   */
  async withdraw(viewer: Viewer, id: string): Promise<boolean> {
    const known = await this.found(viewer, id);
    return this.work.unrecorded('what credit was awarded by stays', viewer.actor, async (tx) => {
      const row = await tx.of(Designation).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (row?.state !== 'proposed' && row?.state !== 'designated')
        throw Refusal.conflict('This was taken back already, or another was put in its place.');
      if (row.state === 'designated') authorize(viewer, designateCredit, known);
      const { sessionId, creditType, hubId, programId, cohortId } = row;
      if (row.state === 'designated' && (await this.ledger.isAwarded(tx, [sessionId], creditType)))
        return false;
      await tx
        .of(Designation)
        .update({ id }, { state: 'withdrawn', endedBy: viewer.personId, endedAt: tx.now });
      const designated = row.state === 'designated';
      const place = { hubId, programId, cohortId };
      await tx.record(DesignationWithdrawn, id, place, { sessionId, creditType, designated });
      return true;
    });
  }

  private async found(viewer: Viewer, id: string): Promise<DesignationFacts> {
    const known = await this.reader.designation(id);
    if (!known) throw Refusal.notFound('The designation');
    await this.desk.session(viewer, known.sessionId);
    authorize(viewer, proposeCredit, known);
    return known;
  }
}
