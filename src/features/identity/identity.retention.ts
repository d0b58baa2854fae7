import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/events/index.js';
import { type RemovalStep, RetentionKinds, removeRows } from '../../platform/personal-data/index.js';

/** Says how long identity keeps what. */
@Injectable()
export class IdentityRetention implements OnModuleInit {
  constructor(private readonly kinds: RetentionKinds) {}

  onModuleInit(): void {
    this.kinds.declare(
      {
        kind: 'identity.sessions',
        title: 'Sessions in which people were signed in',
        why: 'Whoever doubts a sign-in can look it up for a while; the audit trail keeps that it was.',
        whose: 'installation',
        days: { usual: 90, least: 7, most: 365 },
        // A session ends after half a day at the latest, so one that was last used days ago has ended.
        remove: (tx, { before, limit }) => removeRows(tx, 'sign_in', limit, 'last_seen_at < $2', [before]),
      },
      {
        kind: 'identity.sign-in-links',
        title: 'Sign-in links, and what was asked of browsers and networks',
        why: 'They work for minutes, and are counted by the hour against misuse.',
        whose: 'installation',
        days: { usual: 2, least: 1, most: 30 },
        remove: removeLinks,
      },
      {
        kind: 'identity.tokens',
        title: 'Tokens of programs that ended',
        why: 'Whoever looks back at what a program did finds what it was for.',
        whose: 'installation',
        days: { usual: 365, least: 30, most: 1_095 },
        remove: (tx, { before, limit }) =>
          removeRows(tx, 'api_token', limit, 'least(expires_at, revoked_at) < $2', [before]),
      },
    );
  }
}

async function removeLinks(tx: Tx, { before, limit }: RemovalStep): Promise<number> {
  const links = await removeRows(tx, 'sign_in_link', limit, 'expires_at < $2', [before]);
  const ceremonies = await removeRows(tx, 'ceremony', limit, 'created_at < $2', [before]);
  return links + ceremonies + (await removeRows(tx, 'link_asking', limit, 'created_at < $2', [before]));
}
