import { Injectable } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../platform/events/index.js';
import { PersonRegistrar } from '../identity/index.js';
import { HubLanguageSet } from '../programs/index.js';

/** Brings the language that a hub writes in to those who are enrolled in its cohorts. */
@Injectable()
export class ParticipantsLanguage {
  constructor(private readonly people: PersonRegistrar) {}

  /** Offers it to them; who chose a language keeps it. */
  @OnEvent(HubLanguageSet, { handler: 'cohorts.offer-hub-language' })
  async offer({ subjectId: hubId, fact }: Task<{ language: string }>, tx: Tx): Promise<void> {
    const enrolled = await tx.sql<{ id: string }>(
      `select distinct person_id as id from enrollment where hub_id = $1 and state = 'enrolled'`,
      [hubId],
    );
    const ids = enrolled.map(({ id }) => id);
    if (fact) await this.people.offerLanguage(tx, ids, fact.data.language);
  }
}
