import { Injectable } from '@nestjs/common';
import { SYSTEM, Work } from '../../../platform/events/index.js';
import { type MailOrder, PostOffice } from '../../../platform/mail/index.js';
import { AccessReader } from '../../access/index.js';
import { ProgramReader } from '../../programs/index.js';
import { ASK_MAIL } from './ask.mail.js';
import { ENDS_MAIL } from './ends.mail.js';
import { type HubDiscloserFacts, HubDisclosersReader } from './hub-disclosers.reader.js';

/**
 * Warns once a day whose statements end within thirty days: each person once for each statement, and the CE office on
 * every day on which another one has come to it.
 */
@Injectable()
export class WarnOfEnds {
  constructor(
    private readonly work: Work,
    private readonly programs: ProgramReader,
    private readonly disclosers: HubDisclosersReader,
    private readonly access: AccessReader,
    private readonly postOffice: PostOffice,
  ) {}

  /** Warns in all hubs. It may run twice: nobody gets the same mail again. */
  async run(): Promise<void> {
    for (const hubId of await this.programs.hubIds()) {
      const ending = (await this.disclosers.all(hubId)).filter((one) => one.endsSoon);
      if (ending.length === 0) continue;
      const office = await this.access.holders(['ce_administrator'], {
        hubId,
        programId: null,
        cohortId: null,
      });
      await this.work.unrecorded('mail of the product by itself', SYSTEM, (tx) =>
        this.postOffice.order(tx, ordersOf(hubId, ending, office)),
      );
    }
  }
}

function ordersOf(
  hubId: string,
  ending: readonly HubDiscloserFacts[],
  office: readonly string[],
): MailOrder[] {
  const ends = ending.map(({ statement }) => statement?.expiresAt.toISOString().slice(0, 10) ?? '');
  // Statements come to their last days in the order in which they end: the latest end tells when another one came.
  const latest = ends.sort().at(-1) ?? '';
  return [
    ...ending.map(({ personId, statement }) => ({
      template: ASK_MAIL,
      subjectId: hubId,
      recipientId: personId,
      occurrence: `ends ${statement?.id ?? ''}`,
    })),
    ...office.map((recipientId) => ({
      template: ENDS_MAIL,
      subjectId: hubId,
      recipientId,
      occurrence: latest,
    })),
  ];
}
