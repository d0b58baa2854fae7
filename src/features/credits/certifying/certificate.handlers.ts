import { Injectable } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { CreditAdjusted, CreditAwarded, CreditRevoked, type LedgerFact } from '../credits.events.js';
import { IssueCertificates } from './issue-certificates.js';

/** Certificates follow the ledger. */
@Injectable()
export class CertificateHandlers {
  constructor(private readonly certificates: IssueCertificates) {}

  @OnEvent(CreditAwarded, { handler: 'credits.certify-award' })
  async awarded(task: Task<LedgerFact>, tx: Tx): Promise<void> {
    await this.follow(task, tx);
  }

  @OnEvent(CreditAdjusted, { handler: 'credits.certify-adjustment' })
  async adjusted(task: Task<LedgerFact>, tx: Tx): Promise<void> {
    await this.follow(task, tx);
  }

  @OnEvent(CreditRevoked, { handler: 'credits.revoke-certificate' })
  async revoked(task: Task<LedgerFact>, tx: Tx): Promise<void> {
    await this.follow(task, tx);
  }

  private async follow({ fact, subjectId }: Task<LedgerFact>, tx: Tx): Promise<void> {
    if (fact?.hubId) await this.certificates.settle(tx, fact.hubId, subjectId);
  }
}
