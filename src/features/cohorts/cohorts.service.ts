import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../platform/authz/index.js';
import { Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { PersonRegistrar } from '../identity/index.js';
import { ProgramReader, seeProgram } from '../programs/index.js';
import { newSlug } from './catalog/face.rules.js';
import { Cohort } from './cohort.entity.js';
import { CohortCopied, CohortCreated } from './cohorts.events.js';
import type { CopyOfInput, CreateCohortInput, EnrollInput } from './cohorts.inputs.js';
import { createCohort } from './cohorts.policy.js';
import type { CohortFacts, EnrollmentFacts } from './cohorts.reader.js';
import { ManagedCohort } from './managed-cohort.js';
import { type Placing, Seating } from './registering/seating.js';

/** Cohorts, and who is in them. */
@Injectable()
export class CohortService {
  constructor(
    private readonly work: Work,
    private readonly programs: ProgramReader,
    private readonly people: PersonRegistrar,
    private readonly managed: ManagedCohort,
    private readonly seating: Seating,
  ) {}

  /** Begins a cohort; one that is like an earlier one gets its sessions soon afterwards. */
  async create(viewer: Viewer, programId: string, input: CreateCohortInput): Promise<CohortFacts> {
    const program = await this.programs.program(programId);
    if (!program) throw Refusal.notFound('The program');
    const place = { hubId: program.hubId, programId };
    authorize(viewer, seeProgram, place);
    authorize(viewer, createCohort, place);
    const copied = input.copyOf ? await this.copied(viewer, place.hubId, input.copyOf) : null;
    return this.work.run(viewer.actor, async (tx) => {
      const cohort = {
        id: tx.ids.next(),
        ...place,
        name: input.name.trim(),
        capacity: input.capacity ?? null,
        enrolled: 0,
      };
      await tx.of(Cohort).insert({ ...cohort, slug: newSlug(), createdAt: tx.now });
      await tx.record(CohortCreated, cohort.id, { ...place, cohortId: cohort.id }, {});
      if (copied) await tx.record(CohortCopied, cohort.id, { ...place, cohortId: cohort.id }, copied);
      return cohort;
    });
  }

  /** Enrolls a person; one who is enrolled already stays so, one who left comes back. */
  async enroll(viewer: Viewer, cohortId: string, input: EnrollInput): Promise<Placing> {
    const cohort = await this.managed.cohort(viewer, cohortId);
    // Until they say otherwise, people who become known here see times in the hub's zone, and read its language.
    const { zone, language: hubLanguage } = (await this.programs.hub(cohort.hubId)) ?? {};
    return this.work.unrecorded('enrolling twice changes nothing', viewer.actor, async (tx) => {
      const personId = await this.people.ensure(tx, { ...input, zone, hubLanguage });
      // The cohort's row is the lock: of many takers of one seat, one gets it.
      return this.seating.place(tx, await this.seating.lock(tx, cohortId), personId, { byTeam: true });
    });
  }

  /** Lets a person go; what they attended and earned stays. */
  async withdraw(viewer: Viewer, enrollmentId: string): Promise<EnrollmentFacts> {
    const enrollment = await this.managed.enrollment(viewer, enrollmentId);
    return this.work.unrecorded('leaving twice changes nothing', viewer.actor, async (tx) => {
      await this.seating.leave(tx, await this.seating.lock(tx, enrollment.cohortId), enrollmentId);
      return { ...enrollment, state: 'withdrawn' as const };
    });
  }

  private async copied(viewer: Viewer, hubId: string, { cohortId, firstDay }: CopyOfInput) {
    const from = await this.managed.cohort(viewer, cohortId);
    // Meeting addresses and faculty come along, and hubs share nothing.
    if (from.hubId !== hubId)
      throw Refusal.invalid('A cohort can only be like one of the same hub.', {
        'copyOf.cohortId': 'is of another hub',
      });
    return { from: from.id, firstDay };
  }
}
