import { Injectable } from '@nestjs/common';
import { AuthzPorts, authorize, type Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { seeCohort } from '../../cohorts/index.js';
import { SiteOrganizerEnded, SiteOrganizerNamed } from '../attendance.events.js';
import { SiteOrganizer } from './room.entity.js';
import type { SiteOrganizerInput } from './room.inputs.js';
import { nameOrganizers } from './room.policy.js';
import { type OrganizerFacts, RoomReader } from './room.reader.js';

/** Who tends the rooms of a cohort's sites. */
@Injectable()
export class OrganizersService {
  constructor(
    private readonly work: Work,
    private readonly ports: AuthzPorts,
    private readonly reader: RoomReader,
  ) {}

  /**
   * Names somebody who is enrolled organizer of a site; of another site, when they are one already.
   *
   * @throws Refusal INVALID_INPUT for somebody who is not enrolled in the cohort
   */
  async name(viewer: Viewer, cohortId: string, input: SiteOrganizerInput): Promise<OrganizerFacts[]> {
    const found = await this.ports.placeOfCohort?.(cohortId);
    if (!found) throw Refusal.notFound('The cohort');
    const place = { hubId: found.hubId, programId: found.programId as string, cohortId };
    authorize(viewer, seeCohort, place);
    authorize(viewer, nameOrganizers, place);
    const { personId, organization, site } = input;
    if (!(await this.reader.isEnrolled(cohortId, personId)))
      throw Refusal.invalid('This person is not enrolled in the cohort.', { personId: 'is not enrolled' });
    await this.work.run(viewer.actor, async (tx) => {
      await tx.sql(
        `update site_organizer set ended_at = $3 where cohort_id = $1 and person_id = $2 and ended_at is null`,
        [cohortId, personId, tx.now],
      );
      const id = tx.ids.next();
      await tx.of(SiteOrganizer).insert({
        id,
        createdAt: tx.now,
        ...place,
        personId,
        organization,
        site: site || null,
        namedBy: viewer.personId as string,
        endedAt: null,
      });
      await tx.record(SiteOrganizerNamed, id, place, { personId });
    });
    return (await this.reader.organizersOf([cohortId])).get(cohortId) ?? [];
  }

  /** Ends that somebody organizes a site. Twice is once. */
  async end(viewer: Viewer, id: string): Promise<OrganizerFacts[]> {
    const organizer = await this.reader.organizer(id);
    if (!organizer) throw Refusal.notFound('The organizer');
    const { hubId, programId, cohortId, personId } = organizer;
    authorize(viewer, seeCohort, { hubId, programId, cohortId });
    authorize(viewer, nameOrganizers, { hubId, programId, cohortId });
    await this.work.unrecorded('ending twice changes nothing', viewer.actor, async (tx) => {
      const { affected } = await tx
        .of(SiteOrganizer)
        .createQueryBuilder()
        .update({ endedAt: tx.now })
        .where('id = :id and ended_at is null', { id })
        .execute();
      if (affected) await tx.record(SiteOrganizerEnded, id, { hubId, programId, cohortId }, { personId });
    });
    return (await this.reader.organizersOf([cohortId])).get(cohortId) ?? [];
  }
}
