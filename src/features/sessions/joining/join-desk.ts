import { Injectable } from '@nestjs/common';
import { may, type Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { seeSession } from '../sessions.policy.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';
import { JoinReader } from './join.reader.js';
import { type DoorState, doorOf, type JoinWindow, joinWindow, sessionOfTheDay } from './join.rules.js';
import { isGuestSecret, isTeachingSecret } from './join-secret.rules.js';
import { JoinerReader } from './joiner.reader.js';

/** Who joins. */
export interface Joiner {
  personId: string | null;
  guestPassId: string | null;
  name: string;
  /** Their own zone; null where it is not known. */
  zone: string | null;
}

/** Somebody at the door of a session. */
export interface AtTheDoor extends JoinWindow {
  kind: 'expected';
  joiner: Joiner;
  session: SessionFacts;
  door: DoorState;
  /** Where the meeting is. */
  address: string | null;
}

/** What a join link, or being signed in, comes to. */
export type Arrival =
  | AtTheDoor
  | { kind: 'unknown' }
  | { kind: 'left'; name: string }
  | { kind: 'unexpected'; name: string };

/** Finds out who stands at the door of which session. Nothing is recorded here. */
@Injectable()
export class JoinDesk {
  constructor(
    private readonly sessions: SessionReader,
    private readonly who: JoinerReader,
    private readonly reader: JoinReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Who stands at which door.
   *
   * @param id of a session or a series
   * @param secret of the link; without one, or with one that does not hold, it is whoever is signed in
   */
  async arrive(viewer: Viewer, id: string, secret: string): Promise<Arrival> {
    if (isGuestSecret(secret)) return this.guest(id, secret);
    const around = await this.reader.around(id);
    const [first] = around;
    const meant = around.find((session) => session.id === id) ?? first;
    const now = this.clock.now();
    // Drafts are not on the way to anywhere, except for who opens one by its own address.
    const published = around.filter(({ state }) => state !== 'draft');
    // The link of who teaches is for one session, whatever day it is.
    const one = isTeachingSecret(secret);
    const chosen = meant && (one ? meant : sessionOfTheDay(meant, published, now));
    const session = chosen ? await this.sessions.session(chosen.id) : null;
    const proven = session && (await this.who.byLink(secret, session));
    const present = proven ?? (viewer.personId ? await this.who.signedIn(viewer, viewer.personId) : null);
    if (!present) return { kind: 'unknown' };
    const { person } = present;
    if (!session || session.state === 'draft' || !may(present.viewer, seeSession, session))
      return { kind: proven ? 'left' : 'unexpected', name: person.name };
    const joiner = { personId: person.id, guestPassId: null, name: person.name, zone: person.zone };
    return this.at(session, joiner, await this.reader.addressFor(session, person.id));
  }

  private async guest(id: string, secret: string): Promise<Arrival> {
    const pass = await this.who.byPass(secret, id);
    const session = pass && (await this.sessions.session(pass.sessionId));
    if (!pass || !session) return { kind: 'unknown' };
    const joiner = { personId: null, guestPassId: pass.id, name: pass.name, zone: null };
    return this.at(session, joiner, session.meetingUrl);
  }

  private at(session: SessionFacts, joiner: Joiner, address: string | null): AtTheDoor {
    const door = doorOf(session, address, this.clock.now());
    return { kind: 'expected', joiner, session, door, address, ...joinWindow(session) };
  }
}
