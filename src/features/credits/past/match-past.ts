import { Injectable } from '@nestjs/common';
import { CohortReader } from '../../cohorts/index.js';
import { emailKeyOf, PersonReader } from '../../identity/index.js';
import type { ReadRecord } from './read-past.rules.js';

/** Who a line is taken to be: known by the address, or somebody by this name who has to be confirmed. */
export interface PastMatch {
  personId: string | null;
  suggestedPersonId: string | null;
}

/** Finds who the lines of a table are, among the people of the hub. It never guesses. */
@Injectable()
export class MatchPast {
  constructor(
    private readonly cohorts: CohortReader,
    private readonly people: PersonReader,
  ) {}

  /** A match for each of the lines, in their order. */
  async of(hubId: string, records: readonly Pick<ReadRecord, 'name' | 'email'>[]): Promise<PastMatch[]> {
    const ofHub = await this.cohorts.peopleOf(hubId);
    const keys = records.map(({ email }) => (email ? emailKeyOf(email) : ''));
    const known = await this.people.idsByEmailKey([...new Set(keys)].filter((one) => one !== ''));
    const belong = new Set(ofHub);
    const byName = await this.byName(ofHub);
    return records.map(({ name }, at) => {
      const personId = known.get(keys[at] ?? '') ?? null;
      if (personId && belong.has(personId)) return { personId, suggestedPersonId: null };
      // Of two by one name, neither is suggested.
      return { personId: null, suggestedPersonId: byName.get(plain(name)) ?? null };
    });
  }

  /** The person of an address, if they belong to the hub; or null. */
  async byAddress(hubId: string, email: string): Promise<string | null> {
    const key = emailKeyOf(email);
    const personId = (await this.people.idsByEmailKey([key])).get(key) ?? null;
    return personId && (await this.cohorts.peopleOf(hubId)).includes(personId) ? personId : null;
  }

  private async byName(ids: readonly string[]): Promise<Map<string, string | null>> {
    const found = new Map<string, string | null>();
    for (const [id, { name }] of await this.people.byIds(ids))
      found.set(plain(name), found.has(plain(name)) ? null : id);
    return found;
  }
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
