import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import type { Authenticated, Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { type Actor, SYSTEM, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { ApiTokenCreated, ApiTokenEnded } from '../identity.events.js';
import { hashOf, newToken } from '../identity.rules.js';
import { FreshProof } from '../signing-in/fresh-proof.js';
import { ApiToken, type TokenScope } from './api-token.entity.js';

/** Days an API token lives when nothing else is said, and at the most. */
export const TOKEN_DAYS = 90;
/** A token lives a year at the most. */
export const MOST_TOKEN_DAYS = 365;

/** What a token is to be. */
export interface TokenWish {
  label: string;
  scope?: TokenScope;
  days?: number;
}

/** Tokens by which programs act for people. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly work: Work,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly proof: FreshProof,
  ) {}

  /**
   * Makes a token for the viewer. It is worth as much as their session: of somebody with roles, only a strong one will
   * do, so that nobody takes a token for one and finds it dumb. None is made by whoever came by an invitation: it would
   * outlast the visit.
   *
   * @returns the token: it is shown this once
   */
  async createOwn(viewer: Viewer, wish: TokenWish): Promise<string> {
    if (!viewer.signInId) throw Refusal.forbidden('This is done in a browser, not with a token.');
    await this.proof.beyondInvitation(viewer, 'to make a token');
    const { withheld, strong } = viewer.assurance;
    if (withheld.length > 0)
      throw Refusal.secondFactor(
        'Use your passkey first: a token is worth no more than the session it is made in.',
      );
    return this.create(viewer.actor, viewer.personId as string, wish, strong || viewer.roles.length > 0);
  }

  /** Makes a token for a person, by the operator, with all that the person may do. */
  async createFor(personId: string, wish: TokenWish): Promise<string> {
    return this.create(SYSTEM, personId, wish, true);
  }

  /** A person's tokens that still work, the latest first. */
  async of(personId: string): Promise<ApiToken[]> {
    return this.dataSource.getRepository(ApiToken).find({
      where: { personId, revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) },
      order: { createdAt: 'desc' },
      take: 100,
    });
  }

  /** Ends one of the viewer's tokens, at once. */
  async end(viewer: Viewer, id: string): Promise<void> {
    const personId = viewer.personId as string;
    await this.work.unrecorded('one that has ended is not ended again', viewer.actor, async (tx) => {
      const token = await tx.of(ApiToken).findOneBy({ id, personId });
      if (!token) throw Refusal.notFound('The token');
      if (token.revokedAt) return;
      await tx.of(ApiToken).update({ id }, { revokedAt: tx.now });
      await tx.record(ApiTokenEnded, personId, {}, { tokenId: id });
    });
  }

  /** Who a token acts for. */
  async byToken(token: string): Promise<Authenticated | null> {
    const row = await this.dataSource.getRepository(ApiToken).findOneBy({ tokenHash: hashOf(token) });
    if (!row || row.revokedAt || row.expiresAt <= this.clock.now()) return null;
    const { personId, strong, scope } = row;
    return { personId, proof: 'token', signInId: null, strong, mayWrite: scope === 'write' };
  }

  private async create(actor: Actor, personId: string, wish: TokenWish, strong: boolean): Promise<string> {
    const { scope = 'write', days = TOKEN_DAYS } = wish;
    const label = wish.label.replace(/\s+/g, ' ').trim();
    if (label === '' || label.length > 100)
      throw Refusal.invalid('Please say what the token is for.', { label: 'is missing or too long' });
    if (!Number.isInteger(days) || days < 1 || days > MOST_TOKEN_DAYS)
      throw Refusal.invalid('A token lives from 1 to 365 days.', { days: 'must be from 1 to 365' });
    const { token, hash } = newToken('swk');
    await this.work.run(actor, async (tx) => {
      const id = tx.ids.next();
      await tx.of(ApiToken).insert({
        id,
        createdAt: tx.now,
        personId,
        label,
        tokenHash: hash,
        scope,
        strong,
        expiresAt: new Date(tx.now.getTime() + days * 86_400_000),
        revokedAt: null,
      });
      await tx.record(ApiTokenCreated, personId, {}, { tokenId: id, scope });
    });
    return token;
  }
}
