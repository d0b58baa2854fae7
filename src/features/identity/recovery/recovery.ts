import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { SYSTEM, Work } from '../../../platform/events/index.js';
import { AccountRecovered } from '../identity.events.js';
import { emailKeyOf } from '../identity.rules.js';
import { Passkey } from '../passkeys/passkey.entity.js';
import { PersonReader } from '../person.reader.js';
import { Sessions } from '../signing-in/sessions.js';
import { SignInLink } from '../signing-in/sign-in.entity.js';
import { SignInLinks } from '../signing-in/sign-in-links.js';
import { ApiToken } from '../tokens/api-token.entity.js';

/** What was taken away, and the way back in. */
export interface Recovered {
  passkeys: number;
  sessions: number;
  tokens: number;
  /** The token of a link that works once, for ten minutes, in any browser. */
  linkToken: string;
}

/** What the operator does for people: a way in that needs no mail, and a fresh start for who lost their factor. */
@Injectable()
export class Recovery {
  constructor(
    private readonly work: Work,
    private readonly people: PersonReader,
    private readonly sessions: Sessions,
    private readonly links: SignInLinks,
  ) {}

  /** A sign-in link for a person; null when nobody has this address, or who had it was joined with somebody else. */
  async link(email: string): Promise<string | null> {
    const person = await this.people.byOwnEmail(email);
    return person && this.links.issue(person.id, emailKeyOf(person.email));
  }

  /**
   * Takes a person's passkeys, sessions, tokens and open links away, and gives a link to begin anew with. Who they are
   * is for the operator to make sure of, by another way than mail. Null as for {@link link}.
   */
  async recover(email: string): Promise<Recovered | null> {
    const person = await this.people.byOwnEmail(email);
    if (!person) return null;
    const personId = person.id;
    return this.work.run(SYSTEM, async (tx) => {
      const passkeys = (await tx.of(Passkey).delete({ personId })).affected ?? 0;
      const sessions = await this.sessions.endFor(tx, { personId });
      const ended = await tx.of(ApiToken).update({ personId, revokedAt: IsNull() }, { revokedAt: tx.now });
      const tokens = ended.affected ?? 0;
      const emailKey = emailKeyOf(person.email);
      await tx.of(SignInLink).update({ emailKey, usedAt: IsNull() }, { usedAt: tx.now });
      await tx.record(AccountRecovered, personId, {}, { passkeys, sessions, tokens });
      return { passkeys, sessions, tokens, linkToken: await this.links.issueIn(tx, personId, emailKey) };
    });
  }
}
