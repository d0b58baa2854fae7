import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import type { Authenticated, Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { SessionStrengthened, SessionsEnded, SignedIn, SignedOut } from '../identity.events.js';
import { hashOf, newToken, sessionHolds } from '../identity.rules.js';
import { SignIn, type SignInMethod } from './sign-in.entity.js';

/** A session that began: its secret is for the browser alone. */
export interface Session {
  secret: string;
  personId: string;
}

/** How a session begins. */
export interface Beginning {
  method: SignInMethod;
  browser: string;
  /** Whether a second factor was used to begin it. */
  strong?: boolean;
  passkeyId?: string;
}

const JOINED =
  'This account was joined with another one of yours. Please sign in with the address of the other account.';

/** A session's last use is written at most this often, in milliseconds. */
const SEEN_EVERY_MS = 60_000;

/** Sessions of browsers: begun, made strong, listed, ended. */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: Work,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a session for a person who has proved who they are.
   *
   * @throws Refusal FORBIDDEN for somebody who was merged into somebody else: their proof is not that person's
   */
  async begin(tx: Tx, personId: string, beginning: Beginning): Promise<Session> {
    const { method, browser, strong = false, passkeyId = null } = beginning;
    // A merge that is under way is waited for.
    const [person] = await tx.sql<{ merged: boolean }>(
      `select merged_into is not null as merged from person where id = $1 for key share`,
      [personId],
    );
    if (person?.merged) throw Refusal.forbidden(JOINED);
    const { token: secret, hash } = newToken('sws');
    const id = tx.ids.next();
    await tx.of(SignIn).insert({
      id,
      createdAt: tx.now,
      personId,
      secretHash: hash,
      method,
      strongAt: strong ? tx.now : null,
      passkeyId,
      browser,
      lastSeenAt: tx.now,
      endedAt: null,
    });
    await tx.record(SignedIn, personId, {}, { signInId: id, method, strong });
    return { secret, personId };
  }

  /** Makes a session strong by a passkey. It gets a new secret, so that an older one is worth no more than before. */
  async strengthen(tx: Tx, session: SignIn, passkeyId: string): Promise<Session> {
    const { token: secret, hash } = newToken('sws');
    await tx.of(SignIn).update({ id: session.id }, { secretHash: hash, strongAt: tx.now, passkeyId });
    await tx.record(SessionStrengthened, session.personId, {}, { signInId: session.id, passkeyId });
    return { secret, personId: session.personId };
  }

  /** The session of a request, for what only a person in a browser may do. */
  async ofRequest(tx: Tx, viewer: Viewer): Promise<SignIn> {
    const session = viewer.signInId && (await tx.of(SignIn).findOneBy({ id: viewer.signInId }));
    if (!session) throw Refusal.forbidden('This is done in a browser, not with a token.');
    return session;
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

  /** The sessions of a person that hold, the latest used first. */
  async of(personId: string): Promise<SignIn[]> {
    const open = await this.dataSource
      .getRepository(SignIn)
      .find({ where: { personId, endedAt: IsNull() }, order: { lastSeenAt: 'desc' }, take: 200 });
    return open.filter((session) => sessionHolds(session, this.clock.now()));
  }

  /**
   * Ends one of the viewer's sessions, or all but the one they are in.
   *
   * @returns how many ended
   */
  async end(viewer: Viewer, which: { id: string } | 'others'): Promise<number> {
    const personId = viewer.personId as string;
    return this.work.unrecorded('one that has ended is not ended again', viewer.actor, async (tx) => {
      await this.ofRequest(tx, viewer);
      const one = which === 'others' ? Not(viewer.signInId as string) : which.id;
      const { affected } = await tx
        .of(SignIn)
        .update({ personId, id: one, endedAt: IsNull() }, { endedAt: tx.now });
      const sessions = affected ?? 0;
      if (sessions > 0) await tx.record(SessionsEnded, personId, {}, { sessions, why: 'ended by hand' });
      return sessions;
    });
  }

  /** Ends sessions of a person inside another use case, and says how many. */
  async endFor(tx: Tx, where: { personId: string; passkeyId?: string; not?: string }): Promise<number> {
    const { not, ...which } = where;
    const rows = await tx.of(SignIn).find({
      where: { ...which, endedAt: IsNull(), ...(not ? { id: Not(not) } : {}) },
      select: { id: true },
    });
    if (rows.length > 0)
      await tx.of(SignIn).update({ id: In(rows.map(({ id }) => id)) }, { endedAt: tx.now });
    return rows.length;
  }

  /** Who holds a session's secret, read anew at each request, so that an ended one is refused at once. */
  async byCookie(secret: string): Promise<Authenticated | null> {
    const repository = this.dataSource.getRepository(SignIn);
    const session = await repository.findOne({ where: { secretHash: hashOf(secret) } });
    const now = this.clock.now();
    if (!session || !sessionHolds(session, now)) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
      await repository.update({ id: session.id }, { lastSeenAt: now });
    }
    const { personId, id } = session;
    return { personId, proof: 'cookie', signInId: id, strong: session.strongAt !== null };
  }
}
