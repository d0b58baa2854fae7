import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { AddressMarks } from '../../../platform/mail/index.js';
import { PersonReader } from '../../identity/index.js';
import { AddressTriedAgain } from '../cohorts.events.js';
import type { EnrollmentFacts } from '../cohorts.reader.js';
import { ManagedCohort } from '../managed-cohort.js';

/** What a cohort's team does about addresses from which mail came back. */
@Injectable()
export class AddressService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedCohort,
    private readonly people: PersonReader,
    private readonly marks: AddressMarks,
  ) {}

  /**
   * Has mail sent again to a person from whose address it came back. A complaint stays: it is the person's own word.
   */
  async tryAgain(viewer: Viewer, enrollmentId: string): Promise<EnrollmentFacts> {
    const enrollment = await this.managed.enrollment(viewer, enrollmentId);
    const person = await this.people.byId(enrollment.personId);
    if (person) {
      const { hubId, programId, cohortId, personId } = enrollment;
      await this.work.unrecorded('an address without a mark stays as it is', viewer.actor, async (tx) => {
        if (await this.marks.clear(tx, person.email))
          await tx.record(AddressTriedAgain, enrollment.id, { hubId, programId, cohortId }, { personId });
      });
    }
    return enrollment;
  }
}
