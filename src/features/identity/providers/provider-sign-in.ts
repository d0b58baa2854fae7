import { Injectable } from '@nestjs/common';
import { SYSTEM, type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { ProviderLinked } from '../identity.events.js';
import { emailKeyOf, hashOf } from '../identity.rules.js';
import { Person } from '../person.entity.js';
import { PersonRegistrar } from '../person.registrar.js';
import { Ceremonies } from '../signing-in/ceremonies.js';
import { type Session, Sessions } from '../signing-in/sessions.js';
import { type Claims, isStrong, whyNotByEmail } from './claims.rules.js';
import { ProviderClient } from './provider-client.js';
import type { Provider } from './provider-file.js';
import { ProviderLink } from './provider-link.entity.js';

/** Signing in with one's institution. */
@Injectable()
export class ProviderSignIn {
  constructor(
    private readonly work: Work,
    private readonly ceremonies: Ceremonies,
    private readonly sessions: Sessions,
    private readonly client: ProviderClient,
    private readonly people: PersonRegistrar,
  ) {}

  /** Where a browser is to go. */
  async begin(providerId: string, browserSecret: string): Promise<string> {
    const provider = this.client.provider(providerId);
    const { id } = await this.work.unrecorded('nobody has signed in yet', SYSTEM, (tx) =>
      this.ceremonies.begin(tx, 'provider', hashOf(browserSecret), provider.id),
    );
    return this.client.addressFor(provider, browserSecret, id);
  }

  /**
   * Begins a session for whoever came back from their institution.
   *
   * @param query what stands behind the `?` of the address to which they were sent
   * @throws Refusal in words, for an answer that proves nothing or an account that is nobody's here
   */
  async finish(query: string, browserSecret: string, browser: string): Promise<Session> {
    const ceremonyId = new URLSearchParams(query).get('state') ?? '';
    // In a transaction of its own: what came back once does not come back again, whatever becomes of it.
    const providerId = await this.work.unrecorded('what came back is used up', SYSTEM, (tx) =>
      this.ceremonies.take(tx, ceremonyId, 'provider', hashOf(browserSecret)),
    );
    if (!providerId)
      throw Refusal.invalid('This took too long, or began in another browser. Please sign in once more.');
    const provider = this.client.provider(providerId);
    const claims = await this.client.claims(provider, query, browserSecret, ceremonyId);
    return this.work.run(SYSTEM, async (tx) => {
      const personId = await this.personOf(tx, provider, claims);
      const strong = isStrong(claims, provider);
      return this.sessions.begin(tx, personId, { method: 'provider', browser, strong });
    });
  }

  /** Whose account it is: by issuer and subject for ever; the first time by the address that the institution verified. */
  private async personOf(tx: Tx, provider: Provider, claims: Claims): Promise<string> {
    const { issuer } = provider;
    const known = await tx.of(ProviderLink).findOneBy({ issuer, subject: claims.sub });
    if (known) return known.personId;
    const whyNot = whyNotByEmail(claims, provider);
    if (whyNot) throw Refusal.forbidden(whyNot);
    const personId = await this.personByEmail(tx, provider, claims);
    await tx.sql(`select 1 from person where id = $1 for no key update`, [personId]);
    if (await tx.of(ProviderLink).findOneBy({ issuer, personId })) {
      throw Refusal.forbidden(
        `Another account at ${provider.name} signs in as this person. Sign in by a mailed link, and ask whoever runs this server.`,
      );
    }
    const id = tx.ids.next();
    await tx.of(ProviderLink).insert({ id, createdAt: tx.now, personId, issuer, subject: claims.sub });
    await tx.record(ProviderLinked, personId, {}, { linkId: id, provider: provider.id });
    return personId;
  }

  private async personByEmail(tx: Tx, provider: Provider, { email, name }: Claims): Promise<string> {
    const address = email as string;
    const person = await tx.of(Person).findOneBy({ emailKey: emailKeyOf(address) });
    if (person) return person.id;
    if (!provider.letsInNewPeople) {
      throw Refusal.forbidden(
        'Nobody here has your e-mail address yet. Ask the people who run your program to add it.',
      );
    }
    return this.people.ensure(tx, { name: name ?? address, email: address });
  }
}
