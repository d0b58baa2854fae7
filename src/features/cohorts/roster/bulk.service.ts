import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { isErased, PersonReader } from '../../identity/index.js';
import { Enrollment } from '../cohort.entity.js';
import { EnrollmentApproved, EnrollmentDeclined, EnrollmentMoved } from '../cohorts.events.js';
import { InvitingService } from '../inviting/inviting.service.js';
import { ManagedCohort } from '../managed-cohort.js';
import { type LockedCohort, placeOf, Seating } from '../registering/seating.js';
import type { BulkInput } from './roster.inputs.js';
import type { BulkDone } from './roster.types.js';

type Step = (tx: Tx, enrollment: Enrollment) => Promise<'done' | 'unchanged' | 'full'>;

/** What the team does with many people of a cohort at once: with all of them, or, when it is refused, with nobody. */
@Injectable()
export class BulkService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedCohort,
    private readonly seating: Seating,
    private readonly inviting: InvitingService,
    private readonly people: PersonReader,
  ) {}

  /**
   * Does it, in the order of the people's coming, and tells with how many.
   *
   * @throws Refusal INVALID_INPUT for people of another cohort, or a cohort to which nobody can be moved
   */
  async run(viewer: Viewer, cohortId: string, input: BulkInput): Promise<BulkDone> {
    const cohort = await this.managed.cohort(viewer, cohortId);
    const toId = input.action === 'move' ? await this.target(viewer, cohort, input.toCohortId) : null;
    return this.work.unrecorded(
      'with whom there is nothing to do, nothing is done',
      viewer.actor,
      async (tx) => {
        const locked = new Map<string, LockedCohort>();
        // Always in the same order, so that two moves in opposite directions do not wait for one another.
        for (const id of [cohortId, ...(toId ? [toId] : [])].sort())
          locked.set(id, await this.seating.lock(tx, id));
        const here = locked.get(cohortId) as LockedCohort;
        const enrollments = await this.named(tx, cohortId, input.enrollmentIds);
        const gone = await this.gone(enrollments);
        const step = await this.stepOf(input, here, (toId && locked.get(toId)) || null, enrollments);
        const result = { done: 0, unchanged: 0, full: 0 };
        for (const enrollment of enrollments)
          result[gone.has(enrollment.personId) ? 'unchanged' : await step(tx, enrollment)] += 1;
        const { done, unchanged, full } = result;
        const notes = full > 0 ? [`For ${full} there was no seat, and the cohort has no waitlist.`] : [];
        return { done, unchanged, notes };
      },
    );
  }

  private async named(tx: Tx, cohortId: string, ids: readonly string[]): Promise<Enrollment[]> {
    const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
    const found = await tx
      .of(Enrollment)
      .createQueryBuilder('e')
      .where('e.cohort_id = :cohortId and e.id = any(:wanted::uuid[])', { cohortId, wanted })
      // Whoever waits keeps their order.
      .orderBy('e.wait_number', 'ASC', 'NULLS FIRST')
      .addOrderBy('e.id')
      .getMany();
    if (found.length < wanted.length)
      throw Refusal.invalid('Some of these people are not of this cohort. Nothing was done.', {
        enrollmentIds: 'names people of another cohort',
      });
    return found;
  }

  // Whoever was erased, or joined with somebody, leaves closed enrollments behind: nobody comes to a seat by them. It is
  // asked under the cohort's lock, for which whoever joins people waits.
  private async gone(enrollments: readonly Enrollment[]): Promise<Set<string>> {
    const ids = enrollments.map(({ personId }) => personId);
    const people = await this.people.byIds(ids);
    return new Set(
      ids.filter((id) => {
        const person = people.get(id);
        return !person || person.id !== id || isErased(person);
      }),
    );
  }

  private async stepOf(
    { action }: BulkInput,
    here: LockedCohort,
    there: LockedCohort | null,
    enrollments: readonly Enrollment[],
  ): Promise<Step> {
    switch (action) {
      case 'withdraw':
        return async (tx, { id }) => ((await this.seating.leave(tx, here, id)) ? 'done' : 'unchanged');
      case 'approve':
        return (tx, enrollment) => this.approve(tx, here, enrollment);
      case 'decline':
        return (tx, enrollment) => this.decline(tx, here, enrollment);
      case 'move':
        return (tx, enrollment) => this.move(tx, here, there as LockedCohort, enrollment);
      case 'invite': {
        const people = await this.people.byIds(enrollments.map(({ personId }) => personId));
        return async (tx, { personId, state }) => {
          const person = people.get(personId);
          if (!person || state === 'enrolled' || state === 'waitlisted') return 'unchanged';
          const at = { ...placeOf(here.cohort), byId: tx.actor.personId };
          await this.inviting.send(tx, at, [person], true);
          return 'done';
        };
      }
    }
  }

  private async approve(tx: Tx, here: LockedCohort, { id, personId, state }: Enrollment) {
    if (state !== 'requested' && state !== 'declined') return 'unchanged';
    const placing = await this.seating.place(tx, here, personId, { approved: true });
    if ('full' in placing) return 'full';
    const became = placing.enrollment.state;
    await tx.record(EnrollmentApproved, id, placeOf(here.cohort), { personId, became });
    return 'done';
  }

  private async decline(tx: Tx, here: LockedCohort, enrollment: Enrollment) {
    if (enrollment.state !== 'requested') return 'unchanged';
    await this.seating.decline(tx, here, enrollment);
    const { id, personId } = enrollment;
    await tx.record(EnrollmentDeclined, id, placeOf(here.cohort), { personId });
    return 'done';
  }

  // The old enrollment stays, withdrawn, with all that hangs on it; the target's seats and waitlist are as for anyone.
  private async move(tx: Tx, here: LockedCohort, there: LockedCohort, { id, personId, state }: Enrollment) {
    if (state === 'withdrawn' || state === 'declined') return 'unchanged';
    const placing = await this.seating.place(tx, there, personId, { approved: true });
    if ('full' in placing) return 'full';
    await this.seating.leave(tx, here, id);
    const became = placing.enrollment.state;
    await tx.record(EnrollmentMoved, id, placeOf(here.cohort), { personId, to: there.cohort.id, became });
    return 'done';
  }

  private async target(
    viewer: Viewer,
    from: { id: string; hubId: string; programId: string },
    toCohortId: string | null | undefined,
  ): Promise<string> {
    if (!toCohortId) throw Refusal.invalid('Please choose where they go.', { toCohortId: 'is missing' });
    const to = await this.managed.cohort(viewer, toCohortId.toLowerCase());
    if (to.hubId !== from.hubId || to.programId !== from.programId || to.id === from.id)
      throw Refusal.invalid('People can be moved to another cohort of the same program.', {
        toCohortId: 'is not another cohort of this program',
      });
    return to.id;
  }
}
