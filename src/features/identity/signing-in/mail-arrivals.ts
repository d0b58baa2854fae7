import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { AddressMarks } from '../../../platform/mail/index.js';
import { MailArrivesAgain } from '../identity.events.js';

/** Whoever opens a link from their mail has shown that mail to them arrives. */
@Injectable()
export class MailArrivals {
  constructor(private readonly marks: AddressMarks) {}

  /** Takes the mark of returned mail from an address, in the transaction in which its link was used. */
  async at(tx: Tx, personId: string, address: string): Promise<void> {
    if (await this.marks.clear(tx, address)) await tx.record(MailArrivesAgain, personId, {}, {});
  }
}
