import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/events/index.js';
import { beginSession, type Session } from './sign-in.service.js';

/**
 * Signs people in who proved their address by another link than a sign-in link: one that a later feature mailed to it,
 * whose secret is random, used once and kept as a hash.
 */
@Injectable()
export class LinkSessions {
  /** Begins a session, in the transaction in which the link was used. Its secret is for the browser alone. */
  begin(tx: Tx, personId: string): Promise<Session> {
    return beginSession(tx, personId);
  }
}
