import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { LastAdminReader } from '../../access/index.js';
import { emailKeyOf, PersonReader } from '../../identity/index.js';
import { ManagedHub } from '../../programs/index.js';
import type { Asking } from './erasure.service.js';
import { ErasureDesk, type ToErase } from './erasure-desk.js';
import { PresenceReader } from './presence.reader.js';

/** How recording a request ended. */
export type Recording = Exclude<Asking, { signInAgain: true }> | { own: true };

/** What recording needs of others. */
@Injectable()
export class RequestDesk {
  constructor(
    readonly admins: LastAdminReader,
    readonly erasures: ErasureDesk,
  ) {}
}

/** What a hub does with a request to be erased that came by letter. */
@Injectable()
export class RecordRequest {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedHub,
    private readonly people: PersonReader,
    private readonly presence: PresenceReader,
    private readonly desk: RequestDesk,
  ) {}

  /**
   * Records it for whoever has this address. They are told by mail, and have the same week to call it off. Whoever has
   * something outside the hub must ask themself: it is not the hub's to erase.
   *
   * @throws Refusal NOT_FOUND when the hub holds nothing of this address
   */
  async record(viewer: Viewer, hubId: string, email: string, name: string): Promise<Recording> {
    await this.managed.hub(viewer, hubId);
    const emailKey = emailKeyOf(email);
    if (!isEmail(emailKey))
      throw Refusal.invalid('This is not an e-mail address.', { email: 'is not an e-mail address' });
    const person = await this.people.byEmail(email);
    const byAddress = await this.presence.hubsOf({ personId: null, emailKey });
    const byPerson = person ? await this.presence.hubsOf({ personId: person.id, emailKey: null }) : new Set();
    if (!byAddress.has(hubId) && !byPerson.has(hubId))
      throw Refusal.notFound('Somebody of this address in the hub');
    if (person && byPerson.has(hubId)) {
      if (byPerson.size > 1 || byAddress.size > Number(byAddress.has(hubId))) return { own: true };
      const hubs = await this.desk.admins.hubsOf(person.id);
      if (hubs.length > 0) return { hubs: hubs.map((hub) => hub.name) };
      return this.open(viewer, { ...(await this.people.addressOf(person.id)), personId: person.id, hubId });
    }
    // Whoever is known elsewhere alone is nobody here: what this hub holds of the address goes, and nothing else.
    const language = 'en';
    return this.open(viewer, { personId: null, hubId, name, email: email.trim(), emailKey, language });
  }

  private async open(viewer: Viewer, who: ToErase): Promise<Recording> {
    const erasure = await this.work.unrecorded('recording twice changes nothing', viewer.actor, (tx) =>
      this.desk.erasures.open(tx, who),
    );
    return { erasure };
  }
}
