import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM, type Tx, Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { hashOf, isZone, newToken, PersonRegistrar } from '../identity/index.js';
import { FoundingLink, Hub, Resource } from './hub.entity.js';
import { FoundingLinkIssued, HubFounded } from './programs.events.js';
import type { FoundHubInput } from './programs.inputs.js';
import type { HubFacts } from './programs.reader.js';
import { FOUNDING_LINK_LIFE_MS, firstResources, isCountry } from './programs.rules.js';

/** Founding hubs, by a link that the operator of the server issues. */
@Injectable()
export class FoundingService {
  constructor(
    private readonly work: Work,
    private readonly dataSource: DataSource,
    private readonly people: PersonRegistrar,
  ) {}

  /** Whether no hub was founded yet. */
  async isEmpty(): Promise<boolean> {
    return (await this.dataSource.getRepository(Hub).count()) === 0;
  }

  /** Makes a founding link's token; earlier unused links end. */
  async issueLink(): Promise<string> {
    const { token, hash } = newToken('swf');
    await this.work.run(SYSTEM, async (tx) => {
      await tx.sql(`update founding_link set expires_at = $1 where used_at is null and expires_at > $1`, [
        tx.now,
      ]);
      const id = tx.ids.next();
      const expiresAt = new Date(tx.now.getTime() + FOUNDING_LINK_LIFE_MS);
      await tx.of(FoundingLink).insert({ id, createdAt: tx.now, tokenHash: hash, expiresAt, usedAt: null });
      await tx.record(FoundingLinkIssued, id, {}, {});
    });
    return token;
  }

  /**
   * Founds a hub with a link's token, once; null when the link is spent.
   *
   * @throws Refusal INVALID_INPUT for an unknown zone or country; the link stays usable
   */
  async found(input: FoundHubInput): Promise<HubFacts | null> {
    if (!isZone(input.zone))
      throw Refusal.invalid('This time zone is not known.', { zone: 'is not an IANA time zone' });
    if (!isCountry(input.country))
      throw Refusal.invalid('This country is not known.', { country: 'is not a country code' });
    return this.work.unrecorded('a spent link changes nothing', SYSTEM, async (tx) => {
      if (!(await spend(tx, input.token))) return null;
      const founderId = await this.people.ensure(tx, {
        name: input.yourName,
        email: input.yourEmail,
        zone: input.zone,
      });
      const hub = {
        id: tx.ids.next(),
        name: input.hubName.trim(),
        country: input.country,
        zone: input.zone,
        language: 'en',
        founderId,
      };
      await tx.of(Hub).insert({ ...hub, createdAt: tx.now });
      for (const resource of firstResources(hub.country)) {
        await tx.of(Resource).insert({ id: tx.ids.next(), createdAt: tx.now, hubId: hub.id, ...resource });
      }
      await tx.record(HubFounded, hub.id, { hubId: hub.id }, { founderId });
      return hub;
    });
  }
}

async function spend(tx: Tx, token: string): Promise<boolean> {
  const used = await tx.sql(
    `with used as (
       update founding_link set used_at = $2
        where token_hash = $1 and used_at is null and expires_at > $2 returning id)
     select id from used`,
    [hashOf(token), tx.now],
  );
  return used.length > 0;
}
