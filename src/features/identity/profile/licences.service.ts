import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { LicencesChanged } from '../identity.events.js';
import { Licence, Profile } from './profile.entity.js';
import type { LicenceInput } from './profile.inputs.js';
import { isNpi, licenceFaults, US } from './profile.rules.js';
import { beginProfile } from './profile.service.js';

/** The licences that people hold, and their NPI. */
@Injectable()
export class LicencesService {
  constructor(private readonly work: Work) {}

  /**
   * Puts the viewer's licences and NPI, all together: what is left out is taken away.
   *
   * @throws Refusal INVALID_INPUT by field, such as `licences.0.region` or `npi`
   */
  async set(viewer: Viewer, licences: readonly LicenceInput[], npi: string | null): Promise<void> {
    const digits = (npi ?? '').replace(/[\s-]/g, '');
    const faults = faultsOf(licences, digits);
    if (Object.keys(faults).length > 0)
      throw Refusal.invalid('Nothing is saved yet: please look at what is marked.', faults);
    const personId = viewer.personId as string;
    await this.work.run(viewer.actor, async (tx) => {
      await beginProfile(tx, personId);
      // Locked, so that of two savings at once the second replaces the first as a whole.
      const profile = await tx
        .of(Profile)
        .findOneOrFail({ where: { personId }, lock: { mode: 'pessimistic_write' } });
      if (digits && profile.country !== US)
        throw Refusal.invalid('An NPI is of the United States.', {
          npi: 'is of the United States: please save your place first, with that country',
        });
      await tx.of(Profile).update({ personId }, { npi: digits || null });
      await tx.of(Licence).delete({ personId });
      await tx.of(Licence).insert(
        licences.map(({ country, region, kind, number }) => ({
          id: tx.ids.next(),
          createdAt: tx.now,
          personId,
          country,
          region: region || null,
          kind,
          number,
        })),
      );
      await tx.record(LicencesChanged, personId, {}, {});
    });
  }
}

function faultsOf(licences: readonly LicenceInput[], npi: string): Record<string, string> {
  const faults: Record<string, string> = {};
  licences.forEach((licence, at) => {
    for (const [field, words] of Object.entries(licenceFaults(licence)))
      faults[`licences.${at}.${field}`] = words;
  });
  if (npi && !isNpi(npi)) faults.npi = 'is not an NPI: its ten digits do not fit together';
  return faults;
}
