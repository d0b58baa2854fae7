import { Injectable } from '@nestjs/common';
import { Site } from '../../../platform/http/index.js';
import { PersonReader } from '../../identity/index.js';
import { GuestLinks } from '../joining/guest-links.js';
import { GuestPassReader } from '../joining/guest-pass.reader.js';
import { type Addressee, sessionLink } from '../reminders/session-letter.js';
import type { SessionFacts } from '../sessions.reader.js';

/** Who gets a mail about sessions, and which of these concern them. */
export interface Recipient {
  addressee: Addressee;
  sessions: SessionFacts[];
  /** Where they find a session. */
  linkTo: (session: SessionFacts) => string;
}

/** Tells who gets a mail about sessions: a person, or a guest. A guest's pass stands for its guest, who is no person. */
@Injectable()
export class Recipients {
  constructor(
    private readonly people: PersonReader,
    private readonly passes: GuestPassReader,
    private readonly guestLinks: GuestLinks,
    private readonly site: Site,
  ) {}

  /** The session that the pass of a guest is for; null where there is no such pass. */
  async sessionOfGuest(passId: string): Promise<string | null> {
    return (await this.passes.pass(passId))?.sessionId ?? null;
  }

  /** The recipient of this id; null for nobody, and for a guest whose pass was taken back. */
  async recipient(id: string, sessions: readonly SessionFacts[]): Promise<Recipient | null> {
    const person = await this.people.byId(id);
    if (person)
      return {
        addressee: person,
        sessions: [...sessions],
        linkTo: (session) => sessionLink(this.site, session.id),
      };
    const pass = await this.passes.pass(id);
    const session = sessions.find((one) => one.id === pass?.sessionId);
    if (!pass || pass.revokedAt || !session) return null;
    return {
      // Nobody knows a guest's own clocks.
      addressee: { ...pass, zone: session.zone },
      sessions: [session],
      linkTo: () => this.guestLinks.linkOf(pass.id, session.id),
    };
  }
}
