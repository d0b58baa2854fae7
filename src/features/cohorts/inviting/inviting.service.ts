import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { emailKeyOf } from '../../identity/index.js';
import { CohortLinks } from '../cohort-links.js';
import { CohortInvitationRevoked, PersonInvited } from '../cohorts.events.js';
import { ManagedCohort } from '../managed-cohort.js';
import { addressFault } from '../registering/address.rules.js';
import { CohortInvitation } from './cohort-invitation.entity.js';
import { type InvitationFacts, InvitationReader } from './invitation.reader.js';
import { nameFault } from './read-list.rules.js';

/** How long an invitation can be accepted, in milliseconds. */
export const INVITATION_LIFE_MS = 30 * 86_400_000;

/** Somebody to be invited. */
export interface Invitee {
  name: string;
  email: string;
  profession?: string | null;
}

/** The cohort that invites. */
export interface Inviting {
  hubId: string;
  programId: string;
  cohortId: string;
}

/** Invitations by mail, each with a link of its own. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedCohort,
    private readonly reader: InvitationReader,
    private readonly links: CohortLinks,
  ) {}

  /**
   * Invites one person; whoever is invited already gets a new link, and the earlier one is void.
   *
   * @throws Refusal INVALID_INPUT, or CONFLICT for whoever is in the cohort already
   */
  async invite(viewer: Viewer, cohortId: string, invitee: Invitee): Promise<InvitationFacts> {
    const { hubId, programId } = await this.managed.cohort(viewer, cohortId);
    const name = nameFault(invitee.name);
    if (name) throw Refusal.invalid(`This cannot be sent: ${name}.`, { name: name.replace('the name ', '') });
    const email = addressFault(invitee.email);
    if (email) throw Refusal.invalid(`The address ${email}.`, { email });
    const standing = await this.reader.standingOf(cohortId, [invitee.email]);
    if (standing.get(emailKeyOf(invitee.email)) === 'enrolled')
      throw Refusal.conflict('This person is in the cohort already, or waits to be.');
    const id = await this.work.run(viewer.actor, (tx) =>
      this.send(tx, { hubId, programId, cohortId }, invitee, true),
    );
    return (await this.reader.invitation(id as string)) as InvitationFacts;
  }

  /** Sends an invitation again, with a new link. */
  async again(viewer: Viewer, invitationId: string): Promise<InvitationFacts> {
    const invitation = await this.own(viewer, invitationId);
    return this.invite(viewer, invitation.cohortId, invitation);
  }

  /** Takes an invitation back: its link is void at once. */
  async revoke(viewer: Viewer, invitationId: string): Promise<InvitationFacts> {
    const { cohortId, hubId, programId } = await this.own(viewer, invitationId);
    await this.work.unrecorded('taking back twice changes nothing', viewer.actor, async (tx) => {
      const { affected } = await tx
        .of(CohortInvitation)
        .update({ id: invitationId, state: 'open' }, { state: 'revoked' });
      if (affected)
        await tx.record(CohortInvitationRevoked, invitationId, { hubId, programId, cohortId }, {});
    });
    return (await this.reader.invitation(invitationId)) as InvitationFacts;
  }

  /**
   * Invites somebody inside another use case.
   *
   * @param again whether an invitation that is open is sent anew
   * @returns the invitation; null when nothing was sent
   */
  async send(tx: Tx, at: Inviting, invitee: Invitee, again: boolean): Promise<string | null> {
    const emailKey = emailKeyOf(invitee.email);
    const fresh = tx.ids.next();
    const expiresAt = new Date(tx.now.getTime() + INVITATION_LIFE_MS);
    const [inserted] = await tx.sql<{ id: string }>(
      `insert into cohort_invitation (id, created_at, hub_id, program_id, cohort_id, name, email, email_key, profession,
                                      state, round, secret_hash, invited_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', 1, $10, $2, $11)
       on conflict (cohort_id, email_key) do nothing returning id`,
      [
        fresh,
        tx.now,
        at.hubId,
        at.programId,
        at.cohortId,
        invitee.name.replace(/\s+/g, ' ').trim(),
        invitee.email.trim(),
        emailKey,
        invitee.profession ?? null,
        this.links.invitationHash(fresh, 1),
        expiresAt,
      ],
    );
    if (inserted) {
      await tx.record(PersonInvited, fresh, at, { round: 1 });
      return fresh;
    }
    const before = await tx.of(CohortInvitation).findOneOrFail({
      where: { cohortId: at.cohortId, emailKey },
      lock: { mode: 'pessimistic_write' },
    });
    if (!again && before.state === 'open' && before.expiresAt > tx.now) return null;
    const round = before.round + 1;
    const secretHash = this.links.invitationHash(before.id, round);
    const change = {
      state: 'open' as const,
      round,
      secretHash,
      invitedAt: tx.now,
      expiresAt,
      acceptedAt: null,
    };
    await tx.of(CohortInvitation).update({ id: before.id }, change);
    await tx.record(PersonInvited, before.id, at, { round });
    return before.id;
  }

  private async own(viewer: Viewer, invitationId: string): Promise<InvitationFacts> {
    const invitation = await this.reader.invitation(invitationId);
    if (!invitation) throw Refusal.notFound('The invitation');
    await this.managed.cohort(viewer, invitation.cohortId);
    return invitation;
  }
}
