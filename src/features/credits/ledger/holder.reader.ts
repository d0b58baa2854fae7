import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { PersonReader, ProfileReader } from '../../identity/index.js';
import type { HolderSnapshot } from './ledger.rules.js';

/** Answers who somebody is at this moment, as an award has to keep it. */
@Injectable()
export class HolderReader {
  constructor(
    private readonly people: PersonReader,
    private readonly profiles: ProfileReader,
  ) {}

  /**
   * A person's name, credentials and licences, read inside the transaction of the award.
   *
   * @throws Refusal NOT_FOUND for nobody
   */
  async now(tx: Tx, personId: string): Promise<HolderSnapshot> {
    const { name } = await this.people.addressOf(personId, tx);
    const practices = await this.profiles.practicesOf([personId], { tx });
    const licences = await this.profiles.licencesOf(personId, tx);
    return {
      name,
      credentials: practices.get(personId)?.credentials ?? [],
      licences: licences.map(({ country, region, kind, number }) => ({ country, region, kind, number })),
    };
  }
}
