import { Injectable } from '@nestjs/common';
import { DesignationReader } from '../designating/designation.reader.js';
import type { CreditCode, CreditType } from '../rules/credit-type.rules.js';
import { CreditSetupReader } from '../setup/setup.reader.js';

/** What a hub prints beside credit of a type. */
export interface HubWords {
  provider: string;
  address: string | null;
  type: CreditType;
  providerNumber: string | null;
  /** With slots. */
  statement: string | null;
  /** What the session is worth at the most, a decimal string; null where it is not designated. */
  maximum: string | null;
}

/** Answers what a hub says of itself, and of a credit type, on its documents. */
@Injectable()
export class HubWordsReader {
  constructor(
    private readonly setup: CreditSetupReader,
    private readonly designations: DesignationReader,
  ) {}

  /**
   * The hub's words for credit of a session: those by which it was designated, or where it was not, those of today.
   *
   * @throws RangeError for a code that is no credit type
   */
  async of(hubId: string, sessionId: string | null, creditType: CreditCode): Promise<HubWords> {
    const { name: provider, postalAddress: address } = await this.setup.providerOf(hubId);
    const all = sessionId ? await this.designations.ofSession(sessionId) : [];
    const designated = all.find((one) => one.creditType === creditType);
    const set = designated ?? (await this.setup.currentOf(hubId, creditType));
    if (!set) throw new RangeError(`${creditType} is no credit type`);
    const { type, providerNumber, statement } = set;
    return { provider, address, type, providerNumber, statement, maximum: designated?.maximum ?? null };
  }
}
