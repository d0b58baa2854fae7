import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { OnDue, type Task, type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { addressFault, emailKeyOf } from '../../identity/index.js';
import { FaceReader } from '../catalog/face.reader.js';
import { CohortLinks } from '../cohort-links.js';
import { RegistrationAsked, RegistrationLapsed } from '../cohorts.events.js';
import { ConsentService } from '../consent/consent.service.js';
import { closedNow, type Outcome } from './outcome.js';
import type { RegisterInput } from './registering.types.js';
import { Registration } from './registration.entity.js';
import { type LockedCohort, placeOf, Seating } from './seating.js';
import { HOLD_MS, mayHold } from './seats.rules.js';

/** Mails to one address within an hour, for whatever cohorts; beyond it the answer is the same. */
export const MAILS_PER_HOUR = 5;
/** Registrations of one cohort within an hour that wait for their proof. */
export const ASKED_PER_HOUR = 1_000;
const LAPSE = 'cohorts.lapse-registration';

/** People who register by a cohort's page, before their address is proven. */
@Injectable()
export class AskService {
  constructor(
    private readonly work: Work,
    private readonly faces: FaceReader,
    private readonly consents: ConsentService,
    private readonly seating: Seating,
    private readonly links: CohortLinks,
  ) {}

  /**
   * Notes somebody down, keeps a seat for them, and has a link mailed that proves the address. Nothing here looks
   * whether the address is known or enrolled: that shows in the mail alone, so that neither the answer nor its time
   * tells it.
   *
   * @returns undefined, or why nobody can register now
   * @throws Refusal INVALID_INPUT, CONFLICT where the consent text was changed, RATE_LIMITED for a crowd of strangers
   */
  async ask(viewer: Viewer, slug: string, input: RegisterInput): Promise<Outcome | undefined> {
    const face = await this.faces.shown(slug);
    if (!face) throw Refusal.notFound('The page');
    const closed = closedNow(this.faces.registrationOf(face));
    if (closed) return closed;
    const fault = addressFault(input.email);
    if (fault) throw Refusal.invalid(`The address ${fault}.`, { email: fault });
    const text = await this.consents.agreed(face.hubId, input.consentTextId);
    await this.work.unrecorded('beyond the limit there is nothing to keep', viewer.actor, async (tx) => {
      const locked = await this.seating.lock(tx, face.cohortId);
      await this.note(tx, locked, input, text?.id ?? null);
    });
    return undefined;
  }

  /** Removes a registration that nobody proved, and gives its seat to whoever waits. */
  @OnDue({ handler: LAPSE })
  async lapse({ subjectId }: Task, tx: Tx): Promise<void> {
    const row = await tx.of(Registration).findOne({ where: { id: subjectId } });
    if (!row) return;
    const locked = await this.seating.lock(tx, row.cohortId);
    await tx.of(Registration).delete({ id: subjectId });
    if (!row.confirmedAt) await tx.record(RegistrationLapsed, subjectId, placeOf(locked.cohort), {});
    await this.seating.promote(tx, locked);
  }

  private async note(
    tx: Tx,
    locked: LockedCohort,
    input: RegisterInput,
    consentTextId: string | null,
  ): Promise<void> {
    const emailKey = emailKeyOf(input.email);
    const place = placeOf(locked.cohort);
    const { cohortId } = place;
    const hourAgo = new Date(tx.now.getTime() - 3_600_000);
    const [lately] = await tx.sql<{ mails: number; crowd: number }>(
      `select (select coalesce(sum(mails), 0)::int from registration where email_key = $1 and mailed_at > $2) as mails,
              (select count(*)::int from registration
                where cohort_id = $3 and created_at > $2 and confirmed_at is null) as crowd`,
      [emailKey, hourAgo, cohortId],
    );
    if ((lately?.crowd ?? 0) >= ASKED_PER_HOUR)
      throw new Refusal(
        'RATE_LIMITED',
        'More people register for this cohort than its page can take. Please come back in an hour.',
      );
    if ((lately?.mails ?? 0) >= MAILS_PER_HOUR) return;
    const before = await tx.of(Registration).findOne({ where: { cohortId, emailKey } });
    if (before && before.expiresAt > tx.now && !before.confirmedAt) {
      const mails = before.mails + 1;
      await tx.of(Registration).update({ id: before.id }, { mails, mailedAt: tx.now });
      await tx.record(RegistrationAsked, before.id, place, { mail: mails });
      return;
    }
    if (before) await tx.of(Registration).delete({ id: before.id });
    const id = tx.ids.next();
    const expiresAt = new Date(tx.now.getTime() + HOLD_MS);
    await tx.of(Registration).insert({
      id,
      createdAt: tx.now,
      ...place,
      name: input.name.replace(/\s+/g, ' ').trim(),
      email: input.email.trim(),
      emailKey,
      profession: input.profession ?? null,
      language: input.language ?? 'en',
      consentTextId,
      agreedAt: tx.now,
      holdsSeat: !locked.cohort.approval && mayHold(locked.seats),
      secretHash: this.links.registrationHash(id),
      mails: 1,
      mailedAt: tx.now,
      expiresAt,
      confirmedAt: null,
    });
    await tx.record(RegistrationAsked, id, place, { mail: 1 });
    await tx.schedule([{ handler: LAPSE, subjectId: id, occurrence: '', due: expiresAt }]);
  }
}
