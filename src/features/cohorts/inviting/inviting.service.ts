import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { PostOffice } from '../../../platform/mail/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { addressFault, emailKeyOf } from '../../identity/index.js';
import { CohortLinks } from '../cohort-links.js';
import { CohortInvitationRevoked, PersonInvited } from '../cohorts.events.js';
import { ManagedCohort } from '../managed-cohort.js';
import { CohortInvitation } from './cohort-invitation.entity.js';
import { INVITATION_MAIL, type InvitationFacts, InvitationReader } from './invitation.reader.js';
import { nameFault } from './read-list.rules.js';

/** How long an invitation can be accepted, in milliseconds. */
export const INVITATION_LIFE_MS = 30 * 86_400_000;

/** Somebody to be invited. */
export interface Invitee {
  name: string;
  email: string;
  profession?: string | null;
}

/** The cohort that invites, and who does it. */
export interface Inviting {
  hubId: string;
  programId: string;
  cohortId: string;
  /** The person of the team in whose name it does. */
  byId: string | null;
}

/** Invitations by mail, each with a link of its own. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedCohort,
    private readonly reader: InvitationReader,
    private readonly links: CohortLinks,
    private readonly postOffice: PostOffice,
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
    const at = { hubId, programId, cohortId, byId: viewer.personId };
    await this.work.run(viewer.actor, (tx) => this.send(tx, at, [invitee], true));
    return (await this.reader.byAddress(cohortId, invitee.email)) as InvitationFacts;
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
   * Invites people inside another use case, new ones in few statements however many they are.
   *
   * @param again whether an invitation that is open is sent anew
   * @returns the address keys of those to whom something was sent
   */
  async send(tx: Tx, at: Inviting, invitees: readonly Invitee[], again: boolean): Promise<Set<string>> {
    const { byId, hubId, programId, cohortId } = at;
    const expiresAt = new Date(tx.now.getTime() + INVITATION_LIFE_MS);
    const asked = new Map(invitees.map((invitee) => [emailKeyOf(invitee.email), invitee]));
    const rows = [...asked].map(([emailKey, { name, email, profession }]) => {
      const id = tx.ids.next();
      return {
        id,
        createdAt: tx.now,
        ...{ hubId, programId, cohortId, byId },
        name: name.replace(/\s+/g, ' ').trim(),
        email: email.trim(),
        emailKey,
        profession: profession ?? null,
        state: 'open' as const,
        round: 1,
        secretHash: this.links.invitationHash(id, 1),
        invitedAt: tx.now,
        expiresAt,
        acceptedAt: null,
      };
    });
    if (rows.length === 0) return new Set();
    const { raw } = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(CohortInvitation)
      .values(rows)
      .orIgnore()
      .returning('id, email_key')
      .updateEntity(false)
      .execute();
    const sent = (raw as { id: string; email_key: string }[]).map((row) => ({
      id: row.id,
      emailKey: row.email_key,
      round: 1,
    }));
    const fresh = new Set(sent.map(({ emailKey }) => emailKey));
    const before = rows.map(({ emailKey }) => emailKey).filter((key) => !fresh.has(key));
    sent.push(...(await this.renew(tx, at, before, again)));
    await this.post(tx, at, sent, expiresAt);
    return new Set(sent.map(({ emailKey }) => emailKey));
  }

  private async renew(tx: Tx, at: Inviting, emailKeys: string[], again: boolean) {
    if (emailKeys.length === 0) return [];
    const rows = await tx.of(CohortInvitation).find({
      where: { cohortId: at.cohortId, emailKey: In(emailKeys) },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    const due = rows.filter((row) => again || row.state !== 'open' || row.expiresAt <= tx.now);
    const renewed = due.map(({ id, emailKey, round }) => ({ id, emailKey, round: round + 1 }));
    await tx.sql(
      `update cohort_invitation i set state = 'open', round = n.round, secret_hash = n.hash, by_id = $4,
              invited_at = $5, expires_at = $6, accepted_at = null
         from unnest($1::uuid[], $2::int[], $3::text[]) as n (id, round, hash) where i.id = n.id`,
      [
        renewed.map(({ id }) => id),
        renewed.map(({ round }) => round),
        renewed.map(({ id, round }) => this.links.invitationHash(id, round)),
        at.byId,
        tx.now,
        new Date(tx.now.getTime() + INVITATION_LIFE_MS),
      ],
    );
    return renewed;
  }

  private async post(
    tx: Tx,
    { hubId, programId, cohortId }: Inviting,
    sent: readonly { id: string; round: number }[],
    uselessAfter: Date,
  ): Promise<void> {
    const facts = sent.map(({ id, round }) => ({ subjectId: id, data: { round } }));
    await tx.recordAll(PersonInvited, { hubId, programId, cohortId }, facts);
    // Ordered here and not by a handler: a delivery for each line of a long list would hold up everybody's.
    const orders = sent.map(({ id, round }) => ({
      template: INVITATION_MAIL,
      subjectId: id,
      // Who is invited may be nobody's yet: the invitation stands for its recipient.
      recipientId: id,
      occurrence: String(round),
      uselessAfter,
    }));
    await this.postOffice.order(tx, orders);
  }

  private async own(viewer: Viewer, invitationId: string): Promise<InvitationFacts> {
    const invitation = await this.reader.invitation(invitationId);
    if (!invitation) throw Refusal.notFound('The invitation');
    await this.managed.cohort(viewer, invitation.cohortId);
    return invitation;
  }
}
