import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { PersonRegistrar } from '../../identity/index.js';
import { CohortInvitationAccepted } from '../cohorts.events.js';
import { ConsentService } from '../consent/consent.service.js';
import type { Arrival } from '../registering/confirm.service.js';
import { isPlaced, outcomeOf, spent } from '../registering/outcome.js';
import { placeOf, Seating } from '../registering/seating.js';
import { CohortInvitation } from './cohort-invitation.entity.js';
import { OpenInvitations } from './open-invitations.js';

/** An invitation being accepted. */
export interface Acceptance {
  token: string;
  consentTextId: string | null;
  /** The family of the browser it is accepted in. */
  browser: string;
}

/** People who accept an invitation by the link in it. The link came to their address, and so proves it. */
@Injectable()
export class AcceptService {
  constructor(
    private readonly work: Work,
    private readonly people: PersonRegistrar,
    private readonly consents: ConsentService,
    private readonly seating: Seating,
    private readonly invitations: OpenInvitations,
  ) {}

  /** Places the person, records what they agreed to, and signs them in. */
  async accept(viewer: Viewer, { token, consentTextId, browser }: Acceptance): Promise<Arrival> {
    const found = await this.invitations.byToken(token);
    if (!found) return { outcome: spent(), secret: null };
    const text = await this.consents.agreed(found.hubId, consentTextId);
    const { zone, language: hubLanguage } = (await this.invitations.programs.hub(found.hubId)) ?? {};
    return this.work.unrecorded('an invitation is accepted once', viewer.actor, async (tx) => {
      const { name, email, profession } = found;
      const personId = await this.people.ensure(tx, { name, email, profession, zone, hubLanguage });
      const locked = await this.seating.lock(tx, found.cohortId);
      const row = await tx.of(CohortInvitation).findOneOrFail({ where: { id: found.id } });
      if (row.state !== 'open' || row.round !== found.round) return { outcome: spent(), secret: null };
      // Whoever the team invites, it has approved.
      const placing = await this.seating.place(tx, locked, personId, { approved: true });
      const outcome = outcomeOf({ cohortId: found.cohortId, name: locked.cohort.name }, placing);
      // Without a seat the invitation stays good for the next one.
      if (!isPlaced(placing)) return { outcome, secret: null };
      await tx.of(CohortInvitation).update({ id: row.id }, { state: 'accepted', acceptedAt: tx.now });
      await this.consents.record(tx, placing.enrollment, text, tx.now);
      const became = placing.enrollment.state;
      await tx.record(CohortInvitationAccepted, row.id, placeOf(locked.cohort), { personId, became });
      const session = await this.invitations.sessions.begin(tx, personId, email, browser);
      return { outcome, secret: session?.secret ?? null };
    });
  }
}
