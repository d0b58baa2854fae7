import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { FaceReader } from '../catalog/face.reader.js';
import { Enrollment } from '../cohort.entity.js';
import { ConsentService } from '../consent/consent.service.js';
import { closedNow, isPlaced, type Outcome, outcomeOf, personOf } from './outcome.js';
import { Seating } from './seating.js';

/** What people who are signed in do about their own place in a cohort. */
@Injectable()
export class RegisteringService {
  constructor(
    private readonly work: Work,
    private readonly faces: FaceReader,
    private readonly consents: ConsentService,
    private readonly seating: Seating,
  ) {}

  /** Registers the viewer. */
  async register(viewer: Viewer, slug: string, consentTextId: string | null): Promise<Outcome> {
    const face = await this.faces.shown(slug);
    if (!face) throw Refusal.notFound('The page');
    const closed = closedNow(this.faces.registrationOf(face));
    if (closed) return closed;
    const text = await this.consents.agreed(face.hubId, consentTextId);
    return this.work.unrecorded('registering twice changes nothing', viewer.actor, async (tx) => {
      const locked = await this.seating.lock(tx, face.cohortId);
      const placing = await this.seating.place(tx, locked, personOf(viewer));
      if (isPlaced(placing) && !placing.already)
        await this.consents.record(tx, placing.enrollment, text, tx.now);
      return outcomeOf(face, placing);
    });
  }

  /** Has the viewer leave a cohort, its waitlist, or take a request back. What they attended and earned stays. */
  async leave(viewer: Viewer, cohortId: string): Promise<void> {
    const personId = personOf(viewer);
    await this.work.unrecorded('leaving twice changes nothing', viewer.actor, async (tx) => {
      const own = await tx.of(Enrollment).findOne({ where: { cohortId, personId } });
      if (!own) throw Refusal.notFound('The cohort');
      await this.seating.leave(tx, await this.seating.lock(tx, cohortId), own.id);
    });
  }
}
