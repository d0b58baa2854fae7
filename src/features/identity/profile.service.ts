import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { ProfileChanged } from './identity.events.js';
import type { ProfileInput } from './identity.inputs.js';
import { isZone } from './identity.rules.js';
import { Person } from './person.entity.js';

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
      ...(input.language ? { language: input.language, languageChosen: true } : {}),
      ...(input.profession ? { profession: input.profession } : {}),
    };
    const fields = Object.keys(change).filter((field) => field !== 'languageChosen');
    if (fields.length === 0) return;
    await this.work.run(viewer.actor, async (tx) => {
      await tx.of(Person).update({ id: personId }, change);
      await tx.record(ProfileChanged, personId, {}, { fields });
    });
  }
}
