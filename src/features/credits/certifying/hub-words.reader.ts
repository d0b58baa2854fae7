import { Injectable } from '@nestjs/common';
import { ProgramReader } from '../../programs/index.js';
import type { CreditCode, CreditType } from '../rules/credit-type.rules.js';
import { defaultCreditType } from '../rules/default-credit-types.rules.js';

/** What a hub prints beside credit of a type. */
export interface HubWords {
  provider: string;
  address: string | null;
  type: CreditType;
  providerNumber: string | null;
  /** With slots. */
  statement: string | null;
}

/** Answers what a hub says of itself, and of a credit type, on its documents. */
@Injectable()
export class HubWordsReader {
  constructor(private readonly programs: ProgramReader) {}

  /** @throws RangeError for a code that is no credit type */
  async of(hubId: string, creditType: CreditCode): Promise<HubWords> {
    const type = defaultCreditType(creditType);
    if (!type) throw new RangeError(`${creditType} is no credit type`);
    const hub = await this.programs.hub(hubId);
    return { provider: hub?.name ?? '', address: null, type, providerNumber: null, statement: null };
  }
}
