import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/refusal/index.js';
import { type AnchorFile, anchorOf } from './anchor.rules.js';
import { LedgerReader } from './ledger.reader.js';
import { LedgerSigning, type SignedHead } from './signing.js';

/** Hands out the signed heads of ledgers, to be kept apart from the database. */
@Injectable()
export class LedgerAnchors {
  constructor(
    private readonly reader: LedgerReader,
    private readonly signing: LedgerSigning,
  ) {}

  /** The anchors of all hubs in whose ledgers something stands. */
  async all(): Promise<AnchorFile> {
    return this.fileOf(await this.reader.heads());
  }

  /**
   * The anchor of one hub.
   *
   * @throws Refusal NOT_FOUND while nothing stands in its ledger
   */
  async of(hubId: string): Promise<AnchorFile> {
    const head = await this.reader.head(hubId);
    if (!head) throw Refusal.notFound('An entry in this hub’s ledger of credit');
    return this.fileOf([head]);
  }

  private fileOf(heads: SignedHead[]): AnchorFile {
    for (const head of heads) {
      const fault = this.signing.faultOf(head);
      // An anchor that vouches for a head of somebody else's making would be worse than none.
      if (fault)
        throw Refusal.conflict(
          `The end of a ledger of credit ${fault}. Whoever runs the server can tell more by "credits verify".`,
        );
    }
    return { anchors: heads.map((head) => anchorOf(head, this.signing.publicKey)) };
  }
}
