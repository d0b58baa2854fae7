import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { emailKeyOf } from '../identity.rules.js';
import { Person } from '../person.entity.js';
import { MailArrivals } from './mail-arrivals.js';
import { type Session, Sessions } from './sessions.js';

/**
 * Signs people in who proved their address by another link than a sign-in link: one that a later feature mailed to it,
 * whose secret is random, used once and kept as a hash.
 */
@Injectable()
export class LinkSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly arrivals: MailArrivals,
  ) {}

  /**
   * Begins a session, in the transaction in which the link was used. Its secret is for the browser alone. Such a link
   * may be weeks old and forwarded, so that no first passkey can be added in its session.
   *
   * @param address to which the link was mailed. The address of an account that was merged into this person's opens no
   * session: whoever merged it could otherwise let themselves in
   * @param browser the family of the browser, as `browserFamily` names it
   */
  async begin(tx: Tx, personId: string, address: string, browser: string): Promise<Session | null> {
    const person = await tx.of(Person).findOneByOrFail({ id: personId });
    if (person.emailKey !== emailKeyOf(address)) return null;
    await this.arrivals.at(tx, personId, address);
    return this.sessions.begin(tx, personId, { method: 'invitation', browser });
  }
}
