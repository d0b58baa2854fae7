import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Authenticated, Credentials, Viewer } from '../../platform/authz/index.js';
import { Clock } from '../../platform/clock/index.js';
import { SYSTEM, type Tx, Work } from '../../platform/events/index.js';
import { SignedIn, SignedOut, SignInLinkRequested } from './identity.events.js';
import {
  emailKeyOf,
  hashOf,
  LINK_LIFE_MS,
  LINKS_PER_HOUR,
  mayMailLink,
  newToken,
  sessionHolds,
} from './identity.rules.js';
import { Person } from './person.entity.js';
import { ApiToken, SignIn, SignInLink } from './sign-in.entity.js';

/** A session that began: its secret is for the browser alone. */
export interface Session {
  secret: string;
  personId: string;
}

/** A session's last use is written at most this often, in milliseconds. */
const SEEN_EVERY_MS = 60_000;

/** Signing in by mailed link, sessions, and who a request's credentials belong to. */
@Injectable()
export class SignInService {
  constructor(
    private readonly work: Work,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a link. Whether the address is known is looked up later, so that nothing here tells. While as many
   * requests wait as may be mailed in an hour, a further one is not written down: one of those that wait serves it.
   */
  async requestLink(viewer: Viewer, email: string): Promise<void> {
    const emailKey = emailKeyOf(email);
    await this.work.unrecorded('beyond the limit there is nothing to keep', viewer.actor, async (tx) => {
      const [waiting] = await tx.sql<{ n: number }>(
        `select count(*)::int as n from sign_in_link
          where email_key = $1 and mailed_at is null and expires_at > $2`,
        [emailKey, tx.now],
      );
      if (waiting && waiting.n >= LINKS_PER_HOUR) return;
      const id = tx.ids.next();
      await tx.of(SignInLink).insert({
        id,
        createdAt: tx.now,
        emailKey,
        tokenHash: null,
        mailedAt: null,
        expiresAt: new Date(tx.now.getTime() + LINK_LIFE_MS),
        usedAt: null,
      });
      await tx.record(SignInLinkRequested, id, {}, {});
    });
  }

  /**
   * Who a requested link is to be mailed to, which is then held to be done. Null for an unknown address, one to which
   * enough was mailed, or a link that has ended meanwhile: of such a request nothing is kept.
   */
  async recipientOf(tx: Tx, linkId: string): Promise<string | null> {
    // The person's row is the lock: of two requests at once, the second counts the first.
    const [row] = await tx.sql<{ person_id: string; email_key: string }>(
      `select p.id as person_id, p.email_key from person p
         join sign_in_link l on l.email_key = p.email_key
        where l.id = $1 and l.expires_at > $2 for no key update of p`,
      [linkId, tx.now],
    );
    const mailed = row ? await mailedLately(tx, row.email_key) : [];
    if (!row || !mayMailLink(mailed, tx.now)) {
      await tx.of(SignInLink).delete({ id: linkId, mailedAt: IsNull() });
      return null;
    }
    await tx.of(SignInLink).update({ id: linkId }, { mailedAt: tx.now });
    return row.person_id;
  }

  /** Gives a requested link its token; null when it has ended. A later call makes the earlier token void. */
  async issueToken(linkId: string): Promise<string | null> {
    const { token, hash } = newToken('swl');
    return this.work.unrecorded('part of sending a mail', SYSTEM, async (tx) => {
      const done = await tx.sql<{ id: string }>(
        `with issued as (
           update sign_in_link set token_hash = $2 where id = $1 and used_at is null and expires_at > $3 returning id)
         select id from issued`,
        [linkId, hash, tx.now],
      );
      return done.length > 0 ? token : null;
    });
  }

  /** Begins a session with a link's token, once; null when it is spent, expired or none of ours. */
  async finish(token: string): Promise<Session | null> {
    return this.work.unrecorded('a spent link changes nothing', SYSTEM, async (tx) => {
      const [link] = await tx.sql<{ email_key: string }>(
        `with used as (
           update sign_in_link set used_at = $2
            where token_hash = $1 and used_at is null and expires_at > $2 returning email_key)
         select email_key from used`,
        [hashOf(token), tx.now],
      );
      if (!link) return null;
      const person = await tx
        .of(Person)
        .findOne({ where: { emailKey: link.email_key }, select: { id: true } });
      return person ? beginSession(tx, person.id) : null;
    });
  }

  /** Ends the session of the request. */
  async signOut(viewer: Viewer): Promise<void> {
    const { personId, signInId } = viewer;
    if (!personId || !signInId) return;
    await this.work.run(viewer.actor, async (tx) => {
      await tx.of(SignIn).update({ id: signInId }, { endedAt: tx.now });
      await tx.record(SignedOut, personId, {}, { signInId });
    });
  }

  /** Who makes a request. */
  async authenticate(credentials: Credentials): Promise<Authenticated | null> {
    if (credentials.bearer) return this.byToken(credentials.bearer);
    return credentials.cookie ? this.byCookie(credentials.cookie) : null;
  }

  private async byToken(token: string): Promise<Authenticated | null> {
    const row = await this.dataSource
      .getRepository(ApiToken)
      .findOne({ where: { tokenHash: hashOf(token) } });
    if (!row || row.revokedAt || row.expiresAt <= this.clock.now()) return null;
    return { personId: row.personId, proof: 'token', signInId: null };
  }

  private async byCookie(secret: string): Promise<Authenticated | null> {
    const repository = this.dataSource.getRepository(SignIn);
    const session = await repository.findOne({ where: { secretHash: hashOf(secret) } });
    const now = this.clock.now();
    if (!session || !sessionHolds(session, now)) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
      await repository.update({ id: session.id }, { lastSeenAt: now });
    }
    return { personId: session.personId, proof: 'cookie', signInId: session.id };
  }
}

async function mailedLately(tx: Tx, emailKey: string): Promise<Date[]> {
  const rows = await tx.sql<{ mailed_at: Date }>(
    `select mailed_at from sign_in_link where email_key = $1 and mailed_at > $2::timestamptz - interval '1 hour'`,
    [emailKey, tx.now],
  );
  return rows.map((row) => row.mailed_at);
}

/** Begins a session for a person who proved, in this transaction, that an address is theirs. */
export async function beginSession(tx: Tx, personId: string): Promise<Session> {
  const { token: secret, hash } = newToken('sws');
  const id = tx.ids.next();
  await tx
    .of(SignIn)
    .insert({ id, createdAt: tx.now, personId, secretHash: hash, lastSeenAt: tx.now, endedAt: null });
  await tx.record(SignedIn, personId, {}, { signInId: id });
  return { secret, personId };
}
