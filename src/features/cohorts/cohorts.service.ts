import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../platform/authz/index.js';
import { type Tx, Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { PersonRegistrar } from '../identity/index.js';
import { ProgramReader, seeProgram } from '../programs/index.js';
import { Cohort, Enrollment } from './cohort.entity.js';
import { CohortCopied, CohortCreated, Enrolled, Withdrawn } from './cohorts.events.js';
import type { CopyOfInput, CreateCohortInput, EnrollInput } from './cohorts.inputs.js';
import { createCohort, manageEnrollment, seeCohort } from './cohorts.policy.js';
import { type CohortFacts, CohortReader, type EnrollmentFacts } from './cohorts.reader.js';

/** How enrolling went: `full` when no seat is left. */
export type Enrolling = { enrollment: EnrollmentFacts; already: boolean } | { full: number };

/** Cohorts, and who is in them. */
@Injectable()
export class CohortService {
  constructor(
    private readonly work: Work,
    private readonly reader: CohortReader,
    private readonly programs: ProgramReader,
    private readonly people: PersonRegistrar,
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
      await tx.of(Cohort).insert({ ...cohort, createdAt: tx.now });
      await tx.record(CohortCreated, cohort.id, { ...place, cohortId: cohort.id }, {});
      if (copied) await tx.record(CohortCopied, cohort.id, { ...place, cohortId: cohort.id }, copied);
      return cohort;
    });
  }

  /** Enrolls a person; one who is enrolled already stays so, one who left comes back. */
  async enroll(viewer: Viewer, cohortId: string, input: EnrollInput): Promise<Enrolling> {
    const cohort = await this.managed(viewer, cohortId);
    // Until they say otherwise, people who become known here see times in the hub's zone.
    const zone = (await this.programs.hub(cohort.hubId))?.zone;
    return this.work.unrecorded('enrolling twice changes nothing', viewer.actor, async (tx) => {
      const personId = await this.people.ensure(tx, { ...input, zone });
      // The cohort's row is the lock: of many takers of one seat, one gets it.
      const locked = await tx
        .of(Cohort)
        .findOneOrFail({ where: { id: cohortId }, lock: { mode: 'pessimistic_write' } });
      const before = await tx.of(Enrollment).findOne({ where: { cohortId, personId } });
      if (before?.state === 'enrolled')
        return { enrollment: { ...before, enrolledAt: before.createdAt }, already: true };
      if (locked.capacity !== null && locked.enrolled >= locked.capacity) return { full: locked.capacity };
      return { enrollment: await seat(tx, cohort, personId, before), already: false };
    });
  }

  /** Lets a person go; what they attended and earned stays. */
  async withdraw(viewer: Viewer, enrollmentId: string): Promise<EnrollmentFacts> {
    const enrollment = await this.reader.enrollment(enrollmentId);
    if (!enrollment) throw Refusal.notFound('The enrollment');
    await this.managed(viewer, enrollment.cohortId);
    const { hubId, programId, cohortId, personId } = enrollment;
    return this.work.unrecorded('leaving twice changes nothing', viewer.actor, async (tx) => {
      await tx.sql(`select 1 from cohort where id = $1 for update`, [cohortId]);
      const { affected } = await tx
        .of(Enrollment)
        .update({ id: enrollmentId, state: 'enrolled' }, { state: 'withdrawn', withdrawnAt: tx.now });
      if (affected) {
        await tx.of(Cohort).decrement({ id: cohortId }, 'enrolled', 1);
        await tx.record(Withdrawn, enrollmentId, { hubId, programId, cohortId }, { personId });
      }
      return { ...enrollment, state: 'withdrawn' as const };
    });
  }

  private async copied(viewer: Viewer, hubId: string, { cohortId, firstDay }: CopyOfInput) {
    const from = await this.managed(viewer, cohortId);
    // Meeting addresses and faculty come along, and hubs share nothing.
    if (from.hubId !== hubId)
      throw Refusal.invalid('A cohort can only be like one of the same hub.', {
        'copyOf.cohortId': 'is of another hub',
      });
    return { from: from.id, firstDay };
  }

  private async managed(viewer: Viewer, cohortId: string): Promise<CohortFacts> {
    const cohort = await this.reader.cohort(cohortId);
    if (!cohort) throw Refusal.notFound('The cohort');
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
    authorize(viewer, seeCohort, place);
    authorize(viewer, manageEnrollment, place);
    return cohort;
  }
}

async function seat(
  tx: Tx,
  cohort: CohortFacts,
  personId: string,
  before: Enrollment | null,
): Promise<EnrollmentFacts> {
  const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId: cohort.id };
  const id = before?.id ?? tx.ids.next();
  if (before) await tx.of(Enrollment).update({ id }, { state: 'enrolled', withdrawnAt: null });
  else
    await tx
      .of(Enrollment)
      .insert({ id, createdAt: tx.now, ...place, personId, state: 'enrolled', withdrawnAt: null });
  await tx.of(Cohort).increment({ id: cohort.id }, 'enrolled', 1);
  await tx.record(Enrolled, id, place, { personId });
  return { id, ...place, personId, state: 'enrolled', enrolledAt: before?.createdAt ?? tx.now };
}
