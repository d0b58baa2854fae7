import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Cohort } from '../cohort.entity.js';
import { CohortPageChanged } from '../cohorts.events.js';
import { ManagedCohort } from '../managed-cohort.js';
import { placeOf, Seating } from '../registering/seating.js';
import type { CohortSettingsInput } from './catalog.inputs.js';

/** What a cohort's team says on its page, and how one registers. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedCohort,
    private readonly seating: Seating,
  ) {}

  /**
   * Sets all of it at once. With more seats, those who wait move up.
   *
   * @throws Refusal INVALID_INPUT naming the field
   */
  async set(viewer: Viewer, cohortId: string, input: CohortSettingsInput): Promise<void> {
    await this.managed.cohort(viewer, cohortId);
    const { description, audience, listing, opensAt = null, closesAt = null } = input;
    const { approval, waitlist, capacity = null } = input;
    if (opensAt && closesAt && closesAt <= opensAt)
      throw Refusal.invalid('Registration would close before it opens.', {
        closesAt: 'is not after the opening',
      });
    await this.work.run(viewer.actor, async (tx) => {
      const locked = await this.seating.lock(tx, cohortId);
      const { enrolled } = locked.seats;
      if (capacity !== null && capacity < enrolled)
        throw Refusal.invalid(`${enrolled} people are enrolled; there cannot be fewer seats.`, {
          capacity: `is less than the ${enrolled} people who are enrolled`,
        });
      const change = { description, audience, listing, opensAt, closesAt, approval, waitlist, capacity };
      await tx.of(Cohort).update({ id: cohortId }, change);
      Object.assign(locked.cohort, change);
      locked.seats.capacity = capacity;
      await tx.record(CohortPageChanged, cohortId, placeOf(locked.cohort), { listing, capacity });
      await this.seating.promote(tx, locked);
    });
  }
}
