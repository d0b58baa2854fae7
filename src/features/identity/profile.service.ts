import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { type Actor, Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { ApiTokenCreated, ProfileChanged } from './identity.events.js';
import type { ProfileInput } from './identity.inputs.js';
import { isZone, newToken } from './identity.rules.js';
import { Person } from './person.entity.js';
import { ApiToken } from './sign-in.entity.js';

/** Days an API token lives when nothing else is said. */
export const TOKEN_DAYS = 90;

/** What people set for themselves. */
@Injectable()
export class ProfileService {
  constructor(private readonly work: Work) {}

  /** Changes the viewer's own profile; what is not given stays. */
  async change(viewer: Viewer, input: ProfileInput): Promise<void> {
    const personId = viewer.personId as string;
    if (input.zone && !isZone(input.zone))
      throw Refusal.invalid('This time zone is not known.', { zone: 'is not an IANA time zone' });
    const change = {
      ...(input.name ? { name: input.name.replace(/\s+/g, ' ').trim() } : {}),
      ...(input.zone ? { zone: input.zone } : {}),
      ...(input.language ? { language: input.language } : {}),
      ...(input.profession ? { profession: input.profession } : {}),
    };
    const fields = Object.keys(change);
    if (fields.length === 0) return;
    await this.work.run(viewer.actor, async (tx) => {
      await tx.of(Person).update({ id: personId }, change);
      await tx.record(ProfileChanged, personId, {}, { fields });
    });
  }

  /**
   * Makes a token by which a program acts for a person, all their rights included.
   *
   * @returns the token: it is shown this once
   */
  async createToken(actor: Actor, personId: string, label: string, days = TOKEN_DAYS): Promise<string> {
    const { token, hash } = newToken('swk');
    await this.work.run(actor, async (tx) => {
      const id = tx.ids.next();
      const expiresAt = new Date(tx.now.getTime() + days * 86_400_000);
      await tx
        .of(ApiToken)
        .insert({ id, createdAt: tx.now, personId, label, tokenHash: hash, expiresAt, revokedAt: null });
      await tx.record(ApiTokenCreated, personId, {}, { tokenId: id });
    });
    return token;
  }
}
