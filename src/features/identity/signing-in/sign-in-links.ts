import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { Connections } from '../../../platform/database/index.js';
import { SYSTEM, type Tx, Work } from '../../../platform/events/index.js';
import { SignInLinkIssued, SignInLinkRequested, SignInLinkVoided } from '../identity.events.js';
import {
  CODE_ATTEMPTS,
  codeHashOf,
  codeOf,
  emailKeyOf,
  hashOf,
  LINK_LIFE_MS,
  LINKS_PER_HOUR,
  mayMailLink,
  newToken,
  sameText,
} from '../identity.rules.js';
import { Person } from '../person.entity.js';
import { LinkLimit, networkKey } from './link-limit.js';
import { MailArrivals } from './mail-arrivals.js';
import { type Session, Sessions } from './sessions.js';
import { SignInLink } from './sign-in.entity.js';

/** Whatever opens a link, as far as it matters. */
export interface Opening {
  /** The secret of the browser that opens it, if it asked for any link. */
  browserSecret: string | null;
  /** The short code, if one was typed. */
  code: string | null;
  /** The family of the browser, for the list of sessions. */
  browser: string;
}

/** How opening a link ended. */
export type Opened =
  | { kind: 'done'; session: Session }
  | { kind: 'code'; wrong: boolean }
  | { kind: 'spent' };

/** Sign-in links: asked for, mailed, opened once. */
@Injectable()
export class SignInLinks {
  private readonly limit: LinkLimit;

  constructor(
    private readonly work: Work,
    private readonly sessions: Sessions,
    private readonly arrivals: MailArrivals,
    @Inject(Connections) { surveyMasterKey }: Connections,
  ) {
    this.limit = new LinkLimit(networkKey(surveyMasterKey));
  }

  /**
   * Asks for a link. Whether the address is known is looked up later, so that nothing here tells. While as many
   * requests wait as may be mailed in an hour, a further one is not written down: one of those that wait serves it.
   *
   * @param network where it comes from; null where that cannot be told
   * @returns the short code for other browsers than this one
   * @throws Refusal RATE_LIMITED when this network asked too often, for whatever addresses
   */
  async request(
    viewer: Viewer,
    email: string,
    browserSecret: string,
    network: string | null,
  ): Promise<string> {
    const emailKey = emailKeyOf(email);
    const code = codeOf(browserSecret, emailKey);
    await this.work.unrecorded('beyond the limit there is nothing to keep', viewer.actor, async (tx) => {
      if (network) await this.limit.count(tx, network);
      const [waiting] = await tx.sql<{ n: number }>(
        `select count(*)::int as n from sign_in_link
          where email_key = $1 and mailed_at is null and expires_at > $2 and browser_hash is not null`,
        [emailKey, tx.now],
      );
      if (waiting && waiting.n >= LINKS_PER_HOUR) return;
      const id = tx.ids.next();
      await tx.of(SignInLink).insert({
        ...fresh(tx, id, emailKey),
        browserHash: hashOf(browserSecret),
        codeHash: codeHashOf(id, code),
      });
      await tx.record(SignInLinkRequested, id, {}, {});
    });
    return code;
  }

  /** A link that opens in any browser, without mail: for whoever runs the server to hand over. */
  async issue(personId: string, emailKey: string): Promise<string> {
    return this.work.run(SYSTEM, (tx) => this.issueIn(tx, personId, emailKey));
  }

  /** The same inside another use case of the operator's. */
  async issueIn(tx: Tx, personId: string, emailKey: string): Promise<string> {
    const { token, hash } = newToken('swl');
    const id = tx.ids.next();
    await tx.of(SignInLink).insert({ ...fresh(tx, id, emailKey), tokenHash: hash });
    await tx.record(SignInLinkIssued, personId, {}, { linkId: id });
    return token;
  }

  /**
   * Who a requested link is to be mailed to, which is then held to be done. Null for an unknown address, one to which
   * enough was mailed, or a link that has ended meanwhile: of such a request nothing is kept. A link of somebody who was
   * merged is counted like any other, and never gets a token.
   */
  async recipientOf(tx: Tx, linkId: string): Promise<{ personId: string; merged: boolean } | null> {
    // The person's row is the lock: of two requests at once, the second counts the first.
    const [row] = await tx.sql<{ person_id: string; email_key: string; merged: boolean }>(
      `select p.id as person_id, p.email_key, p.merged_into is not null as merged from person p
         join sign_in_link l on l.email_key = p.email_key
        where l.id = $1 and l.expires_at > $2 for no key update of p`,
      [linkId, tx.now],
    );
    const mailed = row ? await mailedLately(tx, row.email_key) : [];
    if (!row || !mayMailLink(mailed, tx.now)) {
      await tx.of(SignInLink).delete({ id: linkId, mailedAt: IsNull() });
      return null;
    }
    const { person_id: personId, merged } = row;
    await tx
      .of(SignInLink)
      .update({ id: linkId }, { mailedAt: tx.now, ...(merged ? { usedAt: tx.now } : {}) });
    return { personId, merged };
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

  /**
   * Begins a session with a link's token, once. In the browser that asked for the link the token is enough; any other
   * has to know the short code as well, and has five tries. A link of the operator's opens anywhere.
   */
  async open(token: string, { browserSecret, code, browser }: Opening): Promise<Opened> {
    return this.work.unrecorded('a spent link changes nothing', SYSTEM, async (tx) => {
      // The row is the lock: of fifty presses at once, one begins a session, and no guess goes uncounted.
      const [link] = await tx.sql<LinkRow>(
        `select id, email_key, browser_hash, code_hash, attempts from sign_in_link
          where token_hash = $1 and used_at is null and expires_at > $2 and attempts < $3 for update`,
        [hashOf(token), tx.now, CODE_ATTEMPTS],
      );
      if (!link) return { kind: 'spent' };
      if (!isOwn(link, browserSecret)) {
        if (code === null) return { kind: 'code', wrong: false };
        if (!link.code_hash || !sameText(codeHashOf(link.id, code), link.code_hash)) return miss(tx, link);
      }
      await tx.of(SignInLink).update({ id: link.id }, { usedAt: tx.now });
      const person = await tx
        .of(Person)
        .findOne({ where: { emailKey: link.email_key, mergedInto: IsNull() }, select: { id: true } });
      if (!person) return { kind: 'spent' };
      // A link of the operator's was handed over, not mailed: it proves nothing of the address.
      if (link.browser_hash !== null) await this.arrivals.at(tx, person.id, link.email_key);
      const session = await this.sessions.begin(tx, person.id, { method: 'link', browser });
      return { kind: 'done', session };
    });
  }
}

interface LinkRow {
  id: string;
  email_key: string;
  browser_hash: string | null;
  code_hash: string | null;
  attempts: number;
}

function isOwn(link: LinkRow, browserSecret: string | null): boolean {
  if (link.browser_hash === null) return true;
  return browserSecret !== null && sameText(hashOf(browserSecret), link.browser_hash);
}

async function miss(tx: Tx, link: LinkRow): Promise<Opened> {
  const attempts = link.attempts + 1;
  await tx.of(SignInLink).update({ id: link.id }, { attempts });
  if (attempts < CODE_ATTEMPTS) return { kind: 'code', wrong: true };
  await tx.record(SignInLinkVoided, link.id, {}, {});
  return { kind: 'spent' };
}

function fresh(tx: Tx, id: string, emailKey: string) {
  return {
    id,
    createdAt: tx.now,
    emailKey,
    tokenHash: null,
    browserHash: null,
    codeHash: null,
    attempts: 0,
    mailedAt: null,
    expiresAt: new Date(tx.now.getTime() + LINK_LIFE_MS),
    usedAt: null,
  };
}

async function mailedLately(tx: Tx, emailKey: string): Promise<Date[]> {
  const rows = await tx.sql<{ mailed_at: Date }>(
    `select mailed_at from sign_in_link where email_key = $1 and mailed_at > $2::timestamptz - interval '1 hour'`,
    [emailKey, tx.now],
  );
  return rows.map((row) => row.mailed_at);
}
